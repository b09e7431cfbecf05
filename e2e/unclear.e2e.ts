import { expect, test } from "./journey.ts";

test("an unclear meeting is said to have been in person, and unsaid", async ({ demo, open }) => {
  const page = await open(demo, "/unclear");
  const lead = page.locator(".page-lead");
  const asked = await lead.innerText();
  const entry = page.locator(".asks > li").first();
  const subject = await entry.locator(".what").innerText();

  const kept = page.waitForResponse("**/api/marks");
  await entry.getByRole("button", { name: `In person: ${subject}` }).click();
  await expect(page.getByText(`Noted: “${subject}” was in person.`)).toBeVisible();
  // What is pointed at stays, however long it takes to look elsewhere.
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await undo.hover();
  await expect(lead).not.toHaveText(asked);
  await kept;
  const elsewhere = await open(demo, "/unclear");
  await expect(elsewhere.locator(".page-lead")).toHaveText(await lead.innerText());

  const undone = page.waitForResponse("**/api/marks/undo");
  await undo.click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(lead).toHaveText(asked);
  await undone;
  await elsewhere.reload();
  await expect(elsewhere.locator(".page-lead")).toHaveText(asked);
});
