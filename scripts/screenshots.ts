/**
 * `node scripts/screenshots.ts`: the README's pictures, made anew from the demo world into
 * docs/pictures. The demo is written up to yesterday, so each run shows other days.
 */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM } from "../e2e/chromium.ts";
import { startProgram } from "../e2e/program.ts";

const FOLDER = join(import.meta.dirname, "..", "docs", "pictures");
const MOST_BYTES = 300_000;
const READING_MS = 180_000;
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly look: {
    readonly locale: string;
    readonly colorScheme: "light" | "dark";
    readonly viewport: typeof DESK;
  };
  /** Goes from the home page to what is shown. */
  readonly go: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: "home-de",
    look: { locale: "de-DE", colorScheme: "light", viewport: DESK },
    go: (page) => page.locator("li.row").first().waitFor(),
  },
  {
    name: "person-en-dark",
    look: { locale: "en-GB", colorScheme: "dark", viewport: DESK },
    go: async (page) => {
      // Somebody whom one has met: a dot lies below the bars.
      const met = page.locator("li.row", { has: page.locator("svg.rel circle") }).first();
      await met.getByRole("link").first().click();
      await page.locator(".timeline .entry button").first().waitFor();
      await page.evaluate("scrollTo(0, 0)");
    },
  },
  {
    name: "report-en",
    look: { locale: "en-GB", colorScheme: "light", viewport: DESK },
    go: async (page) => {
      await page.goto(new URL("/sources", page.url()).href);
      await page.locator(".import-rows a").first().click();
      await page.locator(".eq").waitFor();
    },
  },
  {
    name: "home-phone",
    look: { locale: "en-GB", colorScheme: "light", viewport: PHONE },
    go: (page) => page.locator("li.row").first().waitFor(),
  },
];

const program = await startProgram(["--demo"], process.env["VISAVIS_E2E_DEMO"]);
const browser = await chromium.launch(CHROMIUM);
try {
  await mkdir(FOLDER, { recursive: true });
  const state = await signIn(browser);
  for (const picture of PICTURES) await take(picture, state);
} finally {
  await browser.close();
  await program.stop();
}

async function signIn(browser: Browser) {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(program.address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(new URL("/sources", program.address).href);
  await page.locator(".import-rows").getByText("· read").waitFor({ timeout: READING_MS });
  return context.storageState();
}

async function take(
  { name, look, go }: Picture,
  storageState: Awaited<ReturnType<typeof signIn>>,
): Promise<void> {
  // A phone's scrollbars lie over the page; others take a strip of the picture.
  const context = await browser.newContext({ ...look, isMobile: true, storageState });
  const page = await context.newPage();
  await page.goto(new URL("/", program.address).href);
  await page.getByRole("article").waitFor();
  await go(page);
  await page.waitForLoadState("networkidle");
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  await context.close();
  const { size } = await stat(path);
  console.log(`${name}.png: ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is too large for a README`);
}
