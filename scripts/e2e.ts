/**
 * `npm run e2e -- [FILE…]`: the browser journeys, on a page that is built when it must be. They need
 * a Chromium: /usr/bin/chromium, or the one that VISAVIS_CHROMIUM names.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildPage } from "#cli/build-page.ts";

const ROOT = join(import.meta.dirname, "..");

await buildPage({
  signal: new AbortController().signal,
  onBuild: () => process.stderr.write("Building the page …\n"),
});
const playwright = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
const { status } = spawnSync(
  process.execPath,
  [playwright, "test", "-c", join(ROOT, "e2e", "playwright.config.ts"), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: "inherit" },
);
process.exitCode = status ?? 1;
