import type { JsonObject } from '../../fake-slack/json.ts';
import type { User } from '../types.ts';

export function userJson(user: User): JsonObject {
  return {
    id: user.id,
    username: user.username,
    global_name: null,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    flags: 0,
    public_flags: 0,
  };
}
