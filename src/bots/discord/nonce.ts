import { createHash, randomBytes } from 'node:crypto';
import type { View } from '../view.ts';
import { MAX_NONCE } from './limits.ts';

/**
 * The nonce of what a job posts, the same when the job runs again: Discord then gives the message
 * that is there already. `key` names the job; without one, the conversation and what is said there
 * stand for it, since a conversation is told a report or an explanation once.
 */
export function nonceOf(conversation: string, view: View, key?: string): string {
  return hashed(key === undefined ? `${conversation}\n${subjectOf(view)}` : `key\n${key}`);
}

/** For what may be said twice on purpose: still the same for each try of one call. */
export function randomNonce(): string {
  return randomBytes(15).toString('base64url');
}

export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, MAX_NONCE);
}

function subjectOf(view: View): string {
  switch (view.kind) {
    case 'report':
      return `report ${view.reportId} ${view.page}`;
    case 'explanation':
      return `explanation ${view.reportId} ${view.number}`;
    case 'working':
      return 'working';
    default:
      return JSON.stringify(view);
  }
}
