/**
 * Who is here. The program opens the page with a token in the address's fragment; it is turned into
 * a session once and taken out of the address bar. Later visits have the cookie and its key.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useRef, type ReactNode } from "react";
import type { Session } from "#api/daily.ts";
import { call, signWith } from "./api-client.ts";
import { isSilence, refreshPeople } from "./ask.ts";
import { tokenIn } from "./token.ts";

const Context = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error("Outside of a session");
  return session;
}

/** People are being read in, or the demo world is still being written. */
export const isFilling = ({ running, demo, imports, undone }: Session): boolean =>
  running !== null || (demo && imports + undone === 0);

/** Signs in once, then holds the session; `today` and what runs are asked for again by themselves. */
export function SessionProvider(props: {
  readonly children: ReactNode;
  readonly failed: (error: Error) => ReactNode;
}) {
  const session = useQuery({
    queryKey: ["session"],
    queryFn: ({ signal }) => open(signal),
    refetchInterval: ({ state }) =>
      isSilence(state.error) || (state.data && isFilling(state.data)) ? 3000 : 60_000,
    staleTime: 10_000,
  });

  usePeopleFresh(session.data);
  if (session.isPending) return null;
  if (session.isError && !(session.data && isSilence(session.error))) {
    return props.failed(session.error);
  }
  return <Context value={session.data}>{props.children}</Context>;
}

/** Whatever page is open shows who appeared while an import was read, and what came of it. */
function usePeopleFresh(session: Session | undefined): void {
  const client = useQueryClient();
  const now = session && `${session.running} ${session.people}`;
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== undefined && before.current !== now) void refreshPeople(client);
    before.current = now;
  }, [now, client]);
}

async function open(signal: AbortSignal): Promise<Session> {
  const token = tokenIn(location.hash);
  if (token !== null) history.replaceState(null, "", location.pathname + location.search);
  const session = token === null ? await call("session", undefined, signal) : await signIn(token);
  signWith(session.key);
  return session;
}

/** A token holds once: one that was used already may have left its cookie here. */
async function signIn(token: string): Promise<Session> {
  try {
    return await call("signIn", { body: { token } });
  } catch (spent) {
    return await call("session").catch(() => {
      throw spent;
    });
  }
}
