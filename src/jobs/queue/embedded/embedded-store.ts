import type { Clock } from '../clock.ts';
import { checkIncrement, checkPrefix, checkTtl, type Store } from '../store.ts';
import type { DataFile } from './data-file.ts';

interface EmbeddedStore extends Store {
  /** Removes expired values from the file, gives their place back and returns how many. */
  sweep(): Promise<number>;
}

/** A Store in the data file; closing it leaves the file to its owner. */
export function createEmbeddedStore(file: DataFile, clock: Clock): EmbeddedStore {
  const { db } = file;
  const select = db.prepare('select value from entries where key = ? and expires_ms > ?');
  const upsert = db.prepare(
    'insert or replace into entries (key, value, expires_ms) values (?, ?, ?)',
  );
  const insert = db.prepare(
    'insert or ignore into entries (key, value, expires_ms) values (?, ?, ?)',
  );
  const update = db.prepare('update entries set value = ? where key = ?');
  const remove = db.prepare('delete from entries where key = ?');
  const removeExpired = db.prepare('delete from entries where key = ? and expires_ms <= ?');
  const removeAllExpired = db.prepare(
    'delete from entries where key in (select key from entries where expires_ms <= ? limit 100)',
  );
  const removeRange = db.prepare('delete from entries where key >= ? and key < ?');
  const RANGE = 'select key from entries where key >= ? and key < ? and expires_ms > ?';
  const range = {
    ascending: db.prepare(`${RANGE} order by key limit ?`),
    descending: db.prepare(`${RANGE} order by key desc limit ?`),
  };

  function read(key: string): Uint8Array | null {
    const value = select.get(key, clock.now())?.value;
    return value instanceof Uint8Array ? value : null;
  }

  function expiresMs(ttlMs: number): number {
    return Math.ceil(clock.now() + ttlMs);
  }

  return {
    get: (key) => file.run(() => read(key)),
    async set(key, value, ttlMs) {
      checkTtl(ttlMs);
      await file.run(() => upsert.run(key, value, expiresMs(ttlMs)));
    },
    async claim(key, value, ttlMs) {
      checkTtl(ttlMs);
      return file.run(() => {
        removeExpired.run(key, clock.now());
        return insert.run(key, value, expiresMs(ttlMs)).changes === 1;
      });
    },
    async increment(key, by, ttlMs) {
      checkTtl(ttlMs);
      checkIncrement(by);
      return file.run(() => {
        const current = read(key);
        const sum = (current === null ? 0 : parseCount(key, current)) + by;
        const value = new TextEncoder().encode(String(sum));
        if (current === null) upsert.run(key, value, expiresMs(ttlMs));
        else update.run(value, key);
        return sum;
      });
    },
    list: (prefix, limit, order = 'ascending') =>
      file.run(() =>
        range[order].all(prefix, endOf(prefix), clock.now(), limit).map((row) => String(row.key)),
      ),
    async delete(key) {
      await file.run(() => remove.run(key));
    },
    async deletePrefix(prefix) {
      checkPrefix(prefix);
      const deleted = await file.run(() => {
        const live = range.ascending.all(prefix, endOf(prefix), clock.now(), -1).length;
        removeRange.run(prefix, endOf(prefix));
        return live;
      });
      await shrink(file);
      return deleted;
    },
    async sweep() {
      // A hundred at a time, so that nobody waits long for a turn.
      let removed = 0;
      for (;;) {
        const some = Number(await file.run(() => removeAllExpired.run(clock.now()).changes));
        if (some === 0) break;
        removed += some;
      }
      if (removed > 0) await shrink(file);
      return removed;
    },
    async close() {},
  };
}

/** Above every key that starts with `prefix`: the greatest code point is no character. */
function endOf(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

function parseCount(key: string, value: Uint8Array): number {
  const text = new TextDecoder().decode(value);
  const count = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(count)) {
    throw new TypeError(`increment requires a count at ${key}`);
  }
  return count;
}

/**
 * Gives the place of deleted values back to the disk, 8 MB at a time, so that nobody waits long.
 * Afterwards nothing of them is in the file.
 */
async function shrink(file: DataFile): Promise<void> {
  const free = file.db.prepare('pragma freelist_count');
  while (await file.run(() => Number(free.get()?.freelist_count) > 0)) {
    await file.run(() => file.db.exec('pragma incremental_vacuum(2000)'));
  }
  file.checkpoint();
}
