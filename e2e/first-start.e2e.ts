import { rm } from "node:fs/promises";
import { expect, test } from "./journey.ts";
import { newFolder, startProgram } from "./program.ts";

test("the demo's home page leads with one person, and the others follow", async ({
  fresh,
  open,
}) => {
  const page = await open(fresh, "/");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Whom should I meet?");
  const lead = page.getByRole("article");
  await expect(lead.getByRole("heading", { level: 2 })).toBeVisible({ timeout: 60_000 });
  await expect(lead.getByText("Why first:")).toBeVisible();
  await expect(page.locator("li.row").first()).toBeVisible();
  for (const row of await page.locator("li.row").all()) {
    await expect(row.locator("p.t-read")).toHaveText(/\d/);
  }
});

test("a first start without an archive offers one thing to do", async ({ archive, open }) => {
  const page = await open(archive, "/");

  await expect(page).toHaveURL(/\/start$/);
  await expect(page.getByRole("button", { name: "Choose your archive" })).toBeVisible();
});

test("the address that a first start prints opens the archive once, and the browser afterwards", async ({
  browser,
}) => {
  const folder = await newFolder();
  const { address, stop } = await startProgram([], folder);
  const one = await browser.newPage();
  const other = await browser.newPage();
  const offer = { name: "Choose your archive" };
  try {
    await one.goto(address);
    await one.getByRole("button", offer).waitFor();
    expect(new URL(one.url()).hash).toBe("");
    await one.reload();
    await one.getByRole("button", offer).waitFor();

    await other.goto(address);
    await expect(other.getByText(/This address was used already/)).toBeVisible();
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test("without the address's token the archive stays shut", async ({ fresh, request }) => {
  expect((await request.get(`${fresh.origin}/api/meet`)).status()).toBe(401);
});

test("an address that says more than a page understands opens it all the same", async ({
  fresh,
  open,
}) => {
  const page = await open(fresh, "/?q=x&show=fading");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Whom should I meet?");
  await expect(page.getByRole("alert")).toBeHidden();
});

test("language, theme and an import can be had from the palette", async ({ archive, open }) => {
  const page = await open(archive, "/sources");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const palette = async (typed: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(typed);
    await page.keyboard.press("Enter");
  };

  await palette("deutsch");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quellen");
  await palette("dunkel: dunkel");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const chooser = page.waitForEvent("filechooser");
  await palette("dateien");
  expect((await chooser).isMultiple()).toBe(true);
});

test("language and theme are chosen once, and kept", async ({ archive, open }) => {
  const page = await open(archive, "/sources");

  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quellen");
  await page.getByRole("button", { name: "Hell oder dunkel" }).click();
  await page.getByRole("menuitemradio", { name: "Dunkel" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quellen");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("where nothing is yet each page says so, and shows the way out", async ({ archive, open }) => {
  const page = await open(archive, "/people");
  await expect(page.getByText("Nobody is known yet.")).toBeVisible();
  await page.getByRole("link", { name: "Add a source" }).click();
  await expect(page.getByRole("button", { name: "Choose your archive" })).toBeVisible();
  await page.goto(`${archive.origin}/companies`);
  await expect(page.getByRole("link", { name: "Add a source" })).toBeVisible();
  await page.goto(`${archive.origin}/companies/00000000-0000-7000-8000-000000000000`);
  await page.getByRole("alert").getByRole("link", { name: "All companies" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All companies");
});
