/** A browser with a camera that shows a test picture, as it is built into Chromium. */
import { CHROMIUM } from "./chromium.ts";
import { expect, test } from "./journey.ts";

test.use({
  actionTimeout: 30_000,
  launchOptions: {
    ...CHROMIUM,
    args: [
      ...CHROMIUM.args,
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
    ],
  },
});

test("a picture is taken with the camera of a phone, which is closed after it, and read", async ({
  archive,
  open,
}) => {
  const page = await open(archive, "/card", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await expect(page.getByText("Pictures of cards", { exact: true })).toBeVisible();
  await expect(page.getByText("Drop pictures of cards here")).toBeHidden();
  await page.getByRole("button", { name: "Use the camera" }).click();
  await expect(page.getByRole("button", { name: "Take the picture" })).toBeInViewport();
  await page.getByRole("button", { name: "Take the picture" }).click();
  await expect(page.getByRole("button", { name: "Close the camera" })).toBeHidden();
  // The test picture is no card.
  await expect(page.getByText("A picture without a business card")).toBeVisible({
    timeout: 90_000,
  });
  await page.getByRole("button", { name: "Use the camera" }).click();
  await page.getByRole("button", { name: "Close the camera" }).click();
  await expect(page.getByRole("button", { name: "Choose pictures" })).toBeVisible();
});
