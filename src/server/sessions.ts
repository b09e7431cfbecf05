/**
 * Who may use the page: whoever holds the opening token that the program printed. It is exchanged,
 * once and within a minute, for a cookie and a key. Cookies are sent to every port of this
 * computer, so that another program could collect ours; the key is not: the page keeps it in its
 * own storage and sends it as a header. A session is good only with both, and ends with the program.
 *
 * Only hashes are kept, and hashes are compared in constant time.
 */
import { DAY_MS } from "#shared/time.ts";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export interface Sessions {
  /** A new opening token; the one before it is void. */
  readonly open: () => string;
  /** Takes the token and makes a session of it; undefined when it is wrong, late or used. */
  readonly exchange: (token: string) => SessionSecrets | undefined;
  readonly isGood: (cookie: string | undefined, key: string | undefined) => boolean;
}

export interface SessionSecrets {
  readonly cookie: string;
  readonly key: string;
}

const TOKEN_MS = 60_000;
const SESSION_MS = 30 * DAY_MS;
/** Browsers and profiles that one person uses; the oldest goes first. */
const MOST_SESSIONS = 20;

interface Session {
  readonly cookie: Buffer;
  readonly key: Buffer;
  readonly until: number;
}

export function makeSessions(now: () => number): Sessions {
  let token: { readonly hash: Buffer; readonly until: number } | undefined;
  let sessions: Session[] = [];

  return {
    open: () => {
      const fresh = secret();
      token = { hash: hashOf(fresh), until: now() + TOKEN_MS };
      return fresh;
    },

    exchange: (given) => {
      if (!token || now() > token.until || !timingSafeEqual(token.hash, hashOf(given))) {
        return undefined;
      }
      token = undefined;

      const made = { cookie: secret(), key: secret() };
      sessions = [
        ...sessions.slice(1 - MOST_SESSIONS),
        { cookie: hashOf(made.cookie), key: hashOf(made.key), until: now() + SESSION_MS },
      ];
      return made;
    },

    isGood: (cookie, key) => {
      if (cookie === undefined || key === undefined) return false;
      const [cookieHash, keyHash] = [hashOf(cookie), hashOf(key)];
      return sessions.some(
        (session) =>
          timingSafeEqual(session.cookie, cookieHash) &&
          timingSafeEqual(session.key, keyHash) &&
          now() <= session.until,
      );
    },
  };
}

const secret = (): string => randomBytes(32).toString("base64url");

const hashOf = (value: string): Buffer => createHash("sha256").update(value).digest();
