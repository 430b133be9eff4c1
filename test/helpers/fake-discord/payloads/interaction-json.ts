import type { JsonObject } from '../../fake-slack/json.ts';
import { permissionBits } from '../permissions.ts';
import type { Channel, Interaction, User } from '../types.ts';
import { deniedIn, type World } from '../world.ts';
import { channelJson, memberJson } from './guild-json.ts';
import { userJson } from './user-json.ts';

export interface InteractionSpec {
  type: Interaction['type'];
  user: User;
  channel: Channel;
  data: JsonObject;
  /** Of the pressed message. */
  message?: JsonObject;
}

/** Notes an interaction, and gives it as INTERACTION_CREATE brings it. */
export function createInteraction(world: World, spec: InteractionSpec): Interaction {
  const { type, user, channel, data, message } = spec;
  const id = world.newId();
  const token = `token-of-${id}-${'y'.repeat(60)}`;
  const bits = permissionBits(deniedIn(world, channel));
  const person = userJson(user);
  const { guildId } = channel;
  const payload: JsonObject = {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channelJson(world, channel), permissions: bits },
    app_permissions: bits,
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': guildId ?? '0' },
    context: guildId === undefined ? 1 : 0,
    attachment_size_limit: 10 * 1024 * 1024,
    ...(message === undefined ? {} : { message }),
    ...(guildId === undefined
      ? { user: person }
      : {
          guild_id: guildId,
          guild: { id: guildId, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: {
            ...memberJson(person),
            flags: user.memberFlags ?? 0,
            permissions: user.permissions ?? permissionBits([]),
          },
        }),
  };
  const interaction: Interaction = {
    id,
    token,
    type,
    userId: user.id,
    channelId: channel.id,
    createdAt: world.now(),
    payload,
  };
  world.interactions.set(id, interaction);
  return interaction;
}
