/** Asks the server and keeps the answer: `useAsk("person", { params: { id } })`. */
import {
  QueryCache,
  QueryClient,
  keepPreviousData,
  queryOptions,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { UserError } from "#shared/user-error.ts";
import type { RouteName } from "#api/routes.ts";
import { call, type Input, type InputOf, type ReplyOf } from "./api-client.ts";
import { setAnswering } from "./answering.ts";

/** The key begins with the route's name, so that a mark can refresh all that shows people. */
export const asking = <Name extends RouteName>(name: Name, input?: InputOf<Name>) =>
  queryOptions<ReplyOf<Name>>({
    queryKey: [name, input ?? null],
    queryFn: ({ signal }) => call(name, ...([input, signal] as unknown as Input<Name>)),
  });

interface AskOptions {
  /** Show the last answer while the next one is on its way. */
  readonly keep?: boolean;
  readonly enabled?: boolean;
  /** Ask again after so many milliseconds. */
  readonly every?: number | false;
}

export function useAsk<Name extends RouteName>(
  name: Name,
  input?: InputOf<Name>,
  { keep = false, enabled = true, every = false }: AskOptions = {},
): UseQueryResult<ReplyOf<Name>> {
  return useQuery({
    ...asking(name, input),
    enabled,
    refetchInterval: every,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** What shows people or counts, and changes when the reader marks something. */
const SHOWS_PEOPLE: ReadonlySet<unknown> = new Set<RouteName>([
  "meet",
  "map",
  "person",
  "neighbours",
  "timeline",
  "evidence",
  "directory",
  "removed",
  "daysWith",
  "mirror",
  "mirrorPeople",
  "unclear",
  "search",
  "pairs",
  "pairCount",
  "jointsOf",
  "companies",
  "company",
  "companyEvidence",
]);

export const refreshPeople = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => SHOWS_PEOPLE.has(queryKey[0]) });

export function makeClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (isSilence(error)) setAnswering(false);
        if (isSignedOut(error) && queryKey[0] !== "session") {
          void client.invalidateQueries({ queryKey: ["session"] });
        }
      },
      onSuccess: () => setAnswering(true),
    }),
    defaultOptions: {
      queries: {
        // The server is this very computer: no network is no reason to wait.
        networkMode: "always",
        staleTime: 30_000,
        // A refusal stays one; silence is asked again until the program is back.
        retry: false,
        refetchInterval: ({ state }) => (isSilence(state.error) ? 3000 : false),
      },
    },
  });
  return client;
}

/** The program does not answer; it is asked again until it does. */
export const isSilence = (error: unknown): boolean =>
  error instanceof UserError && error.code === "shell.no-answer";

const isSignedOut = (error: unknown): boolean =>
  error instanceof UserError && error.code === "server.signed-out";
