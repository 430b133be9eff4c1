import { RE2JS } from 're2js';
import { UserError } from '../user-error.ts';
import type { FindIds } from './sessions/collect-sessions.ts';

const MAX_PATTERN_CHARS = 500;
/** Ids of one line; more are no ids. */
const MAX_IDS = 100;

/** A pattern that a person gave, run in time linear in the text. Throws a UserError where it is none. */
export function compilePattern(pattern: string): RE2JS {
  if (pattern.length > MAX_PATTERN_CHARS) throw notAPattern('it is too long');
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    throw notAPattern(error instanceof Error ? error.message.slice(0, 200) : 'it can not be read');
  }
}

/** Finds the ids: the first group where the pattern has one, else all that it matches. */
export function findByPattern(pattern: string): FindIds {
  const compiled = compilePattern(pattern);
  const group = compiled.groupCount() > 0 ? 1 : 0;
  return (content) => {
    const matcher = compiled.matcher(content);
    const ids: string[] = [];
    while (ids.length < MAX_IDS && matcher.find()) {
      const id = matcher.group(group);
      if (id) ids.push(id);
    }
    return ids.length > 0 ? ids : null;
  };
}

function notAPattern(why: string): UserError {
  return new UserError(
    'E_SESSION_PATTERN',
    `The session pattern is no regular expression that can be used: ${why}.`,
    'Write it as RE2 does, without look-behind and back-references: order-(\\d+)',
  );
}
