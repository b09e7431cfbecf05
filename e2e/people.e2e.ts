import { expect, test } from "./journey.ts";

test("somebody is found by the palette, and a number of theirs opens to what it counts", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const name = (await page.getByRole("article").getByRole("heading").innerText()).trim();

  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search and jump" });
  await field.fill(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const door = page.locator(".person-head .t-lead button.n").first();
  const said = Number((await door.innerText()).replaceAll(/\D/g, ""));
  await door.click();
  const evidence = page.getByRole("dialog");
  await expect(evidence).toContainText(name);
  await expect(evidence.getByRole("listitem").first()).toBeVisible();
  await expect(evidence.getByRole("link", { name: /^All [\d,]+ in the timeline$/ })).toBeVisible();
  await expect(evidence).toContainText(said.toLocaleString("en-GB"));

  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(door).toBeFocused();
});

test("the home page goes by the keyboard alone", async ({ demo, open }) => {
  const page = await open(demo, "/");
  await page.getByRole("article").waitFor();

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = page.locator("li.row").first().getByRole("link").first();
  await expect(second).toBeFocused();
  const name = await second.innerText();
  await page.keyboard.press("+");
  await expect(page.getByText(`${name} counts double now.`)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back.")).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All people");
});

test("a meeting that was forgotten is noted from the list, and taken back", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/?show=only-virtual");
  const lead = page.getByRole("article");
  const name = (await lead.getByRole("heading").innerText()).trim();

  await lead.getByRole("button", { name: "Met on …" }).click();
  await page.getByRole("button", { name: "No idea when" }).click();
  await expect(page.getByText(`Noted: met ${name} in person, day unknown.`)).toBeVisible();
  await expect(lead.getByRole("heading", { name })).toBeHidden();

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(lead.getByRole("heading", { name })).toBeVisible();
});
