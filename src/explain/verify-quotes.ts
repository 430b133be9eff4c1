import { comparable, type Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Everything between quotes is log text, or a word that the facts have. */
export function verifyQuotes(quoted: string[], facts: Facts): Finding[] {
  const findings: Finding[] = [];
  for (const text of quoted) {
    const wanted = comparable(text.replace(/(?<![\u2026.])[\u2026.]+$/u, ''));
    if (wanted === '' || facts.logText.includes(wanted)) continue;
    if (wanted.split(' ').every((word) => /^\p{L}+$/u.test(word) && facts.plainWords.has(word)))
      continue;
    findings.push({
      kind: 'quote',
      message: 'Something is quoted that is not in the log.',
      found: text,
    });
  }
  return findings;
}
