import { createServer } from 'node:net';

/**
 * Below the ports that a system gives to whoever asks for any (from 32,768 on Linux, 49,152
 * elsewhere): nobody is given this one between the answer and its use, nor while the server that had
 * it is away. Test files that run at once have a slice each.
 */
const [FIRST, SLICE, SLICES] = [10_000, 2_500, 8];
const first = FIRST + SLICE * (Number(process.env.VITEST_POOL_ID ?? 0) % SLICES);
let tried = process.pid;

/** A port that nobody has, and that is given once. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + (tried++ % SLICE);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
