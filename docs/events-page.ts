import { KINDS } from '../src/knowledge/catalogue.ts';
import type { Kind } from '../src/knowledge/kind.ts';
import { withoutSlots } from '../src/knowledge/slots.ts';

/** The page about all kinds of events, in Markdown: one table for each area, in order of precedence. */
export function eventsPage(): string {
  const areas = new Map<string, Kind[]>();
  for (const kind of KINDS) areas.set(kind.area, [...(areas.get(kind.area) ?? []), kind]);
  return [...head(), ...[...areas].flatMap(([area, kinds]) => section(area, kinds))].join('\n');
}

function head(): string[] {
  const count = (grade: Kind['grade']) => KINDS.filter((kind) => kind.grade === grade).length;
  return [
    '# Kinds of events',
    '',
    'What Log Decoder knows of the events in a log. `npm run docs:events` writes this page from',
    '`src/knowledge/kinds/`; [how-to-add.md](how-to-add.md) says how to add a kind.',
    '',
    `${KINDS.length} kinds: ${count('danger')} of danger (somebody is or may be in, tracks are covered, malware), ${count('trouble')} of trouble (something that works for people is broken or about to), ${count('watch')} to watch, ${count('routine')} of routine.`,
    'Where a kind fits several ways, the first in this order is it. An event that says it failed but is of no known kind is told in its own words.',
    '',
  ];
}

function section(area: string, kinds: Kind[]): string[] {
  return [
    `## ${area[0]?.toUpperCase()}${area.slice(1)}`,
    '',
    '| kind | grade | what happened | what it may mean | who should act |',
    '| --- | --- | --- | --- | --- |',
    ...kinds.map(row),
    '',
  ];
}

function row({ id, grade, raised, one, meaning, who }: Kind): string {
  const raise = raised === undefined ? '' : `; ${raised.grade} from ${raised.times} times`;
  const cells = [
    `\`${id}\``,
    `${grade}${raise}`,
    one,
    withoutSlots(meaning),
    withoutSlots(who),
  ].map((cell) => cell.replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}
