import type { ChangeInWords } from '../../../jobs/payloads.ts';
import type { NoticeView, TextView } from '../../../jobs/view.ts';
import { comparingLatest, lookingForLatest, oneMoment } from '../../views/notices.ts';
import type { Voice } from '../../views/voice.ts';
import { notice } from '../../views/words/short.ts';
import { textAt } from '../read-json.ts';
import { formatPlace, tenantOf } from '../references.ts';
import type { SlackMessage } from '../render/blocks.ts';
import { render } from '../render/render.ts';
import { whisperMessage } from '../send.ts';
import { refusalOf, withSlackErrors } from '../slack-errors.ts';
import { jobPart } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { buildModal } from './modal.ts';

export type EphemeralAnswer = { response_type: 'ephemeral' } & SlackMessage;

/** `/logdecoder`: gives what the person who typed it is to see; undefined for nothing. */
export async function onCommand(
  body: unknown,
  parts: BotParts,
): Promise<EphemeralAnswer | undefined> {
  const [word = '', ...rest] = textAt(body, 'text').trim().split(/\s+/);
  switch (word.toLowerCase()) {
    case '':
      return openModal(body, parts);
    case 'status':
      return ephemeral(
        await parts.conversation.status(...placeOf(body), await languageOf(body, parts)),
      );
    case 'latest':
      return aboutLatest('latest', body, parts);
    case 'compare':
      return aboutLatest('compare', body, parts);
    case 'baseline':
      return baseline(rest, body, parts);
    case 'muted':
      return ephemeral(
        await parts.conversation.mutes(...placeOf(body), await languageOf(body, parts)),
      );
    case 'unmute':
      return change({ do: 'unmute', which: rest.join(' ') }, body, parts);
    case 'forget':
      return ephemeral(await areYouSure(body, parts));
    default:
      return ephemeral(parts.conversation.help(await languageOf(body, parts)));
  }
}

async function openModal(body: unknown, parts: BotParts): Promise<EphemeralAnswer | undefined> {
  const { words } = await voiceOf(body, parts);
  try {
    const view = buildModal(words);
    await withSlackErrors(() =>
      parts.client.views.open({ trigger_id: textAt(body, 'trigger_id'), view }),
    );
    return undefined;
  } catch (err) {
    parts.log.warn({ err }, 'The form could not be opened');
    return ephemeral(notice(words.slack.formDidNotOpen));
  }
}

async function areYouSure(body: unknown, parts: BotParts): Promise<NoticeView> {
  const tenant = tenantOf(textAt(body, 'team_id'));
  const language = await languageOf(body, parts);
  const user = textAt(body, 'user_id');
  return parts.conversation.areYouSureToForget(tenant, user, 'channel', language);
}

async function baseline(
  [word = '', ...rest]: string[],
  body: unknown,
  parts: BotParts,
): Promise<EphemeralAnswer | undefined> {
  const name = rest.join(' ');
  switch (word.toLowerCase()) {
    case 'set':
      return change({ do: 'set', ...(name !== '' && { name }) }, body, parts);
    case 'use':
      if (name !== '') return change({ do: 'use', which: name }, body, parts);
      break;
    case 'clear':
      return change({ do: 'clear' }, body, parts);
  }
  return ephemeral(
    await parts.conversation.baselines(...placeOf(body), await languageOf(body, parts)),
  );
}

async function change(
  asked: ChangeInWords,
  body: unknown,
  parts: BotParts,
): Promise<EphemeralAnswer | undefined> {
  const missing = await whisperFirst(oneMoment(await voiceOf(body, parts)), body, parts);
  if (missing) return missing;
  const [tenant, place] = placeOf(body);
  await parts.conversation.change({
    id: `slack-change-${textAt(body, 'team_id')}-${jobPart(textAt(body, 'trigger_id'))}`,
    ...{ tenant, place, conversation: place },
    user: textAt(body, 'user_id'),
    userName: textAt(body, 'user_name'),
    change: asked,
  });
  return undefined;
}

/** Shows the channel's last report again, or compares it with the one before it. */
async function aboutLatest(
  what: 'latest' | 'compare',
  body: unknown,
  parts: BotParts,
): Promise<EphemeralAnswer | undefined> {
  const voice = await voiceOf(body, parts);
  const told = what === 'latest' ? lookingForLatest(voice) : comparingLatest(voice);
  const missing = await whisperFirst(told, body, parts);
  if (missing) return missing;
  const [tenant, place] = placeOf(body);
  await parts.conversation[what]({
    id: `slack-${what}-${textAt(body, 'team_id')}-${jobPart(textAt(body, 'trigger_id'))}`,
    ...{ tenant, place, conversation: place },
    user: textAt(body, 'user_id'),
  });
  return undefined;
}

/** The message that only this person sees also tells whether the bot is in the channel. */
async function whisperFirst(
  view: NoticeView,
  body: unknown,
  parts: BotParts,
): Promise<EphemeralAnswer | undefined> {
  const place = { team: textAt(body, 'team_id'), channel: textAt(body, 'channel_id') };
  try {
    await whisperMessage(parts, place, textAt(body, 'user_id'), render(view));
    return undefined;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    const { words } = await voiceOf(body, parts);
    return ephemeral(notice(words.slack.invitation('this')));
  }
}

function voiceOf(body: unknown, { voiceOf: ofUser }: BotParts): Promise<Voice> {
  return ofUser(textAt(body, 'user_id'));
}

async function languageOf(body: unknown, parts: BotParts): Promise<string> {
  return (await voiceOf(body, parts)).tag;
}

function placeOf(body: unknown): [tenant: string, place: string] {
  const team = textAt(body, 'team_id');
  return [tenantOf(team), formatPlace({ team, channel: textAt(body, 'channel_id') })];
}

function ephemeral(view: NoticeView | TextView): EphemeralAnswer {
  return { response_type: 'ephemeral', ...render(view) };
}
