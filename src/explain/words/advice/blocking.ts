import type { Finding } from '../../evidence/finding.ts';

const BLOCKS = /\bblock\b/i;
/** Addresses of networks inside a house: RFC 1918, RFC 6598, loopback, link-local, and their like in IPv6. */
const INSIDE =
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][\da-f]{2}:|fe80:)/i;
const FIND_IT =
  'Find the machine with that address: it is inside your own network, so look what runs on it before you cut it off.';

/** Nobody is told to block a machine of their own: where an address is an inner one, it is looked for. */
export function carefulSteps(steps: readonly string[], { who }: Pick<Finding, 'who'>): string[] {
  const isInside = who.some(({ role, value }) => role === 'address' && INSIDE.test(value));
  if (!isInside || !steps.some((step) => BLOCKS.test(step))) return [...steps];
  const first = steps.findIndex((step) => BLOCKS.test(step));
  return steps.flatMap((step, i) => {
    if (!BLOCKS.test(step)) return [step];
    return i === first ? [FIND_IT] : [];
  });
}
