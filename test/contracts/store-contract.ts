import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '../../src/jobs/queue/backend.ts';
import type { Store } from '../../src/jobs/queue/store.ts';
import type { BackendHarness } from './backend-harness.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (value: Uint8Array | null) => value && new TextDecoder().decode(value);
const TTL = 60_000;

/** What every Store adapter does. */
export function describeStoreContract(adapter: string, createHarness: () => BackendHarness): void {
  describe(`the store of ${adapter}`, () => {
    let harness: BackendHarness;
    let backend: Backend;
    let store: Store;
    beforeEach(async () => {
      harness = createHarness();
      backend = await harness.create();
      store = backend.store;
    });
    afterEach(() => harness.dispose());

    it('gives back what was set last, and null where nothing is', async () => {
      expect(await store.get('slack-T1/a')).toBeNull();
      await store.set('slack-T1/a', bytes('one'), TTL);
      await store.set('slack-T1/a', bytes('two'), TTL);
      expect(text(await store.get('slack-T1/a'))).toBe('two');
      await store.delete('slack-T1/a');
      await store.delete('slack-T1/a');
      expect(await store.get('slack-T1/a')).toBeNull();
    });

    it.each([0, 1, 5_000_000])('keeps a value of %i bytes as it is, reopened too', async (size) => {
      const value = randomBytes(size);
      await store.set('slack-T1/big', value, TTL);
      expect(Buffer.compare((await store.get('slack-T1/big')) ?? bytes('none'), value)).toBe(0);
      store = (await harness.reopen()).store;
      expect(Buffer.compare((await store.get('slack-T1/big')) ?? bytes('none'), value)).toBe(0);
    });

    it('has no value any more from its expiry on; setting it again starts its time anew', async () => {
      await store.set('slack-T1/a', bytes('one'), 400);
      await store.set('slack-T1/b', bytes('one'), 400);
      await store.set('slack-T1/b', bytes('two'), TTL);
      await harness.advance(400);
      expect(await store.get('slack-T1/a')).toBeNull();
      expect(await store.list('slack-T1/', 10)).toEqual(['slack-T1/b']);
      await store.set('slack-T1/b', bytes('three'), 400);
      await harness.advance(400);
      expect(await store.get('slack-T1/b')).toBeNull();
    });

    it('sweeps what has expired, counts it, and leaves the rest', async () => {
      await store.set('slack-T1/kept', bytes('x'), TTL);
      expect(await backend.sweep()).toBe(0);
      // At once, for a write drops a few that have expired, too.
      const keys = Array.from({ length: 250 }, (_, n) => `slack-T1/${n}`);
      await Promise.all(keys.map((key) => store.set(key, bytes('x'), 400)));
      await harness.advance(400);
      expect(await backend.sweep()).toBe(250);
      expect(await store.list('', 10)).toEqual(['slack-T1/kept']);
    });

    it('claims a free or expired key, for one of many claimers', async () => {
      const claims = await Promise.all(
        ['a', 'b', 'c'].map((claimer) => store.claim('slack-T1/k', bytes(claimer), TTL)),
      );
      expect(claims.filter((claimed) => claimed)).toHaveLength(1);
      expect(text(await store.get('slack-T1/k'))).toBe('abc'[claims.indexOf(true)]);
      await store.delete('slack-T1/k');
      expect(await store.claim('slack-T1/k', bytes('d'), 400)).toBe(true);
      await harness.advance(400);
      expect(await store.claim('slack-T1/k', bytes('e'), TTL)).toBe(true);
    });

    it('counts every increment, from 0 where the key is free', async () => {
      const sums = await Promise.all(
        [1, 1, 5, -2].map((by) => store.increment('slack-T1/up', by, TTL)),
      );
      expect(Math.max(...sums)).toBe(7);
      expect(text(await store.get('slack-T1/up'))).toBe('5');
      store = (await harness.reopen()).store;
      expect(await store.increment('slack-T1/up', 0, TTL)).toBe(5);
    });

    it('lets a count expire its time after the first increment', async () => {
      await store.increment('slack-T1/spent', 3, 2_000);
      expect(await store.increment('slack-T1/spent', 3, TTL)).toBe(6);
      await harness.advance(2_000);
      expect(await store.get('slack-T1/spent')).toBeNull();
      expect(await store.increment('slack-T1/spent', 3, TTL)).toBe(3);
    });

    it('refuses to count on from a value that is no count, and leaves it', async () => {
      await store.set('slack-T1/a', bytes('many'), TTL);
      await expect(store.increment('slack-T1/a', 1, TTL)).rejects.toThrow(TypeError);
      expect(text(await store.get('slack-T1/a'))).toBe('many');
    });

    it('lists keys with a prefix by their bytes, from either end, up to a limit', async () => {
      const keys = [
        'slack-T1/report/1',
        'slack-T1/report/10',
        'slack-T1/report/9',
        'slack-T1/report/ü',
      ];
      const others = [
        'slack-T1/report',
        'slack-T1/reporu/1',
        'slack-T10/report/1',
        'slack-t1/report/1',
      ];
      for (const key of [...keys, ...others]) await store.set(key, bytes('x'), TTL);
      expect(await store.list('slack-T1/report/', 10)).toEqual(keys);
      expect(await store.list('slack-T1/report/', 2)).toEqual(keys.slice(0, 2));
      expect(await store.list('slack-T1/report/', 2, 'descending')).toEqual([keys[3], keys[2]]);
      expect(await store.list('slack-T2/', 2)).toEqual([]);
    });

    it.each(['%', '_', '*', '[', '?', '\\'])('takes %s in a prefix as itself', async (sign) => {
      await store.set(`T${sign}/a`, bytes('x'), TTL);
      await store.set('Tx/a', bytes('x'), TTL);
      expect(await store.list(`T${sign}`, 10)).toEqual([`T${sign}/a`]);
      expect(await store.deletePrefix(`T${sign}`)).toBe(1);
      expect(await store.list('T', 10)).toEqual(['Tx/a']);
    });

    it('deletes all of one tenant, counts included, and says how many keys it deleted', async () => {
      for (let n = 0; n < 250; n++) await store.set(`slack-T1/report/${n}`, bytes('x'), TTL);
      await store.increment('slack-T1/up', 1, TTL);
      await store.set('slack-T10/report/1', bytes('x'), TTL);
      expect(await store.deletePrefix('slack-T1/')).toBe(251);
      expect(await store.list('slack-', 10)).toEqual(['slack-T10/report/1']);
      expect(await store.increment('slack-T1/up', 1, TTL)).toBe(1);
    });

    it('refuses to delete everything', async () => {
      await expect(store.deletePrefix('')).rejects.toThrow('prefix requires');
    });

    it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the ttl %d', async (ttlMs) => {
      await expect(store.set('slack-T1/a', bytes('x'), ttlMs)).rejects.toThrow(RangeError);
      await expect(store.claim('slack-T1/a', bytes('x'), ttlMs)).rejects.toThrow(RangeError);
      await expect(store.increment('slack-T1/a', 1, ttlMs)).rejects.toThrow(RangeError);
    });

    it.each([0.5, Number.NaN, 2 ** 53])('refuses to count by %d', async (by) => {
      await expect(store.increment('slack-T1/a', by, TTL)).rejects.toThrow(TypeError);
    });
  });
}
