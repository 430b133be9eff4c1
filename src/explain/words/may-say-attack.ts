import type { Evidence } from '../evidence/evidence.ts';
import { kindOfFinding } from './happened.ts';

/**
 * Whether a text may call it an attack, a break-in or malware: where the kind of the event says so.
 * That something is unusual does not.
 */
export function maySayAttack({ finding }: Pick<Evidence, 'finding'>): boolean {
  if (!finding) return false;
  if (finding.sort === 'sequence' && finding.grade === 'danger') return true;
  const kind = kindOfFinding(finding);
  if (!kind) return false;
  const words = [kind.one, kind.many, kind.meaning, ...kind.steps].join(' ');
  return kind.security !== undefined || ATTACK.test(words);
}

const ATTACK = /\b(?:attack|hack|malware|virus|ransom|intru|breach|break-?in|compromis|malicious)/i;
