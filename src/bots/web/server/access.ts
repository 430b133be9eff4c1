import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the page: whoever opened an address with a key that stood in the terminal, once. */
export interface Access {
  /** A key to print, which opens the page once; null where the one printed last still does. */
  newKey(): string | null;
  /** A session for the key, which is used up by that; null for any other text. */
  enter(key: string): string | null;
  isKnown(session: string): boolean;
}

/** Browsers that are let in at the same time; the one that came first is put out by one more. */
const MAX_SESSIONS = 20;

export function createAccess(): Access {
  let key: string | null = null;
  const sessions: string[] = [];
  return {
    newKey() {
      if (key !== null) return null;
      key = secret();
      return key;
    },
    enter(given) {
      if (key === null || !isSame(given, key)) return null;
      key = null;
      const session = secret();
      sessions.push(session);
      if (sessions.length > MAX_SESSIONS) sessions.shift();
      return session;
    },
    isKnown: (given) => sessions.some((session) => isSame(given, session)),
  };
}

/** 256 bits. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes as long for any text, so that none is found letter by letter. */
function isSame(given: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}
