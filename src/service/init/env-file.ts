import { chmod, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';

/** Settings by name, as they stand in an environment. */
export type Settings = Record<string, string>;

/**
 * The text of a `.env` file with these settings: each in the line that it has already, else at the
 * end; every other line stays as it is.
 */
export function withSettings(text: string, settings: Settings): string {
  const left = new Map(Object.entries(settings));
  const lines = text.split(/\r?\n/).map((line) => {
    const name = /^\s*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1] ?? '';
    const value = left.get(name);
    if (value === undefined) return line;
    left.delete(name);
    return assignment(name, value);
  });
  if (lines.at(-1) === '') lines.pop();
  const added = [...left].map(([name, value]) => assignment(name, value));
  return `${[...lines, ...added].join('\n')}\n`;
}

/** Quoted where a sign in it would end it, or begin a comment. */
function assignment(name: string, value: string): string {
  if (/^[\w./:+@=-]*$/.test(value)) return `${name}=${value}`;
  const quote = value.includes("'") ? '"' : "'";
  return `${name}=${quote}${value}${quote}`;
}

/**
 * Puts the settings into the file, which its owner alone may read afterwards. It is there whole or
 * as it was before.
 */
export async function saveSettings(path: string, settings: Settings): Promise<void> {
  const target = await realpath(path).catch(unlessMissing(path));
  const before = await readFile(target, 'utf8').catch(unlessMissing(''));
  const place = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(place, withSettings(before, settings), { mode: 0o600, flag: 'wx' });
    // The mask of the process may have taken more away.
    await chmod(place, 0o600);
    await rename(place, target);
  } finally {
    await rm(place, { force: true });
  }
}

function unlessMissing(otherwise: string): (error: NodeJS.ErrnoException) => string {
  return (error) => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };
}
