/**
 * Names of sixty letters without a gap, from right to left, a company of two hundred letters and somebody
 * with forty addresses: nothing is wider than its window, on no page, on a desk and on a phone.
 */
import type { Page } from "@playwright/test";
import { READING_MS, choose, expect, test, tooWide } from "./journey.ts";
import type { Opened } from "./sign-in.ts";

test.use({ actionTimeout: 30_000 });

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const ME = "karla@lumenhof.example";
const LONG = "Quellenbergersteinwaldenhofmeisterdorfervonundzumlangenfelden";
const COMPANY = `Gesellschaft für ${"lichttechnischeuntersuchungs".repeat(5)}wesen mbH & Co. Kommanditgesellschaft auf Aktien`;
const ARABIC = "ليلى البصرية";
/** Known by a card alone. */
const OTHER_ARABIC = "سمير القاسم";
const ARABIC_COMPANY = "شركة النور";

const mailbox = (): string =>
  [LONG, ARABIC, "Vierzig Griffe"].map((name, at) => exchange(name, at)).join("");

const exchange = (name: string, at: number): string => {
  const them = `${encoded(name)} <p${at}@${"a".repeat(60)}.example>`;
  const day = `Mon, ${String(at + 2).padStart(2, "0")} Mar 2026`;
  return [
    `From - ${day}\nMessage-ID: <a${at}@x.example>\nFrom: ${them}\nTo: ${ME}\nDate: ${day} 09:00:00 +0000`,
    `Subject: ${LONG}\nContent-Type: text/plain; charset=utf-8\n\nHello\n\n-- \n${name}\n${COMPANY}\n`,
    `From - ${day}\nMessage-ID: <b${at}@x.example>\nFrom: ${ME}\nTo: ${them}\nDate: ${day} 10:00:00 +0000`,
    `Subject: Re: ${LONG}\nIn-Reply-To: <a${at}@x.example>\n\nHello\n\n`,
  ].join("\n");
};

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

const cards = (): string =>
  [
    card("Vierzig Griffe", [
      `EMAIL:p2@${"a".repeat(60)}.example`,
      ...Array.from({ length: 40 }, (_, at) => `EMAIL:griff${at}@griffe${at}.example`),
    ]),
    card(LONG, ["TEL:+4930901820"]),
    card(`${LONG}e`, ["EMAIL:other@elsewhere.example"]),
    card(OTHER_ARABIC, ["EMAIL:samir@noor.example"], ARABIC_COMPANY),
  ].join("");

const card = (name: string, lines: readonly string[], company = COMPANY): string =>
  [
    "BEGIN:VCARD\nVERSION:3.0",
    `UID:${name}\nFN:${name}\nN:;${name};;;\nORG:${company}\nTITLE:${LONG}`,
    ...lines,
    "END:VCARD\n",
  ].join("\n");

async function read(
  archive: Opened,
  open: (opened: Opened, path: string) => Promise<Page>,
): Promise<Page> {
  const page = await open(archive, "/start");
  await choose(page, [
    { name: `${LONG}.mbox`, mimeType: "application/mbox", buffer: Buffer.from(mailbox()) },
    { name: "cards.vcf", mimeType: "text/vcard", buffer: Buffer.from(cards()) },
  ]);
  await page.getByRole("heading", { name: "This is what we found" }).waitFor();
  await page.getByRole("textbox", { name: "Another address of yours" }).fill(ME);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await fits(page);
  await page.getByRole("button", { name: /^Read / }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
  return page;
}

const hrefs = async (page: Page, path: string): Promise<readonly string[]> => {
  await page.goto(new URL(path, page.url()).href);
  await page.locator("a.t-name").first().waitFor();
  const links = await page.locator("a.t-name").all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
};

async function fits(page: Page): Promise<void> {
  expect(await tooWide(page), `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}

test("no name is too long for a page, and none of forty addresses hides what matters more", async ({
  archive,
  open,
}) => {
  test.setTimeout(180_000);
  const desk = await read(archive, open);
  const paths = [
    "/",
    "/people",
    "/companies",
    "/same",
    "/same?show=groups",
    "/sources",
    "/map",
    ...(await hrefs(desk, "/people")),
    ...(await hrefs(desk, "/companies")),
    ...(await hrefs(desk, "/sources")),
  ];
  const phone = await open(archive, "/", { viewport: PHONE, hasTouch: true, isMobile: true });
  for (const path of paths) {
    await phone.goto(`${archive.origin}${path}`);
    await phone.getByRole("heading", { level: 1 }).waitFor();
    await phone.waitForLoadState("networkidle");
    for (const size of [DESK, PHONE]) {
      await phone.setViewportSize(size);
      await fits(phone);
    }
  }

  await desk.goto(`${archive.origin}/people`);
  // Both from right to left, but each for itself: the name comes first in a list that runs from left to right.
  const row = desk.locator("[data-person]", { hasText: OTHER_ARABIC });
  const name = (await row.getByRole("link", { name: OTHER_ARABIC }).boundingBox())!;
  const company = (await row.getByRole("link", { name: ARABIC_COMPANY }).boundingBox())!;
  expect(name.x + name.width).toBeLessThanOrEqual(company.x);
  await desk.getByRole("link", { name: "Vierzig Griffe" }).click();
  const reach = desk.getByRole("region", { name: "How to reach" });
  await expect(reach.getByRole("link", { name: /@griffe/ })).toHaveCount(7);
  await reach.getByRole("button", { name: "Show all 41" }).click();
  await expect(reach.getByRole("link", { name: /@griffe/ })).toHaveCount(40);

  await phone.goto(`${archive.origin}/`);
  await phone.getByRole("link", { name: LONG }).first().click();
  await phone.getByRole("button", { name: "Met on …" }).click();
  await phone.getByRole("button", { name: "No idea when" }).click();
  await expect(phone.getByRole("button", { name: "Undo", exact: true })).toBeInViewport({
    ratio: 1,
  });
  await desk.keyboard.press("Control+k");
  await desk.getByRole("combobox").fill(LONG.slice(0, 20));
  const hit = desk.getByRole("option").filter({ hasText: LONG }).first();
  await hit.waitFor();
  expect((await hit.locator(".what").boundingBox())?.width).toBeGreaterThan(200);
});
