import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createFakeSlack } from '../create-fake-slack.ts';
import type { JsonObject } from '../json.ts';
import { silentLogger } from '../silent-logger.ts';
import { many, section, x } from './block-parts.ts';
import { fakeSlackOfFile } from './fake-slack-of-file.ts';

const { fake, call } = await fakeSlackOfFile();

describe('messages', () => {
  it.each<[name: string, valid: JsonObject, invalid: JsonObject, error: string]>([
    ['a text is there', { text: 'a' }, {}, 'no_text'],
    ['a text is not empty', { text: 'a' }, { text: '' }, 'no_text'],
    ['empty blocks are no text', { text: 'a', blocks: [] }, { blocks: [] }, 'no_text'],
    [
      'a text has at most 40,000 characters',
      { text: x(40_000) },
      { text: x(40_001) },
      'msg_too_long',
    ],
    ['blocks are a list', { blocks: [section('a')] }, { blocks: 'a' }, 'invalid_blocks_format'],
    ['blocks are valid', { blocks: [section('a')] }, { blocks: [section('')] }, 'invalid_blocks'],
    [
      'blocks have at most about 13,200 characters together',
      { blocks: many(4, () => section(x(3000))) },
      { blocks: many(5, () => section(x(2700))) },
      'msg_blocks_too_long',
    ],
    [
      'each block counts towards that',
      { blocks: many(44, () => section(x(200))) },
      { blocks: many(45, () => section(x(252))) },
      'msg_blocks_too_long',
    ],
    [
      'markdown_text stands alone',
      { markdown_text: 'a' },
      { markdown_text: 'a', text: 'a' },
      'markdown_text_conflict',
    ],
    [
      'metadata is whole',
      { text: 'a', metadata: { event_type: 'a', event_payload: {} } },
      { text: 'a', metadata: { event_type: 'a' } },
      'invalid_metadata_format',
    ],
    [
      'a thread is named by a timestamp',
      { text: 'a', thread_ts: '1700000000.000001' },
      { text: 'a', thread_ts: '1700000000' },
      'invalid_thread_ts',
    ],
  ])('%s', async (_name, valid, invalid, error) => {
    const { id } = fake.addChannel();
    expect(await call('chat.postMessage', { channel: id, ...valid })).toMatchObject({ ok: true });
    expect(await call('chat.postMessage', { channel: id, ...invalid })).toMatchObject({
      ok: false,
      error,
    });
    expect(fake.posted(id)).toHaveLength(1);
  });

  it('the reasons of invalid_blocks stand where the SDK looks for them', async () => {
    const { id } = fake.addChannel();
    const client = new webApi.WebClient(fake.world.botToken, {
      slackApiUrl: fake.apiUrl,
      logger: silentLogger,
    });
    const blocks = [section(x(3001))] as unknown as webApi.KnownBlock[];
    const reason = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
    await expect(client.chat.postMessage({ channel: id, text: 'a', blocks })).rejects.toMatchObject(
      {
        data: {
          error: 'invalid_blocks',
          errors: [reason],
          response_metadata: { messages: [`[ERROR] ${reason}`] },
        },
      },
    );
  });

  it('chat.update takes 4,000 bytes of text', async () => {
    const { id } = fake.addChannel();
    const { ts } = await call('chat.postMessage', { channel: id, text: 'a' });
    const update = (text: string) => call('chat.update', { channel: id, ts, text });
    expect(await update(x(4000))).toMatchObject({ ok: true });
    expect(await update(x(4001))).toMatchObject({ error: 'msg_too_long' });
    expect(await update('ä'.repeat(2001))).toMatchObject({ error: 'msg_too_long' });
  });

  it('chat.update keeps the blocks it is not given, and removes them for an empty list', async () => {
    const { id } = fake.addChannel();
    const blocks = [section('a')];
    const { ts } = await call('chat.postMessage', { channel: id, text: 'a', blocks });
    await call('chat.update', { channel: id, ts, text: 'b' });
    expect(fake.message(id, String(ts))?.blocks).toHaveLength(1);
    await call('chat.update', { channel: id, ts, text: 'c', blocks: [] });
    expect(fake.message(id, String(ts))).toMatchObject({ text: 'c', blocks: [] });
    expect(fake.message(id, String(ts))?.history.map((each) => each.text)).toEqual(['a', 'b']);
  });

  it.each([
    ['chat.postMessage', { member: false }, {}, 'not_in_channel'],
    ['chat.postMessage', { member: false, kind: 'private' }, {}, 'channel_not_found'],
    ['chat.postMessage', { archived: true }, {}, 'is_archived'],
    ['chat.postMessage', {}, { channel: 'C999' }, 'channel_not_found'],
    ['chat.postMessage', {}, { channel: '' }, 'invalid_arguments'],
    ['chat.update', {}, { ts: '1.1' }, 'message_not_found'],
    ['chat.delete', {}, { ts: '1.1' }, 'message_not_found'],
    ['chat.getPermalink', {}, { message_ts: '1.1' }, 'message_not_found'],
    ['chat.postEphemeral', {}, { user: 'U999' }, 'user_not_in_channel'],
    ['reactions.add', {}, { timestamp: '1.1', name: 'eyes' }, 'message_not_found'],
    ['files.info', {}, { file: 'F999' }, 'file_not_found'],
    ['users.info', {}, { user: 'U999' }, 'user_not_found'],
    ['bots.info', {}, { bot: 'B999' }, 'bot_not_found'],
    ['conversations.open', {}, { users: 'U999' }, 'user_not_found'],
    ['files.completeUploadExternal', {}, { files: [{ id: 'F999' }] }, 'file_not_found'],
    ['files.completeUploadExternal', {}, { files: [{ id: 'F1', a: 1 }] }, 'invalid_arguments'],
    ['chat.shout', {}, {}, 'unknown_method'],
  ] as const)('%s in %o with %o is refused with %s', async (method, spec, args, error) => {
    const { id } = fake.addChannel(spec);
    const answer = await call(method, { channel: id, text: 'a', ...args });
    expect(answer).toMatchObject({ ok: false, error });
  });

  it('the bot edits and deletes its own messages only', async () => {
    const { id } = fake.addChannel();
    const file = fake.addFile({ name: 'a.csv', content: 'a', channels: [id], user: 'U1' });
    const ts = file.shares.public[id]?.[0]?.ts;
    const about = { channel: id, ts, text: 'a' };
    expect(await call('chat.update', about)).toMatchObject({ error: 'cant_update_message' });
    expect(await call('chat.delete', about)).toMatchObject({ error: 'cant_delete_message' });
  });

  it('a thread that is none, a reply as thread and unknown arguments are noted', async () => {
    const own = await createFakeSlack();
    const client = new webApi.WebClient(own.world.botToken, { slackApiUrl: own.apiUrl });
    const channel = own.addChannel().id;
    const post = (thread_ts: string) => client.chat.postMessage({ channel, text: 'a', thread_ts });
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'a' });
    const reply = await post(ts);
    expect(own.violations).toEqual([]);
    await post(reply.ts ?? '');
    await post('1700000000.000001');
    await client.apiCall('chat.postMessage', { channel, text: 'a', thred_ts: ts });
    expect(own.violations.map((each) => each.kind)).toEqual([
      'thread_of_a_reply',
      'missing_thread_parent',
      'unknown_argument',
    ]);
    await own.close();
  });
});
