/**
 * Whoever writes a mail chooses every word of it. 200 payloads come in as names, subjects, companies,
 * texts, titles of meetings and names of files, and are looked at on every page: no script runs, no
 * request leaves (journey.ts watches), and each is shown as the words that it is.
 */
import type { Page } from "@playwright/test";
import { READING_MS, choose, expect, test } from "./journey.ts";
import { hostileArchive, PAYLOADS } from "./hostile.ts";

test("two hundred hostile names, subjects and files are words, on every page", async ({
  archive,
  open,
}) => {
  test.setTimeout(600_000);
  const page = await open(archive, "/start");
  const ran: string[] = [];
  await page.exposeFunction("ran", () => ran.push(page.url()));

  await choose(page, [...hostileArchive("karla@lumenhof.example")]);
  await page.getByRole("heading", { name: "This is what we found" }).waitFor();
  await showAll(page);
  await page
    .getByRole("textbox", { name: "Another address of yours" })
    .fill("karla@lumenhof.example");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: /^Read / }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
  await showAll(page);

  await page.goto(`${archive.origin}/sources`);
  await page.locator(".import-rows a").waitFor();
  await page.goto(`${archive.origin}/unclear`);
  await page.locator(".asks > li").first().waitFor();
  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText(`${PAYLOADS.length} people with whom`)).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("ran");
  await page.getByRole("option").nth(8).waitFor();

  await page.goto(`${archive.origin}/same`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(`${archive.origin}/map`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(archive.origin);
  await page.getByRole("article").getByRole("link").first().click();
  for (let rank = 1; rank <= PAYLOADS.length; rank++) {
    await page.getByText(`/ ${rank} of ${PAYLOADS.length}`).waitFor();
    await page.locator(".timeline .entry button.what").last().click();
    await page.keyboard.press("j");
  }
  expect(ran).toEqual([]);
});

async function showAll(page: Page): Promise<void> {
  for (const button of await page.getByRole("button", { name: /^Show (?:all|one|\d+) / }).all()) {
    await button.click();
  }
}
