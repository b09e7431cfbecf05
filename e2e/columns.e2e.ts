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
  await expect(page.getByText("2 things are open")).toBeVisible();
  const read = page.getByRole("button", { name: /^Read \d+ entries$/ });
  await expect(read).toBeDisabled();
  await sound(page);

  await page.getByRole("button", { name: "See and change" }).click();
  const connected = page.locator(".first-row .t-lead", { hasText: "Connected since" });
  await expect(connected).toHaveText(
    /since (3\s+April\s+2024 or 4\s+March\s+2024|4\s+March\s+2024 or 3\s+April\s+2024)\.$/,
  );
  await page.getByRole("radio", { name: /4 March 2024/ }).check();
  await expect(page.getByText("1 thing is open")).toBeVisible();
  await expect(connected).toContainText("Connected since 4 March 2024.");

  const scans = page.locator(".question", { hasText: "In unknown.csv" });
  const row = scans.locator(".first-row");
  const badge = page.getByRole("combobox", { name: "What “BadgeX” holds" });
  await badge.selectOption("Company");
  await expect(row).toContainText("somebody without a name");
  await badge.selectOption("Name");
  await expect(row).toContainText(
    "On 8 July 2025 at 10:42 you met Beata Nowak, Mazur Precyzja, at the stand.",
  );
  await page.getByRole("radio", { name: /^No, only a card/ }).check();
  await expect(row).toContainText("Beata Nowak, Mazur Precyzja.");
  await page.getByRole("radio", { name: /^Yes, we stood together/ }).check();
  await expect(row).toContainText("at the stand");
  await expect(scans.getByText("One column deserves a look.")).toBeVisible();
  await scans.getByRole("button", { name: "What is proposed is right" }).click();
  await expect(scans.getByText("7 columns, as you said.")).toBeFocused();
  await expect(page.getByText("all of it is answered")).toBeVisible();
  await sound(page);
  await read.click();
  await expect(page.getByRole("heading", { name: /^Done/ })).toBeVisible({ timeout: READING_MS });

  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("Beata Nowak").first()).toBeVisible();

  await page.goto(`${archive.origin}/sources`);
  await lookAt(page, [table("customers.csv", "next.csv"), table("unknown.csv", "scans.csv")]);
  await expect(page.getByText("all of it is answered")).toBeVisible();
  await expect(page.getByRole("radio", { name: /4 March 2024/ })).toBeChecked();
  const again = page.locator(".question", { hasText: "In scans.csv. Answered as last time." });
  await again.getByRole("button", { name: "See and change" }).click();
  await expect(again.locator("[data-unsure=true]")).toHaveCount(0);
  await expect(again.getByText("7 columns, as you said.")).toBeVisible();
});

test("a column that is left out by the keyboard stays under it, and may be taken back", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await lookAt(page, [table("customers.csv")]);
  await page.getByRole("button", { name: "See and change" }).click();
  const city = page.getByRole("combobox", { name: "What “City” holds" });
  const asked = page.locator(".question", { has: city });
  await city.focus();
  await page.keyboard.press("End");
  await expect(asked.getByText("10 columns, as you said.")).toBeVisible();
  await expect(city).toHaveValue("");
  await expect(city).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(city).toHaveValue("message");
  await page.keyboard.press("ArrowDown");
  await expect(city).toHaveValue("");
  await expect(city).toBeFocused();
  await expect(page.getByText("Looking again at what this changes")).toBeHidden();
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
