import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type Block, createBlock, occurrence } from '../data/block.ts';
import { createRandom } from '../data/random.ts';
import { structuredHeader, structuredRow } from '../data/structured-row.ts';
import { createLives, type Step } from './lives.ts';

const seed = 20_260_101;
/** Sessions that are under way at one time: lines of one session stand thousands of lines apart. */
const openSessions = 5_000;
const linesPerSecond = 40;
const chunkLength = 256 * 1024;

interface OpenSession {
  block: Block;
  life: Step[];
  next: number;
}

/**
 * An HDFS-like structured CSV of exactly `lines` log lines, in pieces: about 200 bytes a line and 20
 * lines a session, always the same. The last session may be cut short.
 */
export function* benchLog(lines: number): Generator<string> {
  const random = createRandom(seed);
  const lives = createLives();
  const open: OpenSession[] = [];
  let planned = 0;
  let chunk = structuredHeader;
  for (let line = 1; line <= lines; line++) {
    if (open.length < openSessions && planned < lines) {
      const life = lives.next(random).slice(0, lines - planned);
      open.push({ block: createBlock(random), life, next: 0 });
      planned += life.length;
    }

    const at = random.below(open.length);
    const session = open[at]!;
    const { event, copy } = session.life[session.next++]!;
    const of = occurrence(session.block, event, copy, random);
    const second = Math.floor(line / linesPerSecond);
    chunk += structuredRow(line, second, random.between(13, 3_000), event, of);
    if (chunk.length > chunkLength) {
      yield chunk;
      chunk = '';
    }

    if (session.next === session.life.length) {
      const last = open.pop()!;
      if (last !== session) open[at] = last;
    }
  }
  yield chunk;
}

/**
 * Writes the log into `bench/.files/`, unless it is there, whole and by this generator.
 *
 * @returns The path of the file.
 */
export async function ensureBenchLog(lines: number): Promise<string> {
  const folder = new URL('.files/', import.meta.url);
  const path = fileURLToPath(new URL(`hdfs-${lines}.log_structured.csv`, folder));
  const recordPath = `${path}.json`;
  const recipe = hashOfSources();
  if (isWhole(path, recordPath, recipe)) return path;

  mkdirSync(folder, { recursive: true });
  await pipeline(Readable.from(benchLog(lines)), createWriteStream(`${path}.part`));
  renameSync(`${path}.part`, path);
  await writeFile(recordPath, JSON.stringify({ recipe, bytes: statSync(path).size }));
  return path;
}

function isWhole(path: string, recordPath: string, recipe: string): boolean {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined || !statSync(recordPath, { throwIfNoEntry: false })) return false;
  return readFileSync(recordPath, 'utf8') === JSON.stringify({ recipe, bytes });
}

/** A file of an older generator is not reused: the sources are part of its record. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const name of ['block', 'hdfs-events', 'random', 'structured-row']) {
    hash.update(readFileSync(new URL(`../data/${name}.ts`, import.meta.url)));
  }
  for (const name of ['generate-log', 'lives']) {
    hash.update(readFileSync(new URL(`${name}.ts`, import.meta.url)));
  }
  return hash.digest('hex');
}

if (import.meta.main) {
  const lines = Number(process.argv[2] ?? 1_000_000);
  if (!Number.isSafeInteger(lines) || lines < 1) throw new Error('lines must be a whole number');
  console.log(await ensureBenchLog(lines));
}
