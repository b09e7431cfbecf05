import { join } from "node:path";
import type { Page } from "@playwright/test";
import { READING_MS, choose, expect, test } from "./journey.ts";
import { openProgram } from "./sign-in.ts";

const SAMPLES = join(import.meta.dirname, "..", "samples");

test("everything is taken along as one zip, and another archive has it all, with what was said", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await readIn(page, [
    join(SAMPLES, "email/takeout-de.mbox"),
    join(SAMPLES, "same/address-book.vcf"),
    join(SAMPLES, "calendar/google-export.ics"),
  ]);
  await page.goto(`${archive.origin}/people`);
  const name = await page.locator(".entry .t-name").first().innerText();
  await page.locator(".entry .pick").first().click();
  await page.getByRole("toolbar").getByRole("button", { name: "More" }).click();
  await expect(page.getByText(`${name} counts double now.`)).toBeVisible();
  const before = await everybody(page);

  await page.goto(`${archive.origin}/sources`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  const zip = await download;
  expect(zip.suggestedFilename()).toMatch(/^visavis-\d{4}-\d\d-\d\d\.zip$/);
  await expect(page.getByText("The zip lies among your browser’s downloads")).toBeVisible();

  const other = await openProgram([]);
  try {
    const there = await open(other, "/start");
    await readIn(there, [await zip.path()]);
    await there.goto(`${other.origin}/people`);
    expect(await everybody(there)).toEqual(before);
    await there.getByRole("link", { name, exact: true }).click();
    await expect(there.getByText(/counts double/i).first()).toBeVisible();
  } finally {
    await other.stop();
  }
});

async function readIn(page: Page, files: readonly string[]): Promise<void> {
  await choose(page, [...files]);
  await page.getByRole("heading", { name: "This is what we found" }).waitFor();
  await page.getByRole("button", { name: /^Read / }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
}

/** Names, companies, counts and clocks, as the list of all people shows them. */
async function everybody(page: Page): Promise<readonly string[]> {
  await page.locator(".entry .t-name").first().waitFor();
  return page.locator(".entry").allInnerTexts();
}
