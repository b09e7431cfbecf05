import { defineConfig } from "oxlint";

/**
 * Which room may use which, besides `shared` and itself. Data flows down this
 * list; docs/decisions/0001-one-package.md says why. A test plants a violation
 * (scripts/rooms.test.ts).
 */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: [],
  channels: [],
  planner: [],
  demo: [],
  store: [],
  api: [],
  sources: ["store", "channels"],
  people: ["store", "channels", "sources"],
  relationships: ["store", "channels", "sources", "people"],
  jobs: ["store", "channels", "sources", "people", "relationships"],
  server: ["store", "channels", "sources", "people", "relationships", "jobs", "api", "demo"],
  cli: ["store", "channels", "sources", "people", "relationships", "jobs", "api", "server", "demo"],
  web: ["api"],
};

/** Rooms that must run in a browser or on any bytes: no files, no network, no clock of their own. */
const PURE = new Set(["shared", "channels", "planner", "api", "demo", "web"]);

interface Refused {
  patterns: { group?: string[]; regex?: string; message: string }[];
}

const refused = (room: string): Refused => ({
  patterns: [
    {
      group: Object.keys(MAY_IMPORT)
        .filter((other) => ![room, "shared", ...(MAY_IMPORT[room] ?? [])].includes(other))
        .map((other) => `#${other}/**`),
      message: `${room} may import only ${["shared", ...(MAY_IMPORT[room] ?? [])].join(", ")} (oxlint.config.ts).`,
    },
    {
      group: ["../**", "!../**/*.css"],
      message: `Nothing reaches up: write "#${room}/x.ts".`,
    },
    ...(PURE.has(room)
      ? [{ group: ["node:*"], message: `${room} is pure: it opens no file and knows no clock.` }]
      : []),
  ],
});

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "node"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  env: { builtin: true, node: true },
  ignorePatterns: ["dist", "node_modules"],
  rules: {
    "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    "max-params": ["error", { max: 4 }],
    "import/no-default-export": "error",
    "import/no-cycle": "error",
    "unicorn/prefer-node-protocol": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/switch-exhaustiveness-check": "error",
    eqeqeq: ["error", "always"],
    "no-console": "error",
    "no-var": "error",
    "prefer-const": "error",
    // Batches are stored one after the other, and streams are read so.
    "no-await-in-loop": "off",
    // A row or a reading is built once, from parts that are small.
    "oxc/no-map-spread": "off",
    "unicorn/no-array-sort": "error",
    "import/no-unassigned-import": "off",
    "unicorn/prefer-add-event-listener": "off",
    "typescript/no-generated-empty-object-type": "off",
    "import/no-named-as-default-member": "off",
    "no-shadow": "off",
    "no-underscore-dangle": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "unicorn/consistent-function-scoping": "off",
  },
  overrides: [
    ...Object.keys(MAY_IMPORT).map((room) => ({
      files: [`src/${room}/**/*.{ts,tsx}`],
      rules: { "no-restricted-imports": ["error", refused(room)] as ["error", Refused] },
    })),
    {
      // A test may build its world from any room and is a list of facts, not one function.
      files: ["**/*.test.ts", "**/for-tests.ts", "e2e/**"],
      rules: {
        "no-restricted-imports": "off",
        "max-lines-per-function": "off",
        "typescript/no-floating-promises": "off",
      },
    },
    {
      files: ["*.config.ts", "e2e/*.config.ts", "src/web/vite.config.ts"],
      rules: { "import/no-default-export": "off" },
    },
    {
      files: ["src/web/**"],
      plugins: ["typescript", "unicorn", "oxc", "import", "react", "jsx-a11y"],
      env: { browser: true },
      rules: {
        "react/no-danger": "error",
        "react/react-in-jsx-scope": "off",
        "react/rules-of-hooks": "error",
        // A drawing, a listbox and a dialog that floats have no tag of their own.
        "jsx-a11y/prefer-tag-over-role": "off",
        // How a message draws its tags is handed over as a function.
        "react/no-unstable-nested-components": ["error", { allowAsProps: true }],
        // The rules of React's compiler; we do not use it.
        "react/incompatible-library": "off",
        // An effect returns how to end it, or nothing.
        "typescript/consistent-return": "off",
        "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      },
    },
    { files: ["src/cli/**", "bench/**", "scripts/**"], rules: { "no-console": "off" } },
  ],
});
