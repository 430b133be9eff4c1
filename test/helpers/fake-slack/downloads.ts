import { setTimeout as sleep } from 'node:timers/promises';
import type { Respond } from './types.ts';

/** Serves the whole content, as Slack does. A stream goes out without a length. */
export function serve(content: Buffer | (() => AsyncIterable<Uint8Array>)): Respond {
  return (_req, res) => {
    res.setHeader('Content-Type', 'application/octet-stream');
    if (Buffer.isBuffer(content)) {
      res.setHeader('Content-Length', content.length);
      res.end(content);
    } else void stream(res, content());
  };
}

/** Sends so many bytes, then cuts the connection. `Content-Length` tells of the whole. */
export function cutAfter(content: Buffer, bytes: number): Respond {
  return (_req, res) => {
    res.setHeader('Content-Length', content.length);
    res.write(content.subarray(0, bytes), () => res.destroy());
  };
}

/** Sends all of it but claims another length: more ends in a cut, less in a truncated body. */
export function lyingLength(content: Buffer, claimedBytes: number): Respond {
  return (_req, res) => {
    res.setHeader('Content-Length', claimedBytes);
    res.strictContentLength = false;
    res.write(content, () => res.socket?.end());
  };
}

/** Sends the chunk again and again, as fast as it is read, until the reader gives up. */
export function neverEnding(chunk: Buffer): Respond {
  return serve(async function* () {
    for (;;) yield chunk;
  });
}

/** Sends the headers and a first chunk, then nothing more. */
export function stalled(chunk: Buffer): Respond {
  return (_req, res) => {
    res.setHeader('Content-Type', 'application/octet-stream');
    res.write(chunk);
  };
}

/** Sends the content in pieces with a pause after each. */
export function slow(content: Buffer, chunkBytes: number, pauseMs: number): Respond {
  return (_req, res) => {
    const closed = new AbortController();
    res.once('close', () => closed.abort());
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < content.length; at += chunkBytes) {
        yield content.subarray(at, at + chunkBytes);
        await sleep(pauseMs, undefined, { signal: closed.signal });
      }
    }
    res.setHeader('Content-Length', content.length);
    void stream(res, pieces());
  };
}

export function redirectTo(url: string): Respond {
  return (_req, res) => {
    res.writeHead(302, { Location: url });
    res.end();
  };
}

export function status(code: number, body = ''): Respond {
  return (_req, res) => {
    res.writeHead(code, { 'Content-Type': 'text/plain' });
    res.end(body);
  };
}

/** What Slack answers, with status 200, where the token is missing, wrong or lacks `files:read`. */
export const loginPage: Respond = (_req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end('<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body></body></html>');
};

async function stream(
  res: Parameters<Respond>[1],
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (res.destroyed) return;
      if (!res.write(chunk)) await drained(res);
    }
    res.end();
  } catch {
    // The source failed or the reader left: the reader sees a cut connection.
    res.destroy();
  }
}

function drained(res: Parameters<Respond>[1]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      res.off('drain', done);
      res.off('close', done);
      resolve();
    };
    res.once('drain', done);
    res.once('close', done);
  });
}
