import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { READING_MS, choose, expect, test } from "./journey.ts";

const ROOT = join(import.meta.dirname, "..");
const SAMPLE = join(ROOT, "samples/email/takeout-de.mbox");
const SLACK = join(ROOT, "samples/slack/Lumen Slack export Mar 1 2024 - Mar 8 2024");
const MAIL = join(ROOT, "samples/email/invitation.eml");
const REAL = join(ROOT, "../shared/data/channels/email/mbox/spamassassin-easy-ham-1.mbox");
/** Long enough in the reading for somebody to cancel it. */
const MAILS = 5000;

test("an archive is looked at, read, read again, and taken back", async ({ archive, open }) => {
  const page = await open(archive, "/start");

  await choose(page, SAMPLE);
  await expect(page.getByRole("heading", { name: "This is what we found" })).toBeVisible();
  await expect(page.getByRole("row", { name: "takeout-de.mbox" })).toContainText("mailbox");
  await expect(page.getByRole("checkbox", { name: "jo.brandt@example.org" })).toBeChecked();
  await page.getByRole("radio", { name: "And the subject" }).check();
  await page.getByRole("button", { name: /^Read \d+ entries$/ }).click();
  await expect(page.getByRole("heading", { name: /^Done: \d+ new/ })).toBeVisible();
  const first = await equation(page);
  expect(first.new).toBeGreaterThan(0);
  expect(first.known).toBe(0);
  expect(sum(first)).toBe(first.read);

  await page.locator("#skipped button.n").first().click();
  await expect(page.getByRole("dialog")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.getByRole("link", { name: "Sources" }).first().click();
  await choose(page, SAMPLE);
  await page.getByRole("radio", { name: "Only who, when" }).check();
  await expect(page.getByRole("radio", { name: "Keep what is kept" })).toBeChecked();
  await page.getByRole("radio", { name: "Drop what goes beyond it" }).check();
  await page.getByRole("button", { name: /^Read \d+ entries$/ }).click();
  await expect(page.getByRole("heading", { name: "Done: nothing new" })).toBeVisible({
    timeout: READING_MS,
  });
  expect((await equation(page)).new).toBe(0);
  await expect(page.getByText(/^All of it has been here since/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo all of it" })).toBeHidden();

  await page.goto(`${archive.origin}/sources`);
  await page.getByRole("button", { name: /^Undo:/ }).click();
  // The second one read it too, and holds it from now on.
  await expect(page.getByText(/^Import undone\. Nothing was removed/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^Undo:/ }).click();
  await expect(page.getByText(/^Import undone\. \d+ entries removed/)).toBeVisible();
  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("Nobody is known yet.")).toBeVisible();
});

test("an import is stopped and gone on with by the keyboard alone, and holds every mail once", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  const { mbox, me } = longMailbox();

  await choose(page, { name: "all.mbox", mimeType: "application/mbox", buffer: mbox });
  await page.getByRole("textbox", { name: "Another address of yours" }).fill(me);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("checkbox", { name: me })).toBeChecked();
  await page.getByRole("button", { name: "Read 5,000 entries" }).click();

  const far = page.locator(".progress-head .serif");
  await expect(far).toHaveText(/^[\d,]+ of 5,000 entries$/);
  await page.getByRole("button", { name: "Stop", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible();
  const lead = await page.locator(".page-lead").innerText();
  const stopped = figure(/stopped at ([\d,]+)/.exec(lead)?.[1] ?? "0");
  await expect(page.getByRole("button", { name: "Continue" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeFocused();
  expect(figure((await far.innerText()).split(" ")[0] ?? "")).toBeGreaterThanOrEqual(stopped);
  await expect(page.getByRole("heading", { name: /^Done: [\d,]+ new/ })).toBeVisible({
    timeout: READING_MS,
  });
  await expect(page.getByRole("link", { name: "Whom should I meet?" })).toBeFocused();
  const report = await equation(page);
  expect(report.read).toBe(MAILS);
  expect(sum(report)).toBe(MAILS);
  expect(report.known).toBe(0);

  await page.getByRole("link", { name: "Whom should I meet?" }).click();
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Undo all of it" }).click();
  await expect(page.getByRole("heading", { name: "Undone" })).toBeVisible({ timeout: READING_MS });
  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("Nobody is known yet.")).toBeVisible();
});

test("whoever is read in appears on the list that is open", async ({ archive, open }) => {
  const page = await open(archive, "/start");
  await choose(page, { name: "all.vcf", mimeType: "text/vcard", buffer: manyCards() });
  await page.getByRole("button", { name: "Read 5,000 entries" }).click();
  await expect(page.locator(".progress-head")).toBeVisible();
  await page.getByRole("link", { name: "People", exact: true }).first().click();
  await expect(page.getByText(/^5,000 people with whom/)).toBeVisible({ timeout: READING_MS });
});

function manyCards(): Buffer {
  const cards = Array.from({ length: MAILS }, (_, nth) =>
    [
      "BEGIN:VCARD",
      "VERSION:3.0",
      `FN:Person ${nth.toString(36)}x Lumen${nth}`,
      `EMAIL:p${nth}@lumen.example`,
      "END:VCARD",
      "",
    ].join("\r\n"),
  );
  return Buffer.from(cards.join(""));
}

test("a file that is no archive is named, and stays out", async ({ archive, open }) => {
  const page = await open(archive, "/start");

  await choose(page, {
    name: "brochure.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n"),
  });
  await expect(page.getByRole("row", { name: "brochure.pdf" })).toContainText("nothing");
  await expect(page.getByText("There is nothing here that Visavis can read.")).toBeVisible();
});

test("a file that changes or goes while it is sent is named, and the others go on", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  const folder = await mkdtemp(join(tmpdir(), "visavis-lost-"));
  const [whole = "", grows = "", goes = ""] = ["mail", "grow", "gone"].map((name) =>
    join(folder, `${name}.mbox`),
  );
  try {
    for (const file of [whole, grows, goes]) await cp(SAMPLE, file);
    await page.route("**/api/uploads", async (route) => {
      await truncate(grows, 100);
      await rm(goes);
      await route.continue();
    });
    await choose(page, [whole, grows, goes]);
    await expect(page.getByRole("heading", { name: "This is what we found" })).toBeVisible();
    const lost = page.getByRole("alert");
    await expect(lost).toContainText("grow.mbox changed while it was taken in");
    await expect(lost).toContainText("gone.mbox changed while it was taken in, is no longer there");
    await expect(page.getByRole("row", { name: "mail.mbox" })).toBeVisible();
    await page.getByRole("button", { name: /^Read \d+ entries$/ }).click();
    await expect(page.getByRole("heading", { name: /^Done: \d+ new/ })).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("files by the dozen are one row, below which a broken one of them stands", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  const folder = await mkdtemp(join(tmpdir(), "visavis-dozens-"));
  try {
    await cp(SLACK, join(folder, "spring"), { recursive: true });
    await cp(SLACK, join(folder, "summer"), { recursive: true });
    const day = join(folder, "summer/general/2024-03-04.json");
    await truncate(day, Math.floor((await stat(day)).size / 2));
    await cp(SAMPLE, join(folder, "mail.mbox"));
    await choose(page, folder, "Choose a folder");

    await page.getByRole("button", { name: "26 files" }).click();
    await expect(page.locator(".holder b.file, .holder + tbody .file")).toHaveText([
      `${basename(folder)}/spring`,
      `${basename(folder)}/summer`,
      "general/2024-03-04.json",
    ]);
    await page.getByRole("button", { name: /^Read \d+ entries$/ }).click();
    await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: READING_MS });
    await page.getByRole("button", { name: "26 files" }).click();
    await expect(page.locator(".ledger").first().locator("tbody b.file")).toHaveText([
      `${basename(folder)}/spring`,
      `${basename(folder)}/summer`,
      "general/2024-03-04.json",
      "E-mail",
    ]);
    await expect(page.locator(".ledger .alone")).toContainText(`${basename(folder)}/mail.mbox`);
    const problems = page.locator("#problems");
    await expect(problems.locator("b.file")).toHaveText("2024-03-04.json");
    await expect(problems).toContainText(`in ${basename(folder)}/summer/general entry 3`);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what one presses among the sources stands still from when it is seen", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/about");
  const held = Promise.withResolvers<void>();
  await page.route("**/api/lanes", async (route) => {
    await held.promise;
    await route.continue();
  });
  const imports = page.waitForResponse("**/api/imports");
  await page.goto(`${demo.origin}/sources`);
  await (await imports).finished();
  const choose = page.getByRole("button", { name: "Choose your archive" });
  await expect(page.locator("[aria-busy]")).toBeAttached();
  await expect(choose).toBeHidden();

  held.resolve();
  await choose.waitFor();
  const seen = await choose.boundingBox();
  await page.waitForLoadState("networkidle");
  expect(await choose.boundingBox()).toEqual(seen);
});

test("what is let go anywhere on a page is looked at", async ({ archive, open }) => {
  const page = await open(archive, "/about");
  await page.getByRole("heading", { level: 1 }).waitFor();

  await page.evaluate(`{
    const held = new DataTransfer();
    held.items.add(new File([${JSON.stringify(readFileSync(MAIL, "utf8"))}], "held.eml"));
    for (const name of ["dragover", "drop"]) {
      const event = { dataTransfer: held, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(name, event));
    }
  }`);

  await expect(page.getByRole("heading", { name: "This is what we found" })).toBeVisible();
  await expect(page.getByRole("row", { name: "held.eml" })).toContainText("one e-mail");
});

test("a folder of five hundred files is read whole, and called by its name", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/start");
  const folder = await mkdtemp(join(tmpdir(), "visavis-many-"));
  try {
    const mails = Array.from({ length: 500 }, (_, at) =>
      writeFile(join(folder, `mail ${at}.eml`), mailOf(at)),
    );
    await Promise.all(mails);
    await choose(page, folder, "Choose a folder");
    await page.getByRole("textbox", { name: "Another address of yours" }).fill("me@home.example");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: "Read 500 entries" }).click();
    await expect(page.getByRole("heading", { name: "Done: 500 new entries" })).toBeVisible({
      timeout: READING_MS,
    });
    await expect(page.getByText(`Sources / ${basename(folder)}`)).toBeVisible();

    await page.goto(`${archive.origin}/sources`);
    const row = page.locator(".import-rows li").first();
    await expect(row.getByRole("link")).toHaveText(basename(folder));
    await expect(row).toContainText("500 files");
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Of one to whom I wrote, and who answered. */
const mailOf = (at: number): string => {
  const [me, them] = ["me@home.example", `p${Math.floor(at / 2)}@folder.example`];
  const [from, to] = at % 2 === 0 ? [me, them] : [them, me];
  const answers = at % 2 === 0 ? "" : `In-Reply-To: <${at - 1}@folder.example>\n`;
  const day = `${String(1 + (at % 28)).padStart(2, "0")} Mar 2026`;
  return `From: ${from}\nTo: ${to}\nSubject: Question\nDate: ${day} 09:00:00 +0000\nMessage-ID: <${at}@folder.example>\n${answers}\nHello\n`;
};

const figure = (text: string): number => Number(text.replaceAll(",", ""));

/** The report's large figures, by their names. */
async function equation(page: Page): Promise<Record<"read" | "new" | "known" | "rest", number>> {
  const figures = await page.locator(".eq b").allTextContents();
  const [read, fresh, known, ...rest] = figures.map(figure);
  return {
    read: read ?? -1,
    new: fresh ?? -1,
    known: known ?? -1,
    rest: rest.reduce((sum, figure) => sum + figure, 0),
  };
}

const sum = (report: Awaited<ReturnType<typeof equation>>): number =>
  report.new + report.known + report.rest;

/** Real mails where they lie at hand, else the sample's, again and again with other ids. */
function longMailbox(): { readonly mbox: Buffer; readonly me: string } {
  const isReal = existsSync(REAL);
  const mails = readFileSync(isReal ? REAL : SAMPLE, "latin1").split(/(?<=\n\n|\r\n\r\n)(?=From )/);
  const repeated = Array.from({ length: MAILS }, (_, at) =>
    (mails[at % mails.length] ?? "").replace(
      /^(message-id:\s*<?)/im,
      `$1${Math.floor(at / mails.length)}.`,
    ),
  );
  return {
    mbox: Buffer.from(repeated.map((mail) => `${mail.trimEnd()}\n\n`).join(""), "latin1"),
    me: isReal ? "yyyy@spamassassin.taint.org" : "jo@example.net",
  };
}
