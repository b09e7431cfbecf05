import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { zipOf } from "#sources/for-tests.ts";
import type { Opened } from "./sign-in.ts";
import { READING_MS, choose, expect, test } from "./journey.ts";

const SAMPLES = join(import.meta.dirname, "..", "samples", "same");
const EXPORT = "Basic_LinkedInDataExport_02-11-2026";

/** A step that cannot be taken fails in good time. */
test.use({ actionTimeout: 30_000 });

/** An address book and LinkedIn's export, dropped together; three pairs wait and one is ruled out. */
async function readBoth(
  archive: Opened,
  open: (opened: Opened, path: string) => Promise<Page>,
): Promise<Page> {
  const page = await open(archive, "/start");
  const entries = readdirSync(join(SAMPLES, EXPORT)).map((name) => ({
    name: `${EXPORT}/${name}`,
    content: readFileSync(join(SAMPLES, EXPORT, name)),
  }));
  await choose(page, [
    {
      name: "address-book.vcf",
      mimeType: "text/vcard",
      buffer: readFileSync(join(SAMPLES, "address-book.vcf")),
    },
    { name: `${EXPORT}.zip`, mimeType: "application/zip", buffer: zipOf(entries) },
  ]);
  await page.getByRole("heading", { name: "This is what we found" }).waitFor();
  await page.getByRole("button", { name: /^Read / }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
  return page;
}

/** Which side stands left depends on which file was read first. */
async function seesPair(page: Page, one: string, other: string): Promise<void> {
  await expect(page.locator(".facing").getByRole("link", { name: one, exact: true })).toBeVisible();
  await expect(
    page.locator(".facing").getByRole("link", { name: other, exact: true }),
  ).toBeVisible();
}

const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "What to look at" }).getByRole("link", { name });

test("two who are alike are joined, kept apart and put off by single keys, and each is undone", async ({
  archive,
  open,
}) => {
  const page = await readBoth(archive, open);
  await page.goto(`${archive.origin}/people`);
  await page.getByRole("link", { name: "3 pairs could each be one and the same person" }).click();
  await seesPair(page, "Lucja Sobczyk", "Łucja Sobczak");

  await page.keyboard.press("3");
  await seesPair(page, "Femke Bosman", "Femke de Wit-Bosman");
  await expect(page.locator(".facing")).toContainText("femke.bosman@waterlijn.example");
  const hrefs = await Promise.all(
    (await page.locator(".facing h2 a").all()).map((link) => link.getAttribute("href")),
  );
  await page.keyboard.press("1");
  await expect(page.getByText(/Femke .+ and Femke .+ joined/)).toBeVisible();
  // It goes after some seconds, unless the pointer is on it.
  await page.locator(".toast").hover();
  await seesPair(page, "K. Harrow", "Katherine Harrow");
  // Among the answers, across nothing that one reads or presses.
  await expect(async () => {
    const toast = await boxOf(page.locator(".toast"));
    for (const other of await page.locator(".decide .btn, .queue button, .evid").all()) {
      const box = await boxOf(other);
      const isBeside = toast.x >= box.x + box.width || toast.x + toast.width <= box.x;
      const isAboveOrBelow = toast.y >= box.y + box.height || toast.y + toast.height <= box.y;
      expect(isBeside || isAboveOrBelow, await other.innerText()).toBe(true);
    }
    expect(toast.y).toBeGreaterThan((await boxOf(page.locator(".decide"))).y - 8);
  }).toPass({ timeout: 30_000 });
  await expect(tab(page, "Decided")).toHaveText("Decided 1");

  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back.")).toBeVisible();
  await seesPair(page, "Femke Bosman", "Femke de Wit-Bosman");
  await expect(tab(page, "Decided")).toHaveText("Decided 0");

  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await expect(page.getByText(/Harrow and .+ Harrow stay two\./)).toBeVisible();
  await expect(tab(page, "Decided")).toHaveText("Decided 2");
  await tab(page, "Decided").click();
  // Listed is what is kept; until then the page holds whoever leaves it.
  await expect(page.getByRole("button", { name: /^Take back: .+Harrow/ })).toBeVisible();
  await page.reload();
  await tab(page, "One by one").click();
  await seesPair(page, "Lucja Sobczyk", "Łucja Sobczak");
  await expect(tab(page, "One by one")).toHaveText("One by one 1");
  await page.keyboard.press("3");
  await expect(page.getByText("It waits here until you decide.")).toBeVisible();
  await seesPair(page, "Lucja Sobczyk", "Łucja Sobczak");

  await tab(page, "Decided").click();
  await page.getByRole("button", { name: /^Take back: .+Harrow/ }).click();
  await expect(tab(page, "One by one")).toHaveText("One by one 2");

  // Of the two addresses one went, and leads to the other.
  const now: string[] = [];
  for (const href of hrefs) {
    await page.goto(`${archive.origin}${href}`);
    await expect(page.getByRole("region", { name: "Why this is one person" })).toBeVisible();
    now.push(new URL(page.url()).pathname);
  }
  expect(now[0]).toBe(now[1]);
});

test("whoever is one person can be split on their page, and is one again with Undo", async ({
  archive,
  open,
}) => {
  const page = await readBoth(archive, open);
  await page.goto(`${archive.origin}/people`);
  await page.getByRole("link", { name: "Jörg Möllmann" }).click();
  const split = page.getByRole("button", { name: /^Split: .+ from J/ }).first();
  const name = (await split.getAttribute("aria-label")) ?? "";
  await split.click();
  await expect(page.getByText(/ split from J/)).toBeVisible();
  await expect(page.getByRole("button", { name })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(page.getByRole("button", { name })).toBeVisible();

  // With somebody of whom nobody asks: on their page, and in the list.
  const joined = page.getByText("Jörg Möllmann and Katherine Harrow joined.");
  await page.getByRole("button", { name: /^More on J/ }).click();
  await page.getByRole("menuitem", { name: "Is the same person as …" }).click();
  const held = Promise.withResolvers<void>();
  await page.route("**/api/directory?text=katherine*", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole("textbox", { name: "Find the other entry" }).fill("katherine");
  // Who types on before she is found chooses nobody who was listed before.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  held.resolve();
  await expect(page.locator(".choose .what")).toHaveText(["Katherine Harrow"]);
  await expect(page.locator(".choose button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(joined).toBeVisible();
  const joints = page.getByRole("region", { name: "Why this is one person" });
  await expect(joints).toContainText("You said that they are one person.");
  await page.keyboard.press("Control+z");
  await expect(joints).not.toContainText("You said that they are one person.");
  await page.goto(`${archive.origin}/people`);
  for (const hasText of ["Jörg Möllmann", "Katherine Harrow"]) {
    await page.locator(".entry", { hasText }).locator(".pick").click();
  }
  await page.getByRole("button", { name: "Are one person" }).click();
  await expect(joined).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Möllmann$|Katherine Harrow$/ })).toHaveCount(1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: /Möllmann$|Katherine Harrow$/ })).toHaveCount(2);
});

test("pairs of a kind are decided together, but for those that are left out, and undone together", async ({
  archive,
  open,
}) => {
  const page = await readBoth(archive, open);
  await page.goto(`${archive.origin}/same?show=groups`);
  await page.getByRole("checkbox", { name: /Sobczyk/ }).uncheck();
  await page.getByRole("button", { name: "Join 1 pair" }).click();
  await expect(tab(page, "One by one")).toHaveText("One by one 2");
  await expect(page.getByText(/Femke .+ and Femke .+ joined/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(tab(page, "One by one")).toHaveText("One by one 3");

  await tab(page, "Ruled out").click();
  await page.getByRole("button", { name: /^Two, leave it: Anna Bergström/ }).click();
  await expect(page.getByText("Nobody is ruled out.")).toBeVisible();
  await expect(tab(page, "Decided")).toHaveText("Decided 1");
});

test("each pair in the queue says what speaks for it, and on a phone one sees at once how sure it is", async ({
  archive,
  open,
}) => {
  const desk = await readBoth(archive, open);
  await desk.goto(`${archive.origin}/same`);
  const queue = desk.getByRole("region", { name: "Queue" }).getByRole("listitem");
  await expect(queue).toHaveCount(3);
  const lines = await queue.locator(".t-small").allTextContents();
  expect(lines.toSorted()).toEqual([
    "First name only as an initial, same surname, same company",
    "Same first name, part of a double surname, same company",
    "Same first name, surname spelled differently, same company",
  ]);

  const phone = await open(archive, "/same", { viewport: PHONE, hasTouch: true, isMobile: true });
  await phone.locator(".facing").waitFor();
  await expect(phone.getByText(/^(Very likely|Likely|Possible)\./)).toBeInViewport();
  await expect(phone.getByRole("heading", { name: "In favour" })).toBeInViewport();
  await expect(phone.getByRole("button", { name: "One person" })).toBeInViewport();
  await phone.goto(`${archive.origin}/sources`);
  await expect(phone.getByRole("button", { name: "Choose your archive" })).toBeInViewport();
  await expect(phone.getByRole("link", { name: "Scan a business card" })).toBeInViewport();
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("Not drawn");
  return box;
}

const PHONE = { width: 390, height: 844 };
