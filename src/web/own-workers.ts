/**
 * The page's workers. Where the browser knows Trusted Types no string starts one: the page's only policy lets
 * pass the addresses that the build gave these, as they are written here, and nothing else.
 */
// oxlint-disable import/default -- Vite makes modules of them that export their addresses.
import card from "./card/worker.ts?worker&url";
import ground from "./map/ground/tile-worker.ts?worker&url";

const ADDRESSES = { card, ground } as const;

interface Policies {
  createPolicy(
    name: "default",
    rules: { readonly createScriptURL: (url: string) => string | null },
  ): unknown;
}

let hasPolicy = false;

/** Where it lies; from then on it may be started. Browsers without Trusted Types take the address as it is. */
export function ownWorker(name: keyof typeof ADDRESSES): string {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: Policies };
  if (trustedTypes && !hasPolicy) {
    const own: readonly string[] = Object.values(ADDRESSES);
    trustedTypes.createPolicy("default", {
      createScriptURL: (url) => (own.includes(url) ? url : null),
    });
    hasPolicy = true;
  }
  return ADDRESSES[name];
}
