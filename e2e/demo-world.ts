/**
 * Before all journeys: the empty archive of which each has a copy, and the one demo world that they share,
 * which fills while the first of them run.
 * VISAVIS_E2E_DEMO names a folder in which it is kept from one run to the next, for those who write a
 * journey.
 */
import { makeEmptyArchive } from "./program.ts";
import { type Opened, openProgram } from "./sign-in.ts";

const HANDED_ON = "VISAVIS_E2E_WORLD";

/** Gives back how to end it; the workers learn of it through their environment. */
// oxlint-disable-next-line import/no-default-export -- where Playwright looks for it
export default async function makeReady(): Promise<() => Promise<void>> {
  const dropEmpty = await makeEmptyArchive();
  const { stop, ...opened } = await openProgram(["--demo"], process.env["VISAVIS_E2E_DEMO"]);
  process.env[HANDED_ON] = JSON.stringify(opened);
  return async () => {
    await stop();
    await dropEmpty();
  };
}

export const demoWorld = (): Opened => JSON.parse(process.env[HANDED_ON] ?? "");
