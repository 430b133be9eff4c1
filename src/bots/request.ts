import type { Click } from '../jobs/payloads.ts';
import type { LatestRequest } from './conversation-port.ts';

/** What a person asked for by a button or a command. */
export type Request = ({ kind: 'press' } & Click) | ({ kind: 'latest' } & LatestRequest);
