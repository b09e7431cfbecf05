/**
 * The browser journeys, with the system's Chromium: nothing is downloaded. One at a time, since each
 * looks at a program with its own database server, and two cores have enough to do with one.
 */
import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "./chromium.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  outputDir: "../test-results",
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: "list",
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: CHROMIUM,
  },
});
