/**
 * How much of a business card is read from its print, on the page as it is:
 *
 *     node bench/cards.ts
 *
 * Ten cards of ten layouts are drawn by a browser, straight, and again as a poor photograph: askew, in
 * perspective, blurred, half in shadow, as a JPEG. A field is right when every letter is. They are drawings:
 * what they say of real photographs is an upper bound. Needs the page built and a Chromium (e2e/chromium.ts).
 */
import { chromium, type Browser, type Page } from "@playwright/test";
import { buildPage } from "#cli/build-page.ts";
import { CARDS, type Drawn } from "./cards/drawn.ts";
import { CHROMIUM } from "../e2e/chromium.ts";
import { openProgram } from "../e2e/sign-in.ts";
import { machine, percentile, table } from "./figures.ts";

interface Score {
  right: number;
  missing: number;
  wrong: number;
  unmarked: number;
  readonly seconds: number[];
}

async function bench(): Promise<void> {
  console.log(machine());
  await buildPage({ signal: new AbortController().signal, onBuild: () => {} });
  const browser = await chromium.launch(CHROMIUM);
  const { origin, state, stop } = await openProgram([]);
  try {
    const context = await browser.newContext({ storageState: state, timezoneId: "Europe/Berlin" });
    const page = await context.newPage();
    await page.goto(`${origin}/card`);
    await read(page, await drawn(browser, CARDS[0]!, false)); // Loads the recognition.
    const rows = [["", "right", "missing", "wrong", "not marked", "seconds"]];
    for (const isPhoto of [false, true]) {
      const score = await scoreOf(browser, page, isPhoto);
      const { right, missing, wrong, unmarked, seconds } = score;
      const time = percentile(seconds, 0.5).toFixed(1);
      const name = isPhoto ? "as a poor photograph" : "straight";
      rows.push([name, ...[right, missing, wrong, unmarked].map(String), time]);
    }
    console.log(table(rows));
  } finally {
    await browser.close();
    await stop();
  }
}

async function scoreOf(browser: Browser, page: Page, isPhoto: boolean): Promise<Score> {
  const score: Score = { right: 0, missing: 0, wrong: 0, unmarked: 0, seconds: [] };
  for (const card of CARDS) {
    const picture = await drawn(browser, card, isPhoto);
    const begun = performance.now();
    const found = await read(page, picture);
    score.seconds.push((performance.now() - begun) / 1000);
    for (const [field, expected] of Object.entries(card.says)) {
      const { value, isUnsure } = found.get(field) ?? { value: "", isUnsure: false };
      if (value === expected) score.right += 1;
      else if (value === "") score.missing += 1;
      else score.wrong += 1;
      if (value !== expected && value !== "" && !isUnsure) score.unmarked += 1;
      if (value !== expected) console.log(`  ${card.name}, ${field}: "${value}" for "${expected}"`);
    }
  }
  return score;
}

async function drawn(browser: Browser, { style, html }: Drawn, isPhoto: boolean): Promise<Buffer> {
  const context = await browser.newContext({
    deviceScaleFactor: isPhoto ? 1.9 : 2.5,
    viewport: { width: 640, height: 420 },
  });
  const page = await context.newPage();
  const askew = "transform:rotateX(12deg) rotateY(-9deg) rotate(2.5deg);";
  const shadow =
    "position:absolute;inset:0;background:linear-gradient(115deg,rgba(0,0,0,.45),transparent 45%,rgba(255,255,255,.25))";
  await page.setContent(`<style>p{margin:0}</style>
    <body style="margin:0;background:#9a8f80;padding:30px">
    <div style="${isPhoto ? "filter:blur(.5px) contrast(.8);perspective:900px" : ""}">
    <div style="${isPhoto ? askew : ""}box-sizing:border-box;width:560px;height:350px;padding:36px;background:#fdfdfb;color:#222;${style}">${html}</div></div>
    ${isPhoto ? `<i style="${shadow}"></i>` : ""}</body>`);
  const picture = await page.screenshot(isPhoto ? { type: "jpeg", quality: 55 } : {});
  await context.close();
  return picture;
}

type Found = ReadonlyMap<string, { readonly value: string; readonly isUnsure: boolean }>;

/** What stands in the form, which is then left. */
async function read(page: Page, buffer: Buffer): Promise<Found> {
  await page.locator('input[type="file"]').setInputFiles({ name: "card", mimeType: "", buffer });
  await page.locator(".card-form, .card-one h2").first().waitFor({ timeout: 120_000 });
  const found = new Map<string, { value: string; isUnsure: boolean }>();
  for (const field of await page.locator("[data-field]").all()) {
    const input = field.locator("input");
    found.set((await field.getAttribute("data-field")) ?? "", {
      value: await input.inputValue(),
      isUnsure: (await input.getAttribute("data-unsure")) === "true",
    });
  }
  await page.getByRole("button", { name: "Leave out" }).click();
  return found;
}

await bench();
