import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from '../src/bots/slack/check.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const pages = globSync('{*.md,docs/**/*.md,data/**/*.md}', { cwd: ROOT });

it.each(pages)('the links and pictures of %s lead somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
    ([, to]) => to!,
  );
  const dead = targets.filter((target) => !leadsSomewhere(page, target));
  expect(dead).toEqual([]);
});

it('the README leads to every page of docs/, and is one page', () => {
  const readme = read('README.md');
  const unnamed = pages.filter((page) => /^docs\//.test(page) && !readme.includes(`](${page})`));
  expect(unnamed).toEqual([]);
  expect(readme.split('\n').length).toBeLessThan(110);
});

it('a picture of an answer on each platform comes first, and is small', () => {
  const readme = read('README.md');
  for (const platform of ['slack', 'discord']) {
    const path = `docs/pictures/${platform}.png`;
    expect(readme.indexOf(`](${path})`)).toBeLessThan(readme.indexOf('## '));
    expect(statSync(join(ROOT, path)).size).toBeLessThan(300_000);
  }
});

it("docs/listing.md gives a reason for each of Slack's scopes that we ask for, and for no other", () => {
  const rows = [
    ...read('docs/listing.md').matchAll(/^\| ((?:`[a-z_:]+`(?:, )?)+) +\| (yes|optional) +\|/gm),
  ];
  const told = rows.flatMap(([, names = '', needed]) =>
    (names.match(/[a-z_:]+/g) ?? []).map((name) => `${name} ${needed}`),
  );
  const asked = [
    ...Object.keys(NEEDED_SCOPES).map((name) => `${name} yes`),
    ...Object.keys(OPTIONAL_SCOPES).map((name) => `${name} optional`),
  ];
  expect(told.toSorted()).toEqual(asked.toSorted());
});

/** A file, and the heading in it where one is named (as GitHub makes its address). */
function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return false;
  if (heading === undefined) return true;
  const headings = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return headings.includes(heading);
}
