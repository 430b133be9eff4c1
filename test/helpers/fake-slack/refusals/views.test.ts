import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { validateView } from '../blocks/validate.ts';
import { createFakeSlack } from '../create-fake-slack.ts';
import { dig, type JsonObject } from '../json.ts';
import { actions, button, input, many, modal, pie, plain, section, x } from './block-parts.ts';

describe('views', () => {
  it.each<[name: string, valid: JsonObject, invalid: JsonObject, message: string, pointer: string]>(
    [
      [
        'a modal’s title has at most 24 characters',
        modal({ title: plain(x(24)) }),
        modal({ title: plain(x(25)) }),
        'must be less than 25 characters',
        '/title/text',
      ],
      [
        'a modal’s submit has at most 24 characters',
        modal({ submit: plain(x(24)) }),
        modal({ submit: plain(x(25)) }),
        'must be less than 25 characters',
        '/submit/text',
      ],
      [
        'a modal’s close has at most 24 characters',
        modal({ close: plain(x(24)) }),
        modal({ close: plain(x(25)) }),
        'must be less than 25 characters',
        '/close/text',
      ],
      [
        'private_metadata has at most 3,000 characters',
        modal({ private_metadata: x(3000) }),
        modal({ private_metadata: x(3001) }),
        'must be less than 3001 characters',
        '/private_metadata',
      ],
      [
        'a callback_id has at most 255 characters',
        modal({ callback_id: x(255) }),
        modal({ callback_id: x(256) }),
        'must be less than 256 characters',
        '/callback_id',
      ],
      [
        'a view has at most 100 blocks',
        modal({ blocks: many(100, () => ({ type: 'divider' })) }),
        modal({ blocks: many(101, () => ({ type: 'divider' })) }),
        'no more than 100 items allowed',
        '/blocks',
      ],
      [
        'a file input takes 1 to 10 files',
        modal({ blocks: [input({ type: 'file_input', max_files: 10 })] }),
        modal({ blocks: [input({ type: 'file_input', max_files: 11 })] }),
        'must be less than or equal to 10',
        '/blocks/0/element/max_files',
      ],
      [
        'a modal with an input has a submit',
        modal({ blocks: [input({ type: 'file_input' })] }),
        { type: 'modal', title: plain('a'), blocks: [input({ type: 'file_input' })] },
        'must define `submit` to use an `input` block in modals',
        '/blocks/0/input',
      ],
      [
        'an input has a label',
        modal({ blocks: [input({ type: 'file_input' })] }),
        modal({ blocks: [{ type: 'input', element: { type: 'file_input' } }] }),
        'missing required field: label',
        '/blocks/0',
      ],
      [
        'an input holds no button',
        modal({ blocks: [actions(button())] }),
        modal({ blocks: [input(button())] }),
        'unsupported type: button',
        '/blocks/0/element/type',
      ],
      [
        'markdown blocks stay in messages',
        modal({ blocks: [section('a')] }),
        modal({ blocks: [{ type: 'markdown', text: 'a' }] }),
        'unsupported type: markdown',
        '/blocks/0/type',
      ],
      [
        'charts stay in messages',
        modal(),
        modal({ blocks: [pie([{ label: 'a', value: 1 }])] }),
        'unsupported type: data_visualization',
        '/blocks/0/type',
      ],
      [
        'the fields are known',
        modal({ notify_on_close: true }),
        modal({ text: 'a' }),
        'invalid additional property: text',
        '',
      ],
    ],
  )('%s', (_name, valid, invalid, message, pointer) => {
    expect(validateView(valid, 'modal')).toEqual([]);
    expect(validateView(invalid, 'modal')).toContainEqual({ message, pointer: `/view${pointer}` });
  });

  it('a home tab has neither a title nor inputs', () => {
    const home = (more: JsonObject) => ({ type: 'home', blocks: [section('a')], ...more });
    expect(validateView(home({}), 'home')).toEqual([]);
    expect(validateView(home({ title: plain('a') }), 'home')).toHaveLength(1);
    expect(validateView(home({ blocks: [input({ type: 'file_input' })] }), 'home')).toHaveLength(1);
    expect(validateView(modal(), 'home')).toHaveLength(1);
  });

  it('a trigger opens one modal within three seconds', async () => {
    let now = Date.now();
    const own = await createFakeSlack({ clock: { now: () => now } });
    const client = new webApi.WebClient(own.world.botToken, { slackApiUrl: own.apiUrl });
    const trigger = () => {
      const channel = own.addChannel();
      const user = own.addUser();
      own.useHttp(`${own.origin}/nowhere`);
      return String(own.slashCommand('/a', '', channel.id, user.id).payload.trigger_id);
    };
    const open = async (id: string, view: JsonObject = modal()) => {
      const answer = await fetch(`${own.apiUrl}views.open`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${own.world.botToken}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ trigger_id: id, view }),
      });
      return (await answer.json()) as JsonObject;
    };
    try {
      const first = trigger();
      const opened = await open(first, modal({ external_id: 'one' }));
      expect(opened).toMatchObject({ ok: true });
      expect(await open(first)).toMatchObject({ error: 'exchanged_trigger_id' });
      expect(await open('1.2.3')).toMatchObject({ error: 'invalid_trigger_id' });
      expect(await open(trigger(), modal({ external_id: 'one' }))).toMatchObject({
        error: 'duplicate_external_id',
      });
      const late = trigger();
      now += 3_001;
      expect(await open(late)).toMatchObject({ error: 'expired_trigger_id' });
      const view_id = String(dig(opened, 'view', 'id'));
      const view = modal() as unknown as webApi.ViewsUpdateArguments['view'];
      await client.views.update({ view_id, hash: String(dig(opened, 'view', 'hash')), view });
      await expect(client.views.update({ view_id, hash: 'old', view })).rejects.toThrow(
        'hash_conflict',
      );
    } finally {
      await own.close();
    }
  });
});
