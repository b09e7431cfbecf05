/**
 * Every page and what floats over it, in both languages, light and dark, on a desk and on a phone:
 * axe finds nothing serious, nothing is wider than the window, and the browser has no complaint.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, tooWide } from "./journey.ts";

test.describe.configure({ mode: "parallel" });

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

interface Look {
  readonly colorScheme: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
}

/** Each pair of a language, a theme and a width meets once. */
const LOOKS: readonly (readonly [locale: string, looks: readonly Look[]])[] = [
  [
    "en-GB",
    [
      { colorScheme: "light", viewport: DESK },
      { colorScheme: "dark", viewport: PHONE },
    ],
  ],
  [
    "de-DE",
    [
      { colorScheme: "dark", viewport: DESK },
      { colorScheme: "light", viewport: PHONE },
    ],
  ],
];

for (const [locale, looks] of LOOKS) {
  test(`every page is sound in ${locale}, on a desk and on a phone, light and dark`, async ({
    demo,
    open,
  }) => {
    test.setTimeout(480_000);
    const page = await open(demo, "/", { locale, viewport: DESK });
    await page.getByRole("article").waitFor();
    await sound(page, looks);
    for (const opened of FLOATS) {
      await opened(page);
      await page.getByRole("dialog").waitFor();
      await sound(page, looks);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    }
    const person = await page.getByRole("article").getByRole("link").first().getAttribute("href");
    const company = await page.locator("article .role a").first().getAttribute("href");
    const report = await importPath(page);
    const near = "/?near=London&km=80";
    const paths = [
      person,
      company,
      near,
      "/people",
      "/companies",
      "/same",
      "/unclear",
      "/sources",
      "/map?near=London&km=80",
      "/card",
      report,
      "/about",
      "/start",
    ];
    for (const path of paths) {
      await page.goto(new URL(path ?? "", page.url()).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      await sound(page, looks);
    }
  });
}

const FLOATS: readonly ((page: Page) => Promise<void>)[] = [
  (page) => page.getByRole("article").locator("p button.n").first().click(),
  (page) => page.locator("li.row").first().getByRole("button").last().click(),
  (page) => page.keyboard.press("Control+k"),
  (page) => page.keyboard.press("?"),
];

async function importPath(page: Page): Promise<string> {
  await page.goto(new URL("/sources", page.url()).href);
  const link = page.locator(".import-rows a").first();
  return (await link.getAttribute("href")) ?? "";
}

/** In each look; then it is again as it was opened. */
async function sound(page: Page, looks: readonly Look[]): Promise<void> {
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const look = `${page.url()}, ${colorScheme}, ${viewport.width} wide`;
    expect(await tooWide(page), `${look} is wider than its window`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      // Of what passes it need not say where.
      .options({ resultTypes: ["violations"] })
      .analyze();
    expect(
      violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]),
      look,
    ).toEqual([]);
  }
  await page.setViewportSize(DESK);
}
