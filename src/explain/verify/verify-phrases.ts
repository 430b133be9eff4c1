import type { Objection } from './objection.ts';

/**
 * No phrase in a text's own words that the rules bar; English alone. An attack may be called one
 * where the kind of the event says so.
 */
export function verifyPhrases(own: string, attackAllowed: boolean): Objection[] {
  const objections: Objection[] = [];
  for (const [pattern, why] of attackAllowed ? BARRED : [...BARRED, ATTACK]) {
    const found = pattern.exec(own);
    if (found)
      objections.push({ kind: 'phrase', message: `Do not write this: ${why}.`, found: found[0] });
  }
  return objections;
}

const ATTACK: [pattern: RegExp, why: string] = [
  /\battack\w*|\bhack\w*|\bmalware\b|\bvirus\w*|\bransomware\b|\bintru(?:der|sion)\w*|\bbreach\w*|\bcompromised\b|\bmalicious\w*/i,
  'unusual is not an attack',
];

const BARRED: [pattern: RegExp, why: string][] = [
  [/(?<!\bin a )\brows?\b/i, 'say "line"'],
  [/\bmiddlemost\b/i, 'the reader does not see a list'],
  [/\b(?:issue|problem|error)s? persists?\b/i, 'it helps nobody'],
  [
    /\b(?:EventId|EventTemplate|LineId|Content|Component|Pid)\b(?=\s(?:column|field|value)|$)|\bEvent(?:Id|Template)\b|\bLineId\b|\bcolumns?\b/,
    'the reader knows no columns',
  ],
  [
    /\b(?:SPE|PCA|tf-?idf|vectors?|matri(?:x|ces)|eigen\w*|subspace|residuals?|principal components?)\b/i,
    'the reader knows no statistics',
  ],
  [
    /\b(?:ignore|disregard|forget)\b[^.]{0,20}\b(?:instruction|previous|above|earlier|rule)/i,
    'that is no advice',
  ],
  [
    /\b(?:system prompt|language model|as an ai|my instructions|openai|chatgpt)\b/i,
    'speak of the log alone',
  ],
  [
    /\b(?:all is|everything is|nothing is) (?:well|fine|ok(?:ay)?|normal|unusual|wrong)\b|\bfalse alarm\b|\bno (?:anomal|cause for|need to (?:act|worry))\w*|\bnot an anomaly\b|\bsafely ignore|\bignore (?:this|it)\b/i,
    'the finding stands',
  ],
  [
    /\b(?:send|enter|give|share|tell|type|post|reply with|confirm)\b[^.]{0,40}\b(?:passwords?|passcodes?|pins?|credit cards?|bank|api keys?|tokens?)\b/i,
    'never ask for secrets',
  ],
  [
    /\b(?:disable|turn off|switch off|remove|uninstall)\b[^.]{0,30}\b(?:firewall|antivirus|security|protection|logging|backups?)\b/i,
    'never take protection away',
  ],
  [
    /\b(?:sudo|chmod|curl|wget|powershell|regedit|bash|rm -\w+|format c|drop table|bitcoin|gift cards?)\b/i,
    'no commands',
  ],
  [/\bclick (?:here|the link|this)\b/i, 'no links'],
];
