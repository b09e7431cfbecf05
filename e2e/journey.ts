/**
 * What every journey has: a demo world that all share (`demo`), an archive that is empty and its own
 * (`archive`), and eyes on the page. VISAVIS_E2E_DEMO names a folder in which the demo world is kept
 * from one run to the next, for those who write a journey. A journey fails where the browser reports a breach of the
 * Content-Security-Policy, an error in the console or in a script, or asks anybody but the program.
 */
import {
  test as base,
  expect,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { startProgram } from "./program.ts";

export { expect };

type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;

export interface Opened {
  readonly origin: string;
  readonly state: SignedIn;
  readonly stop: () => Promise<void>;
}

/** How the page is looked at; the rest is as the configuration has it. */
export type Look = Pick<BrowserContextOptions, "locale" | "colorScheme" | "viewport">;

interface Fixtures {
  /** An archive that nothing was read into, in a program of its own. */
  readonly archive: Opened;
  /** The demo world, complete. */
  readonly demo: Opened;
  /** A page of the program at its path, watched until the test ends. */
  readonly open: (opened: Opened, path: string, look?: Look) => Promise<Page>;
}

interface WorkerFixtures {
  /** The demo world as it is being filled. */
  readonly fresh: Opened;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  fresh: [
    async ({ browser }, use) => {
      const opened = await openProgram(browser, ["--demo"], process.env["VISAVIS_E2E_DEMO"]);
      await use(opened);
      await opened.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  demo: async ({ fresh, open }, use) => {
    const page = await open(fresh, "/sources");
    await expect(page.locator(".import-rows")).toContainText("· read", { timeout: 180_000 });
    await page.close();
    await use(fresh);
  },
  archive: async ({ browser }, use) => {
    const opened = await openProgram(browser, []);
    await use(opened);
    await opened.stop();
  },
  open: async ({ browser }, use) => {
    const pages: Page[] = [];
    const wrong: string[] = [];
    await use(async ({ origin, state }, path, look = {}) => {
      const context = await browser.newContext({ ...look, storageState: state });
      const page = await context.newPage();
      watch(page, origin, wrong);
      pages.push(page);
      await page.goto(`${origin}${path}`);
      return page;
    });
    for (const page of pages) await page.context().close();
    if (wrong.length > 0)
      throw new Error(`The browser reports:\n${[...new Set(wrong)].join("\n")}`);
  },
});

/** The token of the address is good once: what the browser has kept afterwards opens all pages. */
async function openProgram(
  browser: Browser,
  flags: readonly string[],
  kept?: string,
): Promise<Opened> {
  const program = await startProgram(flags, kept);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(program.address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const state = await context.storageState();
  await context.close();
  return { origin: new URL(program.address).origin, state, stop: program.stop };
}

function watch(page: Page, origin: string, wrong: string[]): void {
  page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on("dialog", (dialog) => wrong.push(`${page.url()}: a dialog, ${dialog.message()}`));
  page.on("console", (message) => {
    const type = message.type();
    if (type === "error" || type === "warning") wrong.push(`${page.url()}: ${message.text()}`);
  });
  page.context().on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin)
      wrong.push(`a request to ${request.url()}`);
  });
}
