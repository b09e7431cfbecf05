import type { Page } from "@playwright/test";
import { choose, expect, READING_MS, test } from "./journey.ts";

/** With fields that some program invented, of names without a place to break. */
const CARDS = Array.from({ length: 3 }, (_, card) =>
  [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:card-${card}`,
    `FN:Petra Probst ${card}`,
    `EMAIL:petra${card}@probst.example`,
    "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=",
    ...Array.from({ length: 5 }, (_, at) => `X-OURS-${"582D4643".repeat(8)}${at}:x`),
    "END:VCARD",
  ].join("\r\n"),
).join("\r\n");

test("a report is no wider than the phone, and fields that nobody knows are behind one door", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await readCards(page, "cards.vcf", CARDS);

  await expect(page.locator(".losses > ul > li > details > summary")).toHaveText([
    "picture 3",
    "5 more fields that we do not know 3",
  ]);
  await expect(page.locator(".only-narrow.dimmer")).toHaveCount(0);
  await page.getByText("5 more fields").click();
  await page.locator(".unknown summary").first().click();
  await expect(page.locator(".unknown summary").first()).toBeVisible();
  const beyond = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(beyond).toBe(0);
});

test("whoever takes imports back by the keyboard stays in the list of them", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await readCards(page, "cards.vcf", CARDS);
  await page.getByRole("link", { name: "Sources" }).first().click();
  await readCards(page, "more.vcf", CARDS.replaceAll("card-", "more-").replaceAll("petra", "p"));

  await page.goto(`${archive.origin}/sources`);
  await page.getByRole("button", { name: /^Undo: more\.vcf, / }).press("Enter");
  await expect(page.getByText("Import undone. 3 entries removed.")).toBeVisible({
    timeout: READING_MS,
  });
  await expect(page.getByRole("link", { name: "cards.vcf" })).toBeFocused();
  await page.getByRole("button", { name: "Show one import that was taken back" }).press("Enter");
  await expect(page.locator(".import-rows > li")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "more.vcf" })).toBeFocused();
});

async function readCards(page: Page, name: string, cards: string): Promise<void> {
  await choose(page, { name, mimeType: "text/vcard", buffer: Buffer.from(cards) });
  await page.getByRole("button", { name: "Read 3 entries" }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
}
