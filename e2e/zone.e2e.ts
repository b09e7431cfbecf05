import { join } from "node:path";
import { READING_MS, choose, expect, test } from "./journey.ts";

const SAMPLES = join(import.meta.dirname, "..", "samples");

test("the zone in which a day is a day is changed among the sources, and back", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await choose(page, join(SAMPLES, "email/takeout-de.mbox"));
  await page.getByRole("button", { name: /^Read / }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
  await page.goto(`${archive.origin}/sources`);
  const field = page.getByRole("combobox", { name: "Time zone" });
  const before = await field.inputValue();
  await field.fill("Pacific/Nowhere");
  await expect(page.getByText("There is no time zone of this name.")).toBeVisible();
  await field.fill("asia/kathmandu");
  await page.getByRole("button", { name: "Count days in Asia/" }).click();
  await expect(page.getByText(/Days count in Asia\/Kat(h)?mandu now/)).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue(/Asia\/Kat(h)?mandu/);
  await field.fill(before);
  await page.getByRole("button", { name: `Count days in ${before}` }).click();
  await expect(page.getByText(`Days count in ${before} now`)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue(/Asia\/Kat(h)?mandu/);
});
