/**
 * A program and who is signed in to it. The token of the address is good once: what a browser would have
 * kept afterwards opens all pages.
 */
import { type BrowserContextOptions, request } from "@playwright/test";
import { startProgram } from "./program.ts";

type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;

export interface Opened {
  readonly origin: string;
  readonly state: SignedIn;
}

export type Started = Opened & { readonly stop: () => Promise<void> };

export async function openProgram(flags: readonly string[], kept?: string): Promise<Started> {
  const { address, stop } = await startProgram(flags, kept);
  const { origin, hash } = new URL(address);
  const asker = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  const answer = await asker.post("/api/session", { data: { token: hash.slice(1) } });
  const { key } = await answer.json();
  const { cookies } = await asker.storageState();
  await asker.dispose();
  const localStorage = [{ name: "visavis-key", value: key }];
  return { origin, state: { cookies, origins: [{ origin, localStorage }] }, stop };
}
