import type { Click, Question } from '../jobs/payloads.ts';
import type { Change, ChangeRequest } from './change.ts';
import type { LatestRequest } from './conversation-port.ts';

/** What a person asked for by a button, a command or in words. */
export type Request =
  | ({ kind: 'press' } & Click)
  | ({ kind: 'latest' } & LatestRequest)
  | ({ kind: 'ask' } & Question)
  | ({ kind: 'change' } & ChangeRequest<Change>);
