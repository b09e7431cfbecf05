/** Business cards: pictures that are drawn here become people, and a meeting where the user says so. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import { type Chosen, choose, expect, test } from "./journey.ts";

const { resolve } = createRequire(import.meta.url);
prepareZXingModule({
  overrides: { wasmBinary: readFileSync(resolve("zxing-wasm/writer/zxing_writer.wasm")).buffer },
});

const VCARD = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "N:Müller;Jörg;;;",
  "FN:Jörg Müller",
  "ORG:Lumenhof GmbH",
  "TITLE:Leiter Einkauf",
  "EMAIL:joerg.mueller@lumenhof.example",
  "TEL;TYPE=CELL:+49 170 1234567",
  "END:VCARD",
].join("\r\n");

const PRINTED = `
  <p style="font-size:15px;letter-spacing:1px">Halden Optik AG</p>
  <p style="font-size:24px;margin-top:26px">Petra Vogt</p>
  <p style="font-size:15px">Leiterin Vertrieb</p>
  <p style="font-size:14px;margin-top:40px">Bahnhofstrasse 5<br>8001 Zürich<br>
  T +41 44 668 18 00<br>petra.vogt@halden.example<br>www.halden.example</p>`;

test("a code and print become people, whom one met on the day that was said, and undo takes both back", async ({
  archive,
  open,
  browser,
}) => {
  const code = await drawn(browser, `<div style="width:300px">${await codeOf(VCARD)}</div>`);
  const print = await drawn(browser, PRINTED);
  const page = await open(archive, "/sources");
  await page.getByRole("link", { name: "Scan a business card" }).click();
  await pick(page, [picture("code.png", code), picture("print.png", print)]);

  await expect(page.getByText("Read from the code on the card.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Jörg Müller");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Leiter Einkauf");
  await expect(page.getByLabel("E-mail")).toHaveValue("joerg.mueller@lumenhof.example");
  await expect(page.getByLabel("Mobile")).toHaveValue("+491701234567");
  await sound(page);
  await page.getByRole("button", { name: "Right, the next one" }).click();
  await expect(page.getByRole("alert")).toHaveText(/^Please say on which day/);
  await page.getByRole("radio", { name: "Yes, in person" }).check();
  await page.getByLabel("On", { exact: true }).fill("2024-03-05");
  await page.getByLabel("Where").fill("Light fair");
  await page.getByRole("button", { name: "Right, the next one" }).click();

  await expect(page.getByText("Read from the print.")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByLabel("Name")).toHaveValue("Petra Vogt");
  await expect(page.getByLabel("Company")).toHaveValue("Halden Optik AG");
  await expect(page.getByLabel("Street")).toHaveValue("Bahnhofstrasse 5");
  await expect(page.getByLabel("E-mail")).toHaveValue("petra.vogt@halden.example");
  await page.getByRole("radio", { name: /^No, I only/ }).check();
  await page.getByRole("button", { name: "Keep 2 cards" }).click();
  await expect(page.getByRole("heading", { name: "Kept: Jörg Müller and one more" })).toBeFocused();

  await page.goto(`${archive.origin}/people`);
  await page.getByText("Jörg Müller").first().click();
  await expect(page.getByText(/You were handed a business card at Light fair/)).toBeVisible();
  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("Petra Vogt").first()).toBeVisible();

  await page.goto(`${archive.origin}/sources`);
  await page.getByRole("button", { name: /^Undo:/ }).click();
  await expect(page.getByText(/^Import undone\./)).toBeVisible();
  await page.goto(`${archive.origin}/people`);
  await expect(page.getByText("Nobody is known yet.")).toBeVisible();
});

test("pictures among other files are looked at as cards while the import waits, and alone at once", async ({
  archive,
  open,
  browser,
}) => {
  const code = await codeOf("MECARD:N:Vogt,Petra;EMAIL:petra@x.example;;");
  const card = picture("card.png", await drawn(browser, `<div style="width:300px">${code}</div>`));
  const mail = "From: jo@x.example\nTo: me@x.example\nSubject: Tea\n\nSoon.\n";
  const page = await open(archive, "/sources");
  await choose(page, [card, { name: "tea.eml", mimeType: "", buffer: Buffer.from(mail) }]);
  const row = page.getByRole("row", { name: "A picture: maybe a business card" });
  await expect(row).toContainText("card.png");
  await expect(page.getByText("Not to be read")).toBeHidden();
  await page.getByRole("button", { name: "Look at it as a business card" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Petra Vogt");
  await page.getByRole("link", { name: "Back to the import, which waits" }).click();
  await expect(page.getByRole("button", { name: "Read 1 entry" })).toBeVisible();

  await page.goto(`${archive.origin}/sources`);
  await choose(page, [card]);
  await expect(page.getByRole("heading", { level: 1, name: "Business cards" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Petra Vogt");
});

test("a picture without a card, one of several codes and what is no picture are told apart", async ({
  archive,
  open,
  browser,
}) => {
  const page = await open(archive, "/card", { locale: "de-DE", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1, name: "Visitenkarten" })).toBeVisible();
  await pick(page, [picture("leer.png", await drawn(browser, "<p>Bitte nicht rauchen</p>"))]);
  await expect(page.getByRole("heading", { name: "Ein Bild ohne Visitenkarte" })).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole("button", { name: "Von Hand ausfüllen" }).click();
  await expect(page.getByText("Von Ihnen ausgefüllt.")).toBeVisible();
  await page.getByRole("button", { name: "Weglassen" }).click();

  await pick(page, [picture("kaputt.png", Buffer.from("kein Bild"))]);
  await expect(page.getByRole("heading", { name: "Das lässt sich nicht öffnen" })).toBeVisible();
  await page.getByRole("button", { name: "Weglassen" }).click();

  const codes = await Promise.all(
    ["MECARD:N:Vogt,Petra;EMAIL:p@x.example;;", "https://www.linkedin.com/in/tom-aldersey-x"].map(
      codeOf,
    ),
  );
  const both = `<div style="display:flex;gap:80px">${codes
    .map((code) => `<div style="width:200px">${code}</div>`)
    .join("")}</div>`;
  await pick(page, [picture("zwei.png", await drawn(browser, both))]);
  await expect(page.getByText("2 Codes in diesem Bild.")).toBeVisible();
  await page.getByRole("radio", { name: "Petra Vogt" }).check();
  await expect(page.getByLabel("Name")).toHaveValue("Petra Vogt");
  await sound(page);
});

test("before very many pictures it is asked, and where there is no camera it is said", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/card", { viewport: { width: 390, height: 844 } });
  await page.getByRole("button", { name: "Use the camera" }).click();
  await expect(page.getByText(/^There is no camera here/)).toBeVisible();
  await page.getByRole("button", { name: "Close the camera" }).click();

  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
    "base64",
  );
  const many = Array.from({ length: 21 }, (_, at) => picture(`${at}.png`, dot));
  await pick(page, many);
  await expect(page.getByText("21 pictures. Are they all cards?")).toBeVisible();
  await sound(page);
  await page.getByRole("button", { name: "Look for codes only" }).click();
  await expect(page.getByText("21 pictures without a business card")).toBeVisible();
  await page.getByRole("button", { name: "Fill it in by hand" }).click();
  await expect(page.getByLabel("Name")).toBeVisible();
  const width = await page.evaluate("document.documentElement.scrollWidth");
  expect(width).toBeLessThanOrEqual(390);
});

async function codeOf(text: string): Promise<string> {
  const { svg } = await writeBarcode(text, { format: "QRCode", scale: 4 });
  return svg.replace("<svg", '<svg style="width:100%"');
}

/** A card as a picture, with the desk around it. */
async function drawn(browser: Browser, card: string): Promise<Buffer> {
  const context = await browser.newContext({
    deviceScaleFactor: 2,
    viewport: { width: 620, height: 420 },
  });
  const page = await context.newPage();
  await page.setContent(
    `<body style="margin:0;background:#9a8f80;padding:30px"><div style="box-sizing:border-box;width:560px;min-height:340px;padding:36px;background:#fdfdfb;color:#222;font-family:sans-serif"><style>p{margin:0}</style>${card}</div></body>`,
  );
  const png = await page.screenshot();
  await context.close();
  return png;
}

const picture = (name: string, buffer: Buffer) => ({ name, mimeType: "image/png", buffer });

async function pick(page: Page, files: Chosen): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files);
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual(
    [],
  );
}
