import type { AskedLog } from '../../evidence/asked-log.ts';

/** What somebody can ask, with examples of the log at hand. */
export function whatCanBeAsked({ about, first }: Pick<AskedLog, 'about' | 'first'>): string[] {
  const party = first
    .flatMap(({ finding }) => finding?.who ?? [])
    .find(({ role }) => ASKABLE.has(role));
  const line = about?.finding?.at[0] ?? about?.lines.first;
  return [
    'Which is the worst? Since when? Is it over? Did it also happen yesterday?',
    'Who must act? What should I do? What do I tell my boss?',
    ...(party ? [`Who is ${party.value}?`] : []),
    line === undefined ? 'Show me line 12.' : `Show me the lines around ${line}.`,
    'Find "time out" (any words).',
  ];
}

const ASKABLE = new Set(['address', 'user', 'host']);
