/**
 * What every journey has: the demo world that all share (`demo`), an archive that is empty and its own
 * (`archive`), and eyes on the page. A journey fails where the browser reports a breach of the
 * Content-Security-Policy, an error in the console or in a script, or asks anybody but the program.
 * Two run at a time: whoever changes the demo world takes it back, and counts on no other's part of it.
 */
import { test as base, expect, type BrowserContextOptions, type Page } from "@playwright/test";
import { demoWorld } from "./demo-world.ts";
import { type Opened, openProgram } from "./sign-in.ts";

export { expect };

/** How the page is looked at; the rest is as the configuration has it. */
export type Look = Pick<
  BrowserContextOptions,
  "locale" | "colorScheme" | "viewport" | "hasTouch" | "isMobile"
>;

interface Fixtures {
  /** An archive that nothing was read into, in a program of its own. */
  readonly archive: Opened;
  /** The demo world as it is being filled. */
  readonly fresh: Opened;
  /** The demo world, complete. */
  readonly demo: Opened;
  /** A page of the program at its path, watched until the test ends. */
  readonly open: (opened: Opened, path: string, look?: Look) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what is asked for.
  fresh: async ({}, use) => use(demoWorld()),
  demo: async ({ fresh, open }, use) => {
    const page = await open(fresh, "/sources");
    await expect(page.locator(".import-rows").first()).toContainText("· read", {
      timeout: 180_000,
    });
    await page.close();
    await use(fresh);
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  archive: async ({}, use) => {
    const { stop, ...opened } = await openProgram([]);
    await use(opened);
    await stop();
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

/** How long reading, or taking back what was read, may last on a slow machine. */
export const READING_MS = 90_000;

export type Chosen = Parameters<Page["setInputFiles"]>[1];

/** As with the chooser of the system. */
export async function choose(
  page: Page,
  files: Chosen,
  button = "Choose your archive",
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(files);
}

/** By how much the page is wider than its window, once what depends on the window's width is drawn. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() =>
      done(document.documentElement.scrollWidth - document.documentElement.clientWidth))))`);

/** Of the program, and of the disk for a file that is not what it was. */
const REFUSALS = /status of 422|ERR_UPLOAD_FILE_CHANGED|ERR_FILE_NOT_FOUND/;

function watch(page: Page, origin: string, wrong: string[]): void {
  page.on("pageerror", (error) => wrong.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on("dialog", (dialog) => wrong.push(`${page.url()}: a dialog, ${dialog.message()}`));
  page.on("console", (message) => {
    const type = message.type();
    // What somebody typed and is refused is no failure of the page.
    const isRefusal = REFUSALS.test(message.text());
    if ((type === "error" || type === "warning") && !isRefusal) {
      wrong.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.context().on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin)
      wrong.push(`a request to ${request.url()}`);
  });
}
