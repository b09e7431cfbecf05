import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/cli/{start,visavis}.ts",
    "src/sources/cage-child.ts",
    "src/web/main.tsx",
    "src/web/vite.config.ts",
    "src/**/*-program.ts",
    "scripts/*.{js,ts}",
    "bench/*.ts",
    "e2e/{*.e2e,playwright.config,demo-world}.ts",
    "src/**/*.test.ts",
    "scripts/**/*.test.ts",
  ],
  project: ["src/**/*.{ts,tsx}", "scripts/**/*.{js,ts}", "bench/**/*.ts", "e2e/**/*.ts"],
  // A schema or a type that only its own file names is still part of what the file says.
  ignoreExportsUsedInFile: true,
  // What tests of a full disk and of syncing need.
  ignoreBinaries: ["mount", "strace", "umount"],
};

export default config;
