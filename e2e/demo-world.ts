/**
 * Before all journeys: the one demo world that they share, which fills while the first of them run.
 * VISAVIS_E2E_DEMO names a folder in which it is kept from one run to the next, for those who write a
 * journey.
 */
import { chromium } from "@playwright/test";
import { CHROMIUM } from "./chromium.ts";
import { type Opened, openProgram } from "./sign-in.ts";

const HANDED_ON = "VISAVIS_E2E_WORLD";

/** Gives back how to end it; the workers learn of it through their environment. */
// oxlint-disable-next-line import/no-default-export -- where Playwright looks for it
export default async function startDemoWorld(): Promise<() => Promise<void>> {
  const browser = await chromium.launch(CHROMIUM);
  const { stop, ...opened } = await openProgram(
    browser,
    ["--demo"],
    process.env["VISAVIS_E2E_DEMO"],
  );
  await browser.close();
  process.env[HANDED_ON] = JSON.stringify(opened);
  return stop;
}

export const demoWorld = (): Opened => JSON.parse(process.env[HANDED_ON] ?? "");
