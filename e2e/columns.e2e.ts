/** A table that nobody knows: its columns are said, its days asked, and the next one is understood. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { READING_MS, type Chosen, choose, expect, test } from "./journey.ts";

const SAMPLES = join(import.meta.dirname, "../samples");
const table = (sample: string, name = sample) => ({
  name,
  mimeType: "text/csv",
  buffer: readFileSync(join(SAMPLES, "table", sample)),
});

test("a table's columns and days are answered, read so, and remembered for the next one", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await lookAt(page, [table("unknown.csv"), table("customers.csv")]);
  await expect(page.getByText("1 thing is open")).toBeVisible();
  const read = page.getByRole("button", { name: /^Read \d+ entries$/ });
  await expect(read).toBeDisabled();
  await sound(page);

  await page.getByRole("button", { name: "See and change" }).click();
  const connected = page.getByText(/^connected since/).first();
  await expect(connected).toHaveText(
    /since (3\s+April\s+2024 or 4\s+March\s+2024|4\s+March\s+2024 or 3\s+April\s+2024)$/,
  );
  await page.getByRole("radio", { name: /4 March 2024/ }).check();
  await expect(page.getByText("all of it is answered")).toBeVisible();
  await expect(connected).toHaveText("connected since 4 March 2024");
  await page.getByRole("combobox", { name: "What “BadgeX” holds" }).selectOption("Company");
  const rows = page.locator(".rows-read li");
  await expect(rows.first()).toContainText("without a name");
  await page.getByRole("combobox", { name: "What “BadgeX” holds" }).selectOption("Name");
  await expect(rows.first()).toContainText("Beata Nowak");
  await expect(rows.first()).toContainText("met on 8 July 2025, 10:42");
  await read.click();
  await expect(page.getByRole("heading", { name: /^Done/ })).toBeVisible({ timeout: READING_MS });

  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("Beata Nowak").first()).toBeVisible();

  await page.goto(`${archive.origin}/sources`);
  await lookAt(page, [table("customers.csv", "next.csv")]);
  await expect(page.getByText("Answered as last time.").first()).toBeVisible();
  await expect(page.getByRole("radio", { name: /4 March 2024/ })).toBeChecked();
});

async function lookAt(page: Page, files: Chosen): Promise<void> {
  await choose(page, files);
  await expect(page.getByRole("heading", { name: "This is what we found" })).toBeVisible();
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual(
    [],
  );
}
