import { comparable, type Facts } from './facts.ts';
import { excerpt, type Finding } from './finding.ts';

/** Everything between quotes is log text, or a word that the facts have. */
export function verifyQuotes(quoted: string[], facts: Facts): Finding[] {
  const findings: Finding[] = [];
  for (const text of quoted) {
    const wanted = comparable(text.replace(/[\u2026.]+$/u, ''));
    if (wanted === '' || facts.logText.includes(wanted)) continue;
    if (wanted.split(' ').every((word) => /^\p{L}+$/u.test(word) && facts.words.has(word)))
      continue;
    findings.push({
      kind: 'quote',
      message: `"${excerpt(text)}" is quoted, but it is not in the log.`,
    });
  }
  return findings;
}
