import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./journey.ts";

const all = (text: string): number => Number(text.replaceAll(/\D/g, ""));

test("who sits near London is asked in words, the circle drawn wider by key, hand and number, and dropped", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const everyone = page
    .getByRole("navigation", { name: "Selection" })
    .getByRole("link", { name: /^All/ });
  await expect(everyone).toContainText(/\d/);
  const before = all(await everyone.innerText());

  await page.getByRole("button", { name: "Search in names" }).click();
  await page.getByRole("searchbox").or(page.locator("search input")).fill("bei London 50 km");
  const chip = page.getByRole("button", { name: /^Around/ });
  await expect(chip).toContainText("Around London: 50 km");
  const map = page.getByRole("region", { name: "Map: who sits where" });
  await expect(map).toContainText(/Around London, 50.km: \d+ people/);
  const near = all(await everyone.innerText());
  expect(near).toBeGreaterThan(0);
  expect(near).toBeLessThan(before);
  await expect(page.locator("[data-person]").first()).toContainText(/London, within \d+.km/);

  const grip = map.getByRole("slider", { name: "Radius" });
  await grip.focus();
  await grip.press("ArrowRight");
  await expect(chip).toContainText("Around London: 55 km");
  await expect(grip).toBeFocused();
  await expect(page.locator("search input")).toHaveValue("");

  const from = (await grip.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 40, from.y + from.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(chip).not.toContainText("55 km");
  expect(Number(await grip.getAttribute("aria-valuenow"))).toBeGreaterThan(55);

  const field = map.getByRole("spinbutton", { name: "Radius" });
  await field.fill("120");
  await field.press("Enter");
  await expect(chip).toContainText("Around London: 120 km");
  await expect.poll(async () => all(await everyone.innerText())).toBeGreaterThan(near);

  await chip.click();
  await expect(chip).toBeHidden();
  await expect.poll(async () => all(await everyone.innerText())).toBe(before);

  // Nobody is called so: who types a town alone is offered who sits around it.
  await page.locator("search input").fill("um London");
  await page.getByRole("button", { name: "People around London" }).click();
  await expect(chip).toContainText("Around London: 50 km");
  await expect(page.locator("search input")).toHaveValue("");
});

test("a place of the map opens to who sits there, and leaves only them on the list", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const map = page.getByRole("region", { name: "Map: who sits where" });
  await map.getByText("As a list").click();
  await map.getByRole("button", { name: "London", exact: true }).first().click();
  const here = map.getByRole("region", { name: "London" });
  await expect(here.getByRole("heading")).toBeFocused();
  await expect(here.getByRole("link").first()).toBeVisible();

  await here.getByRole("button", { name: "Only the people around here" }).click();
  await expect(page.getByRole("button", { name: /^Around London: 15 km/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Around London: 15 km/ })).toBeVisible();
});

test("the map comes nearer, moves with the pointer, and shows everything again", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const map = page.getByRole("region", { name: "Map: who sits where" });
  const dots = map.locator(".who");
  await expect(dots.first()).toBeVisible();
  const land = map.locator(".land");
  const first = await land.getAttribute("d");

  // Two in Boston are not in the first view, which shows where nearly all sit.
  await map.getByRole("button", { name: "Show everything" }).click();
  await expect(land).not.toHaveAttribute("d", first!);
  const whole = await land.getAttribute("d");
  await map.getByRole("button", { name: "Closer" }).click();
  await expect(land).not.toHaveAttribute("d", whole!);
  await map.getByRole("button", { name: "Show everything" }).click();
  await expect(land).toHaveAttribute("d", whole!);

  // A browser without a graphics card is asked once, and loads nothing for one (map-gl.e2e.ts has the rest).
  await page.evaluate("new Promise((told) => requestIdleCallback(told, { timeout: 1000 }))");
  const loaded = await page.evaluate<string>(
    "performance.getEntriesByType('resource').map(({ name }) => name).join()",
  );
  expect(loaded).toContain("countries-50m");
  expect(loaded).not.toMatch(/painted-|tile-worker/);
  await expect(page.locator("canvas")).toHaveCount(0);
});

test("the large map shows around a place who sits there, how that is known and how far it is, the nearest first", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/");
  const names = page.locator("[data-row]");
  await expect(names.first()).toBeVisible();
  const people = async () =>
    Promise.all(
      (await page.locator("[data-person]").all()).map((row) => row.getAttribute("data-person")),
    );
  const byNeed = await people();
  await page.getByRole("link", { name: "Large map" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Whom should I meet there?");
  await expect(names.first()).toBeVisible();
  const onMap = await people();
  expect(byNeed.filter((id) => onMap.includes(id))).toEqual(
    onMap.filter((id) => byNeed.includes(id)),
  );
  await expect(page.locator("[data-person]", { hasText: "place not known" })).toHaveCount(0);
  await page.getByText(/^Nothing is known of the place: \d+ people$/).click();
  await expect(
    page.locator("details [data-person]", { hasText: "place not known" }).first(),
  ).toBeVisible();

  const place = page.getByRole("combobox", { name: "Where you will be" });
  await place.fill("London 80 km");
  await place.press("Enter");
  const map = page.getByRole("region", { name: "Map: who sits where" });
  await expect(map.getByRole("heading", { level: 2 }).first()).toContainText("Around London, 80");
  await expect(place).toHaveValue("");
  const row = map.locator("[data-person]").first();
  await expect(row).toContainText(/London, from the signature of .*within \d+.km/);
  const far = (await map.locator("[data-person] > .nb").allInnerTexts()).map(all);
  expect(far).toEqual(far.toSorted((one, other) => one - other));
  expect(far.at(-1)).toBeGreaterThan(far[0]!);

  await page.keyboard.press("j");
  await expect(row.getByRole("link")).toBeFocused();
  await expect(map.locator(".who.lit")).toHaveCount(1);
  await page.keyboard.press("j");
  await expect(map.locator("[data-person]").nth(1).getByRole("link")).toBeFocused();

  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Around London: 80 km/ })).toBeVisible();
});

test("the circle of the large map is drawn wider by hand, and the list follows", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/map?near=London&km=20");
  const map = page.getByRole("region", { name: "Map: who sits where" });
  const rows = map.locator("[data-person]");
  await expect(rows.first()).toBeVisible();
  const grip = map.getByRole("slider", { name: "Radius" });
  const from = middleOf(await grip.boundingBox());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 130, from.y, { steps: 6 });
  const drawn = Number(await grip.getAttribute("aria-valuenow"));
  expect(drawn).toBeGreaterThan(20);
  await expect(map.getByRole("heading", { level: 2 }).first()).toContainText(`${drawn}`);
  await page.mouse.up();
  await expect(page.getByRole("button", { name: `Around London: ${drawn} km` })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`km=${drawn}`));
});

test("chip, heading, ring and field are of one radius, also of the next place, and a circle made wide stays in sight", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/map?near=London&km=50");
  const map = page.getByRole("region", { name: "Map: who sits where" });
  const grip = map.getByRole("slider", { name: "Radius" });
  const isAllOf = async (place: string, km: number, written = `${km}`) => {
    await expect(
      page.getByRole("button", { name: `Around ${place}: ${written} km` }),
    ).toBeVisible();
    await expect(map.getByRole("heading", { level: 2 }).first()).toContainText(
      `Around ${place}, ${written} km`,
    );
    await expect(grip).toHaveAttribute("aria-valuenow", `${km}`);
    await expect(map.getByRole("spinbutton", { name: "Radius" })).toHaveValue(`${km}`);
  };
  await grip.press("ArrowRight");
  await isAllOf("London", 55);
  const place = page.getByRole("combobox", { name: "Where you will be" });
  await place.fill("Hamburg");
  await place.press("Enter");
  await isAllOf("Hamburg", 50);

  await map.getByRole("button", { name: "Closer" }).click();
  await grip.press("End");
  await isAllOf("Hamburg", 2000, "2,000");
  const picture = (await page.getByRole("application").boundingBox())!;
  const { x, y } = middleOf(await grip.boundingBox());
  expect(x > picture.x && x < picture.x + picture.width).toBe(true);
  expect(y > picture.y && y < picture.y + picture.height).toBe(true);
});

test("a place that nobody knows is said, and around one where nobody sits stands who is nearest", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/map?near=Nowhereville");
  await expect(page.getByRole("status").filter({ hasText: "Nowhereville" })).toBeVisible();
  await page.getByRole("link", { name: "Forget “Nowhereville”" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nowhereville" })).toHaveCount(0);

  await page.goto(new URL("/map?near=Springfield&km=5000", page.url()).href);
  await expect(page.getByText("This is Springfield (Missouri, United States).")).toBeVisible();
  await expect(page.getByText("2,000 km at most here, and not 5,000 km")).toBeVisible();
  await page.getByRole("link", { name: "Springfield (Illinois)" }).click();
  await expect(page.getByText("This is Springfield (Illinois, United States).")).toBeVisible();
  await page.goto(new URL("/map?text=nobodyatall", page.url()).href);
  await expect(page.getByText(/^Nobody in this selection/)).toBeVisible();
  await expect(page.getByText("place is known")).toHaveCount(0);

  await page.goto(new URL("/map?near=Porto&km=20", page.url()).href);
  await expect(page.getByText(/^Nobody sits within 20.km of Porto/)).toBeVisible();
  await expect(page.getByText(/^Nearest is /)).toBeVisible();
  await page.getByRole("button", { name: /^Look as far as/ }).click();
  await expect(page.locator("[data-person]").first()).toBeVisible();
});

test("the palette leads to the large map, and there the keys move it, but not outside of it", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/people");
  await expect(page.locator("[data-row]").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Whom should I meet there?" }).click();
  const picture = page.getByRole("application", { name: /^Map: who sits where/ });
  const land = page.locator(".ground");
  await expect(page.locator(".who").first()).toBeVisible();
  const before = await land.getAttribute("style");

  await picture.focus();
  await page.keyboard.press("ArrowRight");
  await expect(land).not.toHaveAttribute("style", before!);
  await page.keyboard.press("ArrowLeft");
  await expect(land).toHaveAttribute("style", before!);

  // Seen from afar the coast is the coarse one; the fine one is fetched for whoever comes near.
  const loaded = () =>
    page.evaluate<string>(
      "performance.getEntriesByType('resource').map(({ name }) => name).join()",
    );
  await page.evaluate("new Promise((told) => requestIdleCallback(told, { timeout: 1000 }))");
  expect(await loaded()).not.toContain("countries-10m");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(loaded).toContain("countries-10m");
});

test("a place with a radius leads to the map, typed in the palette or among all people", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/people");
  const field = page.getByRole("searchbox", { name: "Name, company or address" });
  await field.fill("bei London 80 km");
  await page.getByRole("link", { name: "Around London: 80 km, on the map" }).click();
  await expect(page).toHaveURL(/\/map\?near=London&km=80$/);
  await expect(page.getByRole("button", { name: "Around London: 80 km" })).toBeVisible();
  const areas = page.getByRole("navigation", { name: "Areas" }).first();
  await expect(areas.locator("[aria-current]")).toHaveText("Whom to meet");
  const first = page.locator("[data-person]").first();
  await first.getByRole("button").click();
  await expect(page.getByRole("dialog")).toContainText(/from the .*within \d+\u00a0km/);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and jump" }).fill("near Munich 20 km");
  const hit = page.getByRole("group", { name: "On the map" }).getByRole("option");
  await expect(hit).toHaveText("Around Munich: 20 km");
  await expect(hit).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/map\?near=Munich&km=20$/);
});

test("two fingers draw the map larger, and one finger still scrolls the page", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/map", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await expect(page.locator(".who").first()).toBeVisible();
  await expect(page.getByText("Two fingers move")).toBeVisible();
  await expect(page.getByText("By keyboard")).toBeHidden();
  const picture = page.getByRole("application");
  const { y, height } = (await picture.boundingBox())!;
  const closer = (await page.getByRole("button", { name: "Closer" }).boundingBox())!;
  expect(closer.y).toBeGreaterThanOrEqual(y + height);
  const centre = middleOf(await picture.boundingBox());
  const shown = () => page.locator(".who").count();
  const wide = await shown();

  const finger = await fingersOf(page);
  await finger("touchStart", at(centre, -40), at(centre, 40));
  for (const apart of [60, 80, 110, 140, 160]) {
    await finger("touchMove", at(centre, -apart), at(centre, apart));
  }
  await finger("touchEnd");
  expect(await scrolled(page)).toBe(0);
  await expect.poll(shown).not.toBe(wide);

  await finger("touchStart", at(centre, 0));
  for (const up of [20, 60, 110, 170]) {
    await finger("touchMove", { x: centre.x, y: centre.y - up });
  }
  await finger("touchEnd");
  await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
});

test("a finger draws the circle wider and narrower without scrolling the page, and the list follows", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/map?near=London&km=20", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const grip = page.getByRole("slider", { name: "Radius" });
  await expect(page.locator("[data-person]").first()).toBeVisible();
  const radius = async () => Number(await grip.getAttribute("aria-valuenow"));
  const finger = await fingersOf(page);
  const draw = async (by: number) => {
    const from = middleOf(await grip.boundingBox());
    await finger("touchStart", from);
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await finger("touchMove", at(from, by * part));
    await finger("touchEnd");
  };
  await draw(60);
  const wide = await radius();
  expect(wide).toBeGreaterThan(20);
  await expect(page).toHaveURL(new RegExp(`km=${wide}$`));
  await draw(-60);
  const narrow = await radius();
  expect(narrow).toBeLessThan(wide);
  await expect(page).toHaveURL(new RegExp(`km=${narrow}$`));
  expect(await scrolled(page)).toBe(0);
});

const middleOf = (box: Awaited<ReturnType<Locator["boundingBox"]>>) => ({
  x: box!.x + box!.width / 2,
  y: box!.y + box!.height / 2,
});

const at = ({ x, y }: { readonly x: number; readonly y: number }, aside: number) => ({
  x: x + aside,
  y,
});

const scrolled = (page: Page) => page.evaluate<number>("scrollY");

/** Fingers as Chromium takes them from a screen; Playwright itself knows only taps. */
async function fingersOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (
    type: "touchStart" | "touchMove" | "touchEnd",
    ...touchPoints: readonly { readonly x: number; readonly y: number }[]
  ) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
}

test("of whom nothing but the country or nothing is known, + and − act as on everybody in the list", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/map");
  const takeBack = async () => {
    const taken = page.waitForResponse((answer) => answer.url().endsWith("/api/marks/undo"));
    await page.keyboard.press("Control+z");
    await taken;
  };
  const group = page.locator("details.off-map").last();
  await group.locator("summary").click();
  const row = group.locator("[data-row]").first();
  const name = await row.textContent();
  await row.focus();
  await page.keyboard.press("+");
  await expect(page.getByText(`${name} counts double now.`)).toBeVisible();
  await takeBack();
});
