import type { Issue } from './blocks/rules.ts';
import type { JsonObject } from './json.ts';

/** An answer of Slack's with `ok: false`. */
export class Refusal extends Error {
  readonly extra: JsonObject;

  constructor(code: string, extra: JsonObject = {}) {
    super(code);
    this.name = 'Refusal';
    this.extra = extra;
  }

  toJson(): JsonObject {
    return { ok: false, error: this.message, ...this.extra };
  }
}

function describe(issue: Issue): string {
  return `${issue.message} [json-pointer:${issue.pointer}]`;
}

/** `invalid_blocks` as messages get it: the reasons stand twice. */
export function invalidBlocks(issues: Issue[]): Refusal {
  return new Refusal('invalid_blocks', {
    errors: issues.map(describe),
    response_metadata: { messages: issues.map((each) => `[ERROR] ${describe(each)}`) },
  });
}

/** `invalid_arguments` as views and malformed calls get it. */
export function invalidArguments(...issues: (Issue | string)[]): Refusal {
  return new Refusal('invalid_arguments', {
    response_metadata: {
      messages: issues.map((each) => `[ERROR] ${typeof each === 'string' ? each : describe(each)}`),
    },
  });
}
