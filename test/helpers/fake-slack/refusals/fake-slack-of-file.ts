import { afterAll, beforeEach } from 'vitest';
import { createFakeSlack, type FakeSlack } from '../create-fake-slack.ts';
import type { JsonObject } from '../json.ts';

export interface FakeSlackOfFile {
  fake: FakeSlack;
  /** A raw call, so that arguments can be wrong in ways the SDK would not let through. */
  call(method: string, args: JsonObject, token?: string): Promise<JsonObject>;
}

/** One for all tests of a file; each finds all its scopes granted. */
export async function fakeSlackOfFile(): Promise<FakeSlackOfFile> {
  const fake = await createFakeSlack();
  afterAll(() => fake.close());
  const scopes = [...fake.world.scopes];
  beforeEach(() => {
    for (const each of scopes) fake.world.scopes.add(each);
  });
  return {
    fake,
    async call(method, args, token = fake.world.botToken) {
      const answer = await fetch(`${fake.apiUrl}${method}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(args),
      });
      return (await answer.json()) as JsonObject;
    },
  };
}
