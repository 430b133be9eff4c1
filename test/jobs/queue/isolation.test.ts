import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createIsolation, type Leave } from '../../../src/jobs/queue/isolation.ts';

/** Who has a place, as they come and go. */
function aRoom() {
  const isolation = createIsolation();
  const inside = new Map<string, Leave>();
  const refused: string[] = [];
  const aborts = new Map<string, AbortController>();
  return {
    async come(name: string) {
      const abort = new AbortController();
      aborts.set(name, abort);
      void isolation.enter(name.startsWith('alone'), abort.signal).then((leave) => {
        if (leave) inside.set(name, leave);
        else refused.push(name);
      });
      await setImmediate();
    },
    async go(name: string) {
      inside.get(name)?.();
      inside.delete(name);
      await setImmediate();
    },
    async abort(name: string) {
      aborts.get(name)?.abort();
      await setImmediate();
    },
    inside: () => [...inside.keys()],
    refused,
  };
}

it('has room for many', async () => {
  const { come, inside } = aRoom();
  for (const name of ['a', 'b', 'c']) await come(name);
  expect(inside()).toEqual(['a', 'b', 'c']);
});

it('lets one be alone once all others have left, and those who came later wait for it', async () => {
  const { come, go, inside } = aRoom();
  for (const name of ['a', 'b', 'alone1', 'c', 'd', 'alone2', 'e']) await come(name);
  expect(inside()).toEqual(['a', 'b']);
  await go('a');
  expect(inside()).toEqual(['b']);
  await go('b');
  expect(inside()).toEqual(['alone1']);
  await go('alone1');
  expect(inside()).toEqual(['c', 'd']);
  await go('d');
  await go('c');
  expect(inside()).toEqual(['alone2']);
  await go('alone2');
  expect(inside()).toEqual(['e']);
});

it('keeps no place for whoever gives up, and lets in those behind', async () => {
  const { come, go, abort, inside, refused } = aRoom();
  for (const name of ['a', 'alone', 'b', 'c']) await come(name);
  await abort('c');
  await abort('alone');
  expect(inside()).toEqual(['a', 'b']);
  expect(refused).toEqual(['c', 'alone']);
  // Inside, it takes more than that to leave.
  await abort('a');
  await come('alone2');
  await go('b');
  expect(inside()).toEqual(['a']);
  await go('a');
  expect(inside()).toEqual(['alone2']);
});

it('gives no place once the signal is aborted', async () => {
  expect(await createIsolation().enter(false, AbortSignal.abort())).toBeNull();
});
