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
  await expect(page.locator("[data-person]").first()).toContainText(/London, \d+.km/);

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
  const whole = await map.locator(".land").getAttribute("d");

  await map.getByRole("button", { name: "Closer" }).click();
  await expect(map.locator(".land")).not.toHaveAttribute("d", whole!);
  await map.getByRole("button", { name: "Show everything" }).click();
  await expect(map.locator(".land")).toHaveAttribute("d", whole!);
});
