/**
 * A program and who is signed in to it. The token of the address is good once: what the browser has
 * kept afterwards opens all pages.
 */
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { startProgram } from "./program.ts";

type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;

export interface Opened {
  readonly origin: string;
  readonly state: SignedIn;
}

export async function openProgram(
  browser: Browser,
  flags: readonly string[],
  kept?: string,
): Promise<Opened & { readonly stop: () => Promise<void> }> {
  const program = await startProgram(flags, kept);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(program.address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const state = await context.storageState();
  await context.close();
  return { origin: new URL(program.address).origin, state, stop: program.stop };
}
