/** What a file is divided into by lines of its own: its name, and in which part the last line stood. */
export interface Sections {
  /** As the name of a field. */
  readonly name: string;
  readonly current: string;
  /** Takes the next line, as the file has it; whether it is a heading and nothing else. */
  take(line: string): boolean;
}

/** `==> /var/log/a.log <==`, which `tail -f` writes where lines of another file follow. */
const TAIL = /^==> (.{1,300}) <==$/;
/** Lines that GitHub Actions and Azure Pipelines fold into a group. */
const GROUP = /##\[(?:group|section)\](.{1,200})/;
/** The same of GitLab. */
const GITLAB = /section_(start|end):\d{1,12}:([\w.-]{1,100})/;

/** Null for a file whose first lines have no headings. */
export function findSections(sample: readonly string[]): Sections | null {
  if (sample.some(isTailHeading)) return sections('file', (line) => TAIL.exec(line)?.[1] ?? null);
  if (sample.some((line) => line.includes('##[group]'))) return sections('step', groupIn);
  if (sample.some((line) => line.includes('section_start:'))) return sections('step', sectionIn);
  return null;
}

/** Whether a line only says which file the next lines are of. */
export function isTailHeading(line: string): boolean {
  return line.startsWith('==> ') && TAIL.test(line);
}

/** The part that begins with a line; '' where one ends, null for any other line. */
type HeadingIn = (line: string) => string | null;

function sections(name: string, headingIn: HeadingIn): Sections {
  let current = '';
  return {
    name,
    get current() {
      return current;
    },
    take(line) {
      const heading = headingIn(line);
      if (heading === null) return false;
      current = heading;
      return name === 'file' || heading === '';
    },
  };
}

function groupIn(line: string): string | null {
  if (!line.includes('##[')) return null;
  if (line.includes('##[endgroup]')) return '';
  return GROUP.exec(line.slice(0, MAX_CHARS))?.[1]?.trim() ?? null;
}

function sectionIn(line: string): string | null {
  if (!line.includes('section_')) return null;
  const [, edge, name = ''] = GITLAB.exec(line.slice(0, MAX_CHARS)) ?? [];
  return edge === undefined ? null : edge === 'end' ? '' : name;
}

const MAX_CHARS = 500;
