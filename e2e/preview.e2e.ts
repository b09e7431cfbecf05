/** What a preview asks and says: who I am only where it matters, the channels first, and what is here already. */
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { READING_MS, choose, expect, test } from "./journey.ts";

const SAMPLE = join(import.meta.dirname, "../samples/email/takeout-de.mbox");

test("nobody must say who they are for a list of people, nor again once it is known", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await lookAt(page, [text("chat.txt", chatOf("Ana Ruiz", "Karla Voss"))]);
  const read = page.getByRole("button", { name: /^Read \d+ entries$/ });
  await expect(
    page.getByText("Choose which of these is you, or that none of them is."),
  ).toBeVisible();
  await expect(read).toBeDisabled();
  await page.getByRole("checkbox", { name: "None of them is me" }).check();
  await expect(read).toBeEnabled();
  await page.getByRole("checkbox", { name: "WhatsApp: Karla Voss" }).check();
  await expect(page.getByRole("checkbox", { name: "None of them is me" })).toBeHidden();
  await expect(page.getByText("What is kept").locator("xpath=ancestor::table")).not.toContainText(
    "Subject",
  );
  await sound(page);
  await read.click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });

  const rows = ["Name;E-Mail;Met on", "Karla Voss;kv@other.example;2025-03-04"];
  await page.goto(`${archive.origin}/sources`);
  await lookAt(page, [
    text("list.csv", `${rows.join("\n")}\nBert Kuhn;bk@other.example;2025-03-05\n`),
  ]);
  await expect(page.getByRole("checkbox", { name: "kv@other.example" })).not.toBeChecked();
  await expect(page.getByText("Known already: WhatsApp: Karla Voss.")).toBeVisible();
  await expect(read).toBeEnabled();

  await page.goto(`${archive.origin}/sources`);
  await lookAt(page, [text("other.txt", chatOf("Dora Lenz", "Ida Brandt"))]);
  await expect(page.getByText("In WhatsApp none of these occurs:")).toBeVisible();
  await expect(read).toBeEnabled();
});

test("who I am is asked of a list of messages, and I am nobody among the people", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  await lookAt(page, [text("messages.csv", MESSAGES)]);
  const read = page.getByRole("button", { name: /^Read \d+ entries$/ });
  await expect(read).toBeDisabled();
  await expect(page.getByRole("textbox", { name: "Another address of yours" })).toBeVisible();
  await page.getByRole("checkbox", { name: "jo@us.example" }).check();
  await read.click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });

  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("ana@x.example").first()).toBeVisible();
  await expect(page.getByText("jo@us.example")).toHaveCount(0);
});

test("the channels come first, and what cannot be read is folded behind them", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  const broken = Array.from({ length: 6 }, (_, at) => text(`${at}.ics`, CALENDAR));
  await lookAt(page, [
    ...broken,
    text("notes.txt", "Dear Ida,\n\nas we said, here it is.\n"),
    text("tea.eml", "From: jo@x.example\nTo: me@x.example\nSubject: Tea\n\nSoon.\n"),
  ]);

  await expect(page.locator(".ledger .group th, .ledger b.file")).toHaveText([
    "E-mail",
    /^Not to be read/,
  ]);
  await page.getByRole("button", { name: "7 files" }).click();
  await expect(page.getByRole("row", { name: "notes.txt" })).toContainText(
    "A text in no form that Visavis knows.",
  );
  await expect(page.getByRole("row", { name: "3.ics" })).toContainText("Calendar:");
  await expect(page.getByText(/^Visavis reads mailboxes/)).toHaveCount(1);
  await sound(page);
});

test("what was read already is said before it is read again", async ({ archive, open }) => {
  const page = await open(archive, "/start");
  await lookAt(page, SAMPLE);
  await page.getByRole("button", { name: /^Read \d+ entries$/ }).click();
  await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });

  await page.goto(`${archive.origin}/sources`);
  await lookAt(page, SAMPLE);
  await expect(page.getByText("This file was read already")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Read \d+ entries$/ })).toBeEnabled();
  await page.getByRole("textbox", { name: "Another address of yours" }).fill("kv@other.example");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Another address of yours" })).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "kv@other.example" })).toBeChecked();
});

/** An appointment without a beginning is none. */
const CALENDAR = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:1@x.example",
  "SUMMARY:Tea",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

const MESSAGES = [
  "Date,From,To,Subject,Message",
  "2025-03-14,jo@us.example,ana@x.example,Tea,Hello",
  "2025-03-15,ana@x.example,jo@us.example,Tea,Yes",
  "2025-03-16,jo@us.example,bert@x.example,Fair,Hello",
  "2025-03-17,bert@x.example,jo@us.example,Fair,Yes",
  "",
].join("\n");

const chatOf = (one: string, other: string): string =>
  [1, 2, 3, 4].map((n) => `0${n}.03.24, 09:1${n} - ${n % 2 ? one : other}: Hallo`).join("\n");

const text = (name: string, content: string) => ({
  name,
  mimeType: "",
  buffer: Buffer.from(content),
});

async function lookAt(page: Page, files: Parameters<typeof choose>[1]): Promise<void> {
  await choose(page, files);
  await page.getByRole("heading", { name: "This is what we found" }).waitFor();
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual(
    [],
  );
}
