import { DEFAULT_DETECTOR, findDetector } from '../../../engine/detect/detectors.ts';
import type { Upload } from '../../../jobs/payloads.ts';
import { listAt, textAt } from '../read-json.ts';
import type { Place } from '../references.ts';
import { section } from '../render/blocks.ts';
import { inlineCode } from '../render/escape.ts';
import { whisperMessage } from '../send.ts';
import { refusalOf } from '../slack-errors.ts';
import { isLog, readFile, type SlackFile } from '../slack-file.ts';
import { askedUpload } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { CHANNEL, DETECTOR, FILES, GROUP_BY, GROUP_VALUE } from './modal.ts';
import { teamOfInteraction, userOf } from './team-of.ts';

interface ModalErrors {
  response_action: 'errors';
  errors: Record<string, string>;
}

/** The form was sent: each file is an upload; what is wrong is said in the form. */
export async function onModalSubmitted(
  body: unknown,
  view: unknown,
  parts: BotParts,
): Promise<ModalErrors | undefined> {
  const user = userOf(body);
  const { formErrors } = (await parts.voiceOf(user)).words.slack;
  const values = (block: string, ...path: string[]) => ['state', 'values', block, block, ...path];
  const files = listAt(view, ...values(FILES, 'files')).map(readFile);
  const strangers = files.filter((file) => !isLog(file));
  if (files.length === 0 || strangers.length > 0) {
    return wrong(FILES, formErrors.files);
  }
  const by = textAt(view, ...values(GROUP_BY, 'selected_option', 'value'));
  const grouping = groupingOf(by, textAt(view, ...values(GROUP_VALUE, 'value')));
  if (grouping === null) return wrong(GROUP_VALUE, formErrors.groupValue);
  const place = {
    team: teamOfInteraction(body),
    channel: textAt(view, ...values(CHANNEL, 'selected_conversation')),
  };
  const refused = await tellOrRefuse(place, user, files, parts);
  if (refused !== undefined) return refused;
  const detector = detectorOf(textAt(view, ...values(DETECTOR, 'selected_option', 'value')));
  for (const file of files) {
    const upload = askedUpload(textAt(view, 'id'), file, place, user);
    await parts.conversation.receive({ ...upload, ...detector, ...grouping });
  }
  return undefined;
}

/** A receipt that only the person sees, which Slack refuses where the bot or the person is not in. */
async function tellOrRefuse(
  place: Place,
  user: string,
  files: SlackFile[],
  parts: BotParts,
): Promise<ModalErrors | undefined> {
  const [first] = files;
  const taken = files.length === 1 ? inlineCode(first?.name ?? '', 100) : files.length;
  const { slack: words } = (await parts.voiceOf(user)).words;
  const text = words.receipt(taken, 'here');
  try {
    await whisperMessage(parts, place, user, { text, blocks: [section(text)] });
    return undefined;
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    parts.log.info({ channel: place.channel, reason }, 'The form names a channel without the bot');
    if (reason === 'user_not_in_channel') return wrong(CHANNEL, words.formErrors.notYourChannel);
    if (reason === 'is_archived') return wrong(CHANNEL, words.formErrors.archived);
    return wrong(CHANNEL, words.invitation('that'));
  }
}

function wrong(block: string, text: string): ModalErrors {
  return { response_action: 'errors', errors: { [block]: text } };
}

/** The standard way is no choice: what is set as normal may have been judged in another. */
function detectorOf(value: string): Pick<Upload, 'detector'> {
  const chosen = findDetector(value);
  return chosen === null || chosen === DEFAULT_DETECTOR ? {} : { detector: chosen.name };
}

/**
 * What the form says of how lines belong together: nothing where the choice is left to the program,
 * null where what is written does not fit what is chosen. The engine checks the rest.
 */
export function groupingOf(by: string, written: string): Pick<Upload, 'grouping'> | null {
  const value = written.trim();
  if (by === '' || by === 'auto') return {};
  if (by === 'column' && value !== '') return { grouping: { sessionColumn: value } };
  if (by === 'pattern' && value !== '') return { grouping: { sessionPattern: value } };
  if (by === 'lines' && /^[1-9]\d{0,6}$/.test(value)) return { grouping: { lines: Number(value) } };
  const times =
    /^(\d{1,9}(?:\.\d{1,3})? ?(?:ms|[smhd]))(?: every (\d{1,9}(?:\.\d{1,3})? ?(?:ms|[smhd])))?$/;
  const [, window, step] = times.exec(value) ?? [];
  if (by !== 'window' || window === undefined) return null;
  return { grouping: { window, ...(step !== undefined && { step }) } };
}
