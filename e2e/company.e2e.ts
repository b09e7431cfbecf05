import type { Page } from "@playwright/test";
import { READING_MS, choose, expect, test } from "./journey.ts";
import type { Opened } from "./sign-in.ts";

/** A step that cannot be taken fails in good time. */
test.use({ actionTimeout: 30_000 });

const ME = "karla@lumenhof.example";
const WRITERS = [
  { name: "Joost van Delden", address: "joost@waterlijn.example", firm: "Waterlijn Optics B.V." },
  { name: "Sanne Kuipers", address: "sanne@waterlijn.example", firm: "Waterlijn Optics B.V." },
  { name: "Femke Bosman", address: "femke@hollandselenzen.example", firm: "Hollandse Lenzen B.V." },
];

/** Each wrote, and was answered. */
const mailbox = (): string =>
  WRITERS.map(({ name, address, firm }, index) =>
    [
      "From x Mon Mar  2 09:00:00 2026",
      `From: ${name} <${address}>`,
      `To: <${ME}>`,
      `Subject: Question ${index}`,
      `Date: Mon, ${index + 2} Mar 2026 09:00:00 +0000`,
      `Message-ID: <${index}@waterlijn.example>`,
      "",
      `Good morning,\n\nhow much is it?\n\n-- \n${name}\n${firm}\nKanaalweg 12, 3526 KM Utrecht\nTel. +31 30 555 0142`,
      "",
      "From x Mon Mar  2 10:00:00 2026",
      `From: <${ME}>`,
      `To: ${name} <${address}>`,
      `Subject: Re: Question ${index}`,
      `Date: Mon, ${index + 2} Mar 2026 10:00:00 +0000`,
      `Message-ID: <re-${index}@lumenhof.example>`,
      `In-Reply-To: <${index}@waterlijn.example>`,
      "",
      "It costs nothing.",
      "",
      "",
    ].join("\n"),
  ).join("");

async function readMails(
  archive: Opened,
  open: (opened: Opened, path: string) => Promise<Page>,
): Promise<Page> {
  const page = await open(archive, "/start");
  const file = { name: "all.mbox", mimeType: "application/mbox", buffer: Buffer.from(mailbox()) };
  await choose(page, file);
  await page.getByRole("heading", { name: "This is what we found" }).waitFor();
  await page.getByRole("textbox", { name: "Another address of yours" }).fill(ME);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: /^Read / }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
  await page.goto(archive.origin);
  return page;
}

const isAt = (page: Page, company: string) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(company);

const says = (page: Page, words: string) =>
  expect(page.locator(".t-lead").first()).toContainText(words);

async function joinWithWaterlijn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Is the same company as …" }).click();
  await page.getByRole("textbox", { name: "Find the company that stays" }).fill("waterl");
  await page.keyboard.press("ArrowDown");
  // The list comes after the letters; before it there is nothing to go down to.
  await expect(page.locator(".choose button")).toBeFocused();
  await expect(page.locator(".choose .what")).toHaveText(["Waterlijn Optics B.V."]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Hollandse Lenzen B.V. is now Waterlijn Optics B.V..")).toBeVisible();
  await isAt(page, "Waterlijn Optics B.V.");
}

test("a company's name leads to its page, where numbers open and keys lead on", async ({
  archive,
  open,
}) => {
  const page = await readMails(archive, open);
  await page.getByRole("link", { name: "Waterlijn Optics B.V." }).first().click();
  await isAt(page, "Waterlijn Optics B.V.");
  await says(page, "2 people, none of whom you have ever met.");

  const door = page.locator(".t-lead button.n").first();
  await door.click();
  const opened = page.getByRole("dialog");
  await expect(opened.getByRole("link")).toHaveText(["Joost van Delden", "Sanne Kuipers"]);
  await page.keyboard.press("Escape");
  await expect(door).toBeFocused();
  await page.locator(".legend button.n").first().click();
  await expect(opened).toContainText("4 messages with Waterlijn Optics B.V.");
  await expect(opened.getByRole("listitem")).toHaveCount(4);
  await page.keyboard.press("Escape");
  const sites = page.getByRole("region", { name: "Sites" });
  await expect(sites.getByRole("img", { name: "One site: Utrecht." })).toBeVisible();
  await sites.getByRole("button", { name: "2 people" }).click();
  await expect(opened).toContainText("On the map: Utrecht (within 9 km, by the name of the town).");
  await expect(opened.getByRole("listitem")).toHaveText([
    "Joost van Deldenfrom the signature of 2 March 2026",
    "Sanne Kuipersfrom the signature of 3 March 2026",
  ]);
  await page.keyboard.press("Escape");

  // Opened from a person: it stands in the list of all, of which those in touch last are first.
  await expect(page.locator(".crumb")).toContainText("All companies / 2 of 2");
  await page.keyboard.press("k");
  await isAt(page, "Hollandse Lenzen B.V.");
  await says(page, "Everything runs through Femke Bosman.");
  await page.getByRole("button", { name: "next company", exact: true }).click();
  await isAt(page, "Waterlijn Optics B.V.");
  await expect(page.getByRole("button", { name: "next company", exact: true })).toBeDisabled();

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and jump" }).fill("waterlijn.ex");
  await page.getByRole("group", { name: "Companies" }).getByRole("option").click();
  await isAt(page, "Waterlijn Optics B.V.");
  await page.getByRole("link", { name: "Show only this company" }).click();
  await expect(page.getByRole("button", { name: "Company: Waterlijn Optics B.V." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Femke Bosman" })).toBeHidden();
});

test("all companies are found by a key, put in order, searched and opened by the keyboard", async ({
  archive,
  open,
}) => {
  const page = await readMails(archive, open);
  await page.getByRole("link", { name: "People", exact: true }).click();
  await page.getByRole("heading", { name: "All people" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await isAt(page, "All companies");
  const areas = page.getByRole("navigation", { name: "Areas" }).first();
  await expect(areas.locator("[aria-current]")).toHaveText("People");
  const rows = page.locator("[data-company]");
  await expect(rows).toHaveCount(2);
  await expect(rows.locator("[data-row]")).toHaveText([
    "Hollandse Lenzen B.V.",
    "Waterlijn Optics B.V.",
  ]);
  await page.getByRole("link", { name: "people", exact: true }).click();
  await expect(rows.locator("[data-row]")).toHaveText([
    "Waterlijn Optics B.V.",
    "Hollandse Lenzen B.V.",
  ]);
  await expect(rows.first()).toContainText("2 people · Utrecht");

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(rows.last().locator("[data-row]")).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await isAt(page, "Waterlijn Optics B.V.");
  await expect(page.locator(".crumb")).toContainText("All companies / 1 of 2");
  await page.keyboard.press("j");
  await isAt(page, "Hollandse Lenzen B.V.");
  await page.locator(".crumb").getByRole("link", { name: "All companies" }).click();
  await expect(page.locator(".list-order [aria-current]")).toHaveText("people");

  const field = page.getByRole("searchbox", { name: "Name, domain or town" });
  await field.fill("hollandselenzen.ex");
  await expect(rows.locator("[data-row]")).toHaveText(["Hollandse Lenzen B.V."]);
  await rows.locator("[data-row]").click();
  await expect(page.locator(".crumb")).toContainText("All companies / 1 of 1");
  await page.goBack();
  await expect(field).toHaveValue("hollandselenzen.ex");
  await field.fill("utrecht");
  await expect(rows).toHaveCount(2);
  await field.fill("nobody");
  await expect(page.getByText("No company is called “nobody”")).toBeVisible();
  await page.getByRole("button", { name: "Show all companies" }).click();
  await rows.first().getByRole("link", { name: "Utrecht" }).click();
  await expect(page.getByRole("region", { name: "Sites" })).toBeInViewport();
});

test("two companies are said to be one, by the keyboard, and are two again at once or later", async ({
  archive,
  open,
}) => {
  const page = await readMails(archive, open);
  await page.getByRole("link", { name: "Hollandse Lenzen B.V." }).first().click();
  await isAt(page, "Hollandse Lenzen B.V.");
  const former = page.url();
  const known = page.getByRole("region", { name: "How we recognise the company" });

  await joinWithWaterlijn(page);
  await says(page, "3 people");
  await expect(known.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back.")).toBeVisible();
  await says(page, "2 people");
  await expect(known.getByRole("listitem")).toHaveCount(1);

  await page.goto(former);
  await isAt(page, "Hollandse Lenzen B.V.");
  await joinWithWaterlijn(page);
  await page.goto(former);
  await isAt(page, "Waterlijn Optics B.V.");
  await says(page, "3 people");
  await expect(known).toContainText("hollandselenzen.example");

  await page.getByRole("button", { name: "Split again: Hollandse Lenzen B.V." }).click();
  await expect(
    page.getByText("Hollandse Lenzen B.V. is a company of its own again."),
  ).toBeVisible();
  await says(page, "2 people");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await says(page, "3 people");
});
