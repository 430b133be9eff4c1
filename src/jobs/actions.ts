/** What a button stands for. */
export type Action =
  | { kind: 'explain'; reportId: string; number: number }
  /** Another page of numbered buttons, from 0. */
  | { kind: 'page'; reportId: string; page: number }
  /** The full list as a CSV file. */
  | { kind: 'list'; reportId: string }
  /** The report as a page to send on. */
  | { kind: 'html'; reportId: string }
  /** How the log was read and judged, in full. */
  | { kind: 'notes'; reportId: string }
  /** The report's log is normal: those that follow are compared with it. */
  | { kind: 'normal'; reportId: string }
  /** The report's log is compared with itself, whatever is normal. */
  | { kind: 'itself'; reportId: string }
  /** Anomalies of this kind are muted: they get no number any more. */
  | { kind: 'mute'; reportId: string; number: number }
  /** Yes, to the question whether the log, or an anomaly, is really normal. */
  | { kind: 'sure-normal'; reportId: string }
  | { kind: 'sure-mute'; reportId: string; number: number }
  /** Takes back what was set as normal, or muted. */
  | { kind: 'undo-normal'; reportId: string }
  | { kind: 'undo-mute'; reportId: string; number: number }
  | { kind: 'feedback'; reportId: string; number: number; good: boolean }
  /** A question of the person's own about the report, or about a number of it (0 for the report): a form opens. */
  | { kind: 'ask'; reportId: string; number: number }
  /** One of our questions about the report. */
  | { kind: 'suggest'; reportId: string; question: Suggestion }
  | ForgetAction;

/** About no report: asks what is to be deleted; deletes what one person gave; deletes what a place has. */
export interface ForgetAction {
  kind: (typeof FORGETTING)[number];
}

const FORGETTING = ['forget', 'forget-mine', 'forget-here'] as const;

/** Questions that stand on buttons below a report, by what they are after. */
export const SUGGESTIONS = ['worst', 'since', 'who-acts', 'manager'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

/**
 * Those that have a button beside a report of so many numbers: two, so that a phone has room for them in a row.
 * Which is the worst asks nobody of a single one. The others can be asked in words.
 */
export function suggestionsFor(anomalies: number): Suggestion[] {
  if (anomalies === 0) return [];
  return [anomalies === 1 ? 'since' : 'worst', 'manager'];
}

/** Button ids fit the smallest platform: Discord's custom_id has 100 characters. */
export const MAX_ACTION_LENGTH = 100;

const REPORT_ID = /^[0-9a-f]{16,40}$/;
const NUMBER = /^(0|[1-9]\d{0,6})$/;

/** The text that a button carries: `explain/5f0c…/3`. */
export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'explain':
    case 'mute':
    case 'sure-mute':
    case 'undo-mute':
    case 'ask':
      return `${action.kind}/${action.reportId}/${action.number}`;
    case 'suggest':
      return `suggest/${action.reportId}/${action.question}`;
    case 'page':
      return `page/${action.reportId}/${action.page}`;
    case 'list':
    case 'html':
    case 'notes':
    case 'normal':
    case 'itself':
    case 'sure-normal':
    case 'undo-normal':
      return `${action.kind}/${action.reportId}`;
    case 'forget':
    case 'forget-mine':
    case 'forget-here':
      return action.kind;
    case 'feedback':
      return `feedback/${action.reportId}/${action.number}/${action.good ? 'up' : 'down'}`;
  }
}

/** The action that a button's text stands for; null for any text that `encodeAction` never gave. */
export function decodeAction(text: string): Action | null {
  if (text.length > MAX_ACTION_LENGTH) return null;
  if (isOneOf(FORGETTING, text)) return { kind: text };
  const [word, reportId = '', first = '', second, ...rest] = text.split('/');
  // As buttons said that were posted before the action had its name.
  const kind = word === 'expected' ? 'mute' : word;
  if (!REPORT_ID.test(reportId) || rest.length > 0) return null;
  const number = NUMBER.test(first) ? Number(first) : -1;
  if (isOneOf(OF_A_REPORT, kind)) {
    return first === '' && second === undefined ? { kind, reportId } : null;
  }
  if (kind === 'page' && number >= 0 && second === undefined) {
    return { kind, reportId, page: number };
  }
  if (kind === 'ask' && number >= 0 && second === undefined) return { kind, reportId, number };
  if (kind === 'suggest' && isOneOf(SUGGESTIONS, first) && second === undefined) {
    return { kind, reportId, question: first };
  }
  if (isOneOf(OF_A_NUMBER, kind) && number >= 1 && second === undefined) {
    return { kind, reportId, number };
  }
  if (kind === 'feedback' && number >= 1 && (second === 'up' || second === 'down')) {
    return { kind, reportId, number, good: second === 'up' };
  }
  return null;
}

const OF_A_REPORT = [
  'list',
  'html',
  'notes',
  'normal',
  'itself',
  'sure-normal',
  'undo-normal',
] as const;
const OF_A_NUMBER = ['explain', 'mute', 'sure-mute', 'undo-mute'] as const;

export function isForgetting(action: Action): action is ForgetAction {
  return isOneOf(FORGETTING, action.kind);
}

function isOneOf<T extends string>(kinds: readonly T[], kind: string | undefined): kind is T {
  return kinds.some((one) => one === kind);
}
