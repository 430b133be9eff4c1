import { describe, expect, it } from 'vitest';
import { fakeSlackOfFile } from './fake-slack-of-file.ts';

const { fake, call } = await fakeSlackOfFile();

describe('tokens and scopes', () => {
  it.each([
    ['auth.test', 'xoxb-other', 'invalid_auth'],
    ['auth.test', 'xapp-fake-app-token', 'not_allowed_token_type'],
    ['apps.connections.open', 'xoxb-fake-bot-token', 'not_allowed_token_type'],
  ])('%s with %s is refused with %s', async (method, token, error) => {
    expect(await call(method, {}, token)).toMatchObject({ ok: false, error });
  });

  it('a call without a token is not_authed, and a token in a form is as good as a header', async () => {
    const send = (body: string) =>
      fetch(`${fake.apiUrl}auth.test`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      }).then((each) => each.json());
    expect(await send('')).toMatchObject({ error: 'not_authed' });
    expect(await send(`token=${fake.world.botToken}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['chat.postMessage', 'chat:write'],
    ['chat.update', 'chat:write'],
    ['files.info', 'files:read'],
    ['files.getUploadURLExternal', 'files:write'],
    ['users.info', 'users:read'],
    ['reactions.add', 'reactions:write'],
    ['conversations.info', 'channels:read'],
    ['conversations.open', 'im:write'],
  ])('%s needs %s', async (method, needed) => {
    const { id } = fake.addChannel();
    fake.world.scopes.delete(needed);
    const answer = await call(method, { channel: id });
    expect(answer).toMatchObject({ ok: false, error: 'missing_scope', needed });
    expect(String(answer.provided).split(',')).not.toContain(needed);
  });
});
