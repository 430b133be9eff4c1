import { BUILD_TOOLS } from './build-tools.ts';
import { isSafeName } from './commands.ts';
import { DATABASES } from './databases.ts';
import { onSystemd, type Product, type ProductSlot } from './product.ts';
import { SERVERS } from './servers.ts';

/** All products, the more telling first. */
export const PRODUCTS: readonly Product[] = [...DATABASES, ...SERVERS, ...BUILD_TOOLS];

/** Beyond this, a text names no other product. */
const MAX_CHARS = 3_000;

/** Who wrote a log, by its format and lines; null where they do not tell. */
export function writerOf(log: string): Product | null {
  const text = log.slice(0, MAX_CHARS);
  return PRODUCTS.find(({ own }) => own.test(text)) ?? null;
}

/** Whom the words of a line called; null where they name nobody of these. */
export function calledIn(words: string): Product | null {
  const text = words.slice(0, MAX_CHARS);
  return PRODUCTS.find(({ called }) => called?.test(text)) ?? null;
}

/** What starts programs there, and so is asked for them, by the name of the log's format. */
const CARRIERS: readonly [format: RegExp, how: Pick<Product, 'look' | 'start' | 'log'>][] = [
  [
    /docker/,
    {
      look: '"docker compose ps"',
      start: '"docker compose up -d NAME"',
      log: '"docker compose logs NAME"',
    },
  ],
  [
    /kubectl|kubernetes|container/,
    {
      look: '"kubectl get pods NAME"',
      start: '"kubectl rollout restart" of its deployment',
      log: '"kubectl logs NAME --previous"',
    },
  ],
  [
    /windows/,
    {
      look: '"services.msc" (press the Windows key and type it)',
      start: '"services.msc", then right-click its name and choose Start',
      log: 'the Event Viewer ("eventvwr.msc")',
    },
  ],
];
/** Formats of Linux, where a service is asked by its name. */
const OF_LINUX = /syslog|systemd|journal/;
const UNIT = /^[a-z][\w@-]{1,40}(?:\.service)?$/;

/** What a sentence says of a product where its slot stands: `"systemctl status nginx"`; null where nothing is known. */
export function ofProduct(
  slot: ProductSlot,
  product: Product | null,
  { format, name }: { format: string; name: string | null },
): string | null {
  const [, carrier] = CARRIERS.find(([pattern]) => pattern.test(format.toLowerCase())) ?? [];
  const unit = name !== null && UNIT.test(name) && OF_LINUX.test(format) ? onSystemd(name) : null;
  const how = { ...unit, ...product, ...carrier }[slot];
  if (how === undefined) return null;
  // Of a part of a build without the version that was asked for.
  const bare = name === null ? null : withoutVersion(name);
  const isSafe = bare !== null && isSafeName(bare);
  // Without its name, such a command asks for another part, or for all.
  if (!isSafe && OF_PARTS.has(slot) && how.includes('NAME')) return null;
  return how.replace(/ ?\bNAME\b/g, (place) => (isSafe ? place.replace('NAME', () => bare) : ''));
}

/** What is done with a part of a build, not with a service. */
export const OF_PARTS: ReadonlySet<ProductSlot> = new Set<ProductSlot>(['versions', 'add']);

/** `left-pad@9.9.9`, `requests==2.99` by its name alone. */
function withoutVersion(part: string): string {
  const end = part.slice(1).search(/[@=<>~!^]/);
  return end === -1 ? part : part.slice(0, end + 1);
}

/** Whether a product keeps data for others, who call it. */
export function isDatabase(product: Product): boolean {
  return DATABASES.includes(product);
}
