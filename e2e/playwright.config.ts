/**
 * The browser journeys, with the system's Chromium: nothing is downloaded. Two at a time, on
 * one demo world: more would only wait for each other on two cores.
 */
import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "./chromium.ts";

export default defineConfig({
  testDir: ".",
  globalSetup: "./demo-world.ts",
  testMatch: "*.e2e.ts",
  outputDir: "../test-results",
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
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
