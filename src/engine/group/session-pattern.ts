import { RE2JS } from 're2js';
import { UserError } from '../user-error.ts';
import type { FindIds } from './sessions/collect-sessions.ts';

const MAX_PATTERN_CHARS = 500;
/** Ids of one line; more are no ids. */
const MAX_IDS = 100;

/**
 * Steps of the compiled pattern: each may be tried at each character. What finds an id in words has
 * up to 200; `(?i)(\pL{1,1000})x` has 2,004, and takes 9 s for 250 kB.
 */
const MAX_STEPS = 300;
/** With so many, a text is searched about as fast as it is read. */
const FEW_STEPS = 64;
/** Characters times the steps beyond few: about a minute of search. */
const MAX_WORK = 3e9;

/**
 * A pattern that a person gave, run in time linear in the text and in its own size, which is bounded.
 * Throws a UserError where it is none.
 */
export function compilePattern(pattern: string): RE2JS {
  if (pattern.length > MAX_PATTERN_CHARS) throw notAPattern('it is too long');
  const compiled = compile(pattern);
  if (compiled.programSize() > MAX_STEPS) throw notAPattern('it repeats too much');
  return compiled;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    throw notAPattern(error instanceof Error ? error.message.slice(0, 200) : 'it can not be read');
  }
}

/**
 * Finds the ids: the first group where the pattern has one, else all that it matches. Throws a
 * UserError once a slow pattern has been tried on more text than it is allowed.
 */
export function findByPattern(pattern: string): FindIds {
  const compiled = compilePattern(pattern);
  const group = compiled.groupCount() > 0 ? 1 : 0;
  const workAChar = Math.max(0, compiled.programSize() - FEW_STEPS);
  let work = 0;
  return (content) => {
    work += content.length * workAChar;
    if (work > MAX_WORK) throw tooSlow();
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

function tooSlow(): UserError {
  return new UserError(
    'E_SESSION_PATTERN_SLOW',
    'The session pattern takes too long for a log of this size.',
    'Write a simpler one, with fewer choices and repetitions: order-(\\d+)',
  );
}
