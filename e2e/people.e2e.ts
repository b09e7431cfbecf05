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
  const areas = page.getByRole("navigation", { name: "Areas" }).first();
  await expect(areas.locator("[aria-current]")).toHaveText("Whom to meet");

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

test("a number low on the screen opens where it can be seen", async ({ demo, open }) => {
  const page = await open(demo, "/", { viewport: { width: 1280, height: 900 } });
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  const pulse = page.locator(".figs button.n").first();
  await pulse.click();

  const evidence = page.getByRole("dialog");
  await expect(evidence.getByRole("listitem").first()).toBeInViewport();
  await expect(evidence).toContainText("days with contact");
  await expect(pulse).toBeInViewport();
});

test("each part of why somebody comes first opens, and the sum is right as it stands", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const sum = page.getByRole("article").locator(".sum");
  await expect(sum.locator("button.n")).toHaveCount(3);
  const figures = (await sum.locator("button.n").allInnerTexts()).map(Number);
  const result = Number(await sum.locator("b").innerText());
  expect(result).toBe(Math.round(figures.reduce((product, figure) => product * figure, 1)));

  for (const [index, words] of ["days with contact", "1", "nothing else"].entries()) {
    await sum.locator("button.n").nth(index).click();
    await expect(page.getByRole("dialog")).toContainText(words);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("the timeline is searched while one types", async ({ demo, open }) => {
  const page = await open(demo, "/");
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  await page.getByRole("button", { name: "Search the text" }).click();
  await page.getByRole("searchbox", { name: "Search the text" }).fill("zzzz");

  await expect(page.getByText("Nothing with “zzzz” in what is kept.")).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).click();
  const first = page.locator(".tl .entry .what").first();
  await expect(first).toBeVisible();
  const [word = ""] = /[A-Za-z]{4,}/.exec(await first.innerText()) ?? [];
  await page.getByRole("button", { name: "Search the text" }).click();
  await page.getByRole("searchbox", { name: "Search the text" }).fill(word);
  await expect(page.locator(".tl mark").first()).toContainText(new RegExp(word, "i"));
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
  await page.keyboard.press("-");
  await expect(page.getByText(`${name} counts half now.`)).toBeVisible();
  await expect(page.getByText("Taken back.")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back.")).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All people");
});

test("several people are picked by key and pointer, one thing is said of all, and one undo takes it back", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/people");
  await page.locator(".entry .t-name").nth(4).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const bar = page.getByRole("toolbar", { name: "With all who are picked" });
  await expect(bar).toContainText("1 picked");
  // The click from which the browser would mark words to the next one.
  await page.locator(".entry .pick").first().click();
  await expect(bar).toBeHidden();
  await page.locator(".entry .pick").first().click();
  await page
    .locator(".entry .pick")
    .nth(2)
    .click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 picked");
  await expect(page.locator(".entry").nth(1).getByRole("checkbox")).toBeChecked();

  await bar.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(page.getByText("3 people are hidden.")).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(page.locator(".entry").nth(1)).toContainText("hidden");

  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(page.locator(".entry").nth(1)).not.toContainText("hidden");
});

test("whoever is removed is gone, and is brought back from below all people", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const lead = page.getByRole("article");
  await lead.waitFor();
  const last = page.locator("li.row").last();
  const name = await last.getByRole("link").first().innerText();
  await last.getByRole("button", { name: `More on ${name}` }).click();
  await page.getByRole("menuitem", { name: "Remove from Visavis" }).click();
  await expect(page.getByText(`${name} removed.`)).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByRole("button", { name: "One person was removed" }).click();
  await page.getByRole("button", { name: `Bring ${name} back` }).click();
  await expect(page.getByText(`${name} is back.`)).toBeVisible();
  await expect(page.getByRole("button", { name: `Bring ${name} back` })).toBeHidden();
});

test("previous and next follow the list somebody was opened from, also on a phone and after a removal", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/people", { viewport: { width: 390, height: 844 } });
  await page.getByRole("searchbox").fill("a");
  await page.getByRole("link", { name: "last contact" }).click();
  await expect(page).toHaveURL(/order=contact/);
  const names = page.locator(".entry .t-name");
  await expect(names.nth(2)).toBeVisible();
  const [first, second, third] = await names.allInnerTexts();
  const heading = page.getByRole("heading", { level: 1 });
  await names.first().click();
  await expect(heading).toHaveText(first!);
  await expect(page.locator(".crumb")).toContainText(/All people \/ 1 of \d/);
  await expect(page.getByRole("button", { name: "previous" })).toBeDisabled();

  await page.getByRole("button", { name: "next" }).click();
  await expect(heading).toHaveText(second!);
  await page.getByRole("button", { name: `More on ${second}` }).click();
  await page.getByRole("menuitem", { name: "Remove from Visavis" }).click();
  await expect(heading).toHaveText(third!);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(heading).toHaveText(second!);
  await page.locator(".crumb").getByRole("link", { name: "All people" }).click();
  await expect(page.getByRole("searchbox")).toHaveValue("a");
  await expect(names.first()).toHaveText(first!);
});

test("on a phone the form of a person is closed by its cross, by Escape and by going back, which leaves the page", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/", { viewport: { width: 390, height: 844 } });
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  const name = await page.locator(".person-head h1").innerText();
  const form = page.getByRole("dialog", { name: `Edit ${name}` });
  const closings = [
    () => form.getByRole("button", { name: "Close" }).click(),
    () => page.keyboard.press("Escape"),
    () => page.goBack(),
  ];
  for (const close of closings) {
    await page.getByRole("button", { name: `Edit ${name}` }).click();
    await expect(form).toBeVisible();
    await close();
    await expect(form).toBeHidden();
    await expect(page.locator(".person-head h1")).toHaveText(name);
  }
});

test("of whoever is known by a card alone no figure is given and nothing is drawn", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/people?order=contact");
  await page.locator(".entry").first().waitFor();
  await page.keyboard.press("End");
  const card = page.locator(".entry", { hasText: "no contact yet" }).last();
  await card.locator(".t-name").click();

  await expect(page.locator(".person-head .t-lead")).toHaveText("No contact yet.");
  await expect(page.locator(".figs .v").first()).toHaveText("–");
  await expect(page.getByText("The pulse is said from the first contact on.")).toBeVisible();
  await expect(page.getByText("There was no contact yet that could be drawn.")).toBeVisible();
  await expect(page.locator(".legend")).toBeHidden();
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

test("what was said of somebody stands on their page, and is taken back there later", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/?show=only-virtual");
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  const seen = page.locator(".two-clocks .f2f");
  await expect(seen).toHaveText("never");
  await page.getByRole("button", { name: "Met on …" }).click();
  const kept = page.waitForResponse("**/api/marks");
  await page.getByRole("button", { name: "No idea when" }).click();
  await expect(seen).toHaveText("day unknown");
  await kept;

  await page.reload();
  await expect(seen).toHaveText("day unknown");
  await expect(page.locator(".person-head .t-lead")).toContainText("the day is not known");
  await page.getByRole("button", { name: "Take back: met, day unknown" }).click();
  await expect(seen).toHaveText("never");
});

test("how else somebody is reached is written by hand, stands there, and is taken back", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/?show=fading");
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  const reach = page.getByRole("region", { name: "How to reach" });
  await reach.getByRole("button", { name: "Edit" }).click();
  await reach.getByRole("textbox", { name: "Another e-mail address" }).fill("other@home.example");
  const number = reach.getByRole("textbox", { name: "Another telephone number" });
  await number.fill("12");
  const kept = page.waitForResponse("**/api/marks");
  await reach.getByRole("button", { name: "Keep" }).click();
  await expect(reach).toContainText("other@home.examplewritten by you");
  await kept;
  // What was refused stays where it was typed, with the reason.
  await expect(reach.getByRole("alert")).toContainText("12");
  await expect(number).toHaveValue("12");

  await page.reload();
  await expect(reach).toContainText("other@home.examplewritten by you");
  const takeBack = page.getByRole("button", {
    name: "Take back: E-mail by hand: other@home.example",
  });
  await takeBack.click();
  await expect(takeBack).toBeHidden();
  await expect(reach).not.toContainText("other@home.example");
});

test("an address by which mail came and that is not theirs is gone from their page, though their card has it, and Undo brings it back", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/people?text=silke.lachmann");
  await page.getByRole("link", { name: "Silke Lachmann" }).click();
  const reach = page.getByRole("region", { name: "How to reach" });
  const address = reach.getByText("silke.lachmann@weserlab.example");
  await expect(address).toBeVisible();
  await reach.getByRole("button", { name: "Edit" }).click();
  await reach.getByRole("button", { name: "Not theirs: silke.lachmann@weserlab.example" }).click();
  await expect(address).toBeHidden();
  await expect(page.getByText("not theirs: silke.lachmann@weserlab.example")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(address).toBeVisible();
});

test("where somebody sits is written where their name, company and title are, over what is known", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/?near=London&km=20", { viewport: { width: 1280, height: 720 } });
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  const head = page.locator(".person-head");
  await expect(head).toContainText("London · ");
  const edit = page.getByRole("button", { name: /^Edit / });
  await edit.click();
  const form = page.getByRole("dialog", { name: /^Edit / });
  const place = form.getByRole("textbox", { name: "Place" });
  await expect(place).toHaveValue("London");
  // What is no place is refused, and stays where it was typed.
  await place.fill("Nowhereville");
  await expect(form.getByRole("button", { name: "Keep" })).toBeInViewport({ ratio: 1 });
  await form.getByRole("button", { name: "Keep" }).click();
  await expect(form.getByRole("alert")).toContainText("Nowhereville");
  await expect(place).toHaveValue("Nowhereville");
  await expect(place).toBeFocused();
  await place.fill("Graz");
  await form.getByRole("textbox", { name: "Name" }).fill("Zara Neuhaus");
  await form.getByRole("button", { name: "Keep" }).click();
  await expect(form).toBeHidden();
  await expect(head).toContainText("Graz · entered by you on");
  await expect(page.locator(".toast")).toContainText("Zara Neuhaus");

  await page.reload();
  await edit.click();
  await expect(place).toHaveValue("Graz");
  await page.getByRole("button", { name: /^More on / }).click();
  await expect(form).toBeHidden();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Take back: Name by hand: Zara Neuhaus" }).click();
  await page.getByRole("button", { name: "Take back: Place by hand: Graz" }).click();
  await expect(head).toContainText("London · ");
});
