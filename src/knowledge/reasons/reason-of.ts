import { FRAME } from '../failure-words.ts';
import type { Kind } from '../kind.ts';
import { firstNamed } from '../things.ts';
import { CODE_REASONS } from './code.ts';
import { CONNECTION_REASONS } from './connections.ts';
import { DATA_REASONS } from './data.ts';
import { GENERAL_REASONS } from './general.ts';
import type { Reason } from './reason.ts';
import { RESOURCE_REASONS } from './resources.ts';

/** All reasons, the more telling first. */
export const REASONS: readonly Reason[] = [
  ...RESOURCE_REASONS,
  ...CONNECTION_REASONS,
  ...CODE_REASONS,
  ...DATA_REASONS,
  ...GENERAL_REASONS,
];

/** Beyond this, a line says nothing more of its reason. */
const MAX_CHARS = 600;

/**
 * Why something failed, by the words of the line itself; null where they do not tell.
 * @example reasonOf('dial tcp 10.0.0.5:5432: connect: connection refused')?.id // 'connection-refused'
 */
export function reasonOf(words: string): Reason | null {
  const text = words.slice(0, MAX_CHARS);
  if (FRAME.test(text)) return null;
  return REASONS.find((reason) => reason.words.test(text) && !reason.not?.test(text)) ?? null;
}

/** The same beside a kind of event that says something of its own; null where the kind says it itself. */
export function reasonBeside(kind: Kind, words: string): Reason | null {
  if (!OPEN_AREAS.has(kind.area) && !OPEN_KINDS.has(kind.id)) return null;
  if (kind.grade === 'routine' || CLOSED_KINDS.has(kind.id)) return null;
  const reason = reasonOf(words);
  return !reason || reason.isWeak || reason.saidBy?.includes(kind.id) ? null : reason;
}

/** Kinds of these areas say what failed, and leave open why. */
const OPEN_AREAS = new Set([
  'services',
  'queues and clusters',
  'backup',
  'build and test',
  'game server',
  'phone apps',
  'containers',
  'crashes',
  'database',
  'mail',
  'settings',
  'certificates and clock',
  'devices',
  'disk and files',
  'windows security',
]);
const OPEN_KINDS = new Set(['vpn-down', 'link-down', 'wireless-trouble']);
/** What they say is all that there is to it. */
const CLOSED_KINDS = new Set([
  'setting-out-of-date',
  'build-compiler-warning',
  'service-asked-to-stop',
  'windows-update-odd-package',
  'upgrade-stopped',
]);

/** What a line names beside its reason: the missing file, the port; null where it names nothing. */
export function thingOf({ thing }: Reason, words: string): string | null {
  return firstNamed(thing?.in ?? [], words.slice(0, MAX_CHARS), thing?.isBare);
}
