import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { demoFolder, readSettings } from "#cli/settings.ts";
import { UserError } from "#shared/user-error.ts";

const NOBODY = { VISAVIS_SETTINGS: "/nowhere/settings.json", LANG: "C" };

test("a flag comes before a variable, a variable before the file", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-settings-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "settings.json");
  await writeFile(file, '{"data":"/file","port":1000,"language":"de","database":"postgres://f"}');
  const env = { VISAVIS_SETTINGS: file, LANG: "en_GB.UTF-8" };
  const variables = { ...env, VISAVIS_DATA: "/variable", VISAVIS_PORT: "2000", VISAVIS_LANG: "en" };
  const told = ({ data, port, language }: ReturnType<typeof readSettings>) => [
    data,
    port,
    language,
  ];

  assert.deepEqual(
    [
      told(readSettings({}, env)),
      told(readSettings({}, variables)),
      told(readSettings({ data: "/flag", port: "3000", lang: "de" }, variables)),
      readSettings({}, env).database,
    ],
    [["/file", 1000, "de"], ["/variable", 2000, "en"], ["/flag", 3000, "de"], "postgres://f"],
  );
});

test("a relative path is the caller's, not npm's", () => {
  const env = { ...NOBODY, VISAVIS_CALLED_FROM: "/from/here" };

  assert.deepEqual(
    [readSettings({ data: "archive" }, env).data, readSettings({ data: "../b" }, env).data],
    ["/from/here/archive", "/from/b"],
  );
});

test("the language is the system's where nobody says another", () => {
  const languageOf = (locale: Record<string, string>) =>
    readSettings({}, { ...NOBODY, ...locale }).language;

  assert.deepEqual(
    [
      languageOf({ LANG: "de_AT.UTF-8" }),
      languageOf({ LANG: "de_AT.UTF-8", LC_ALL: "en_US" }),
      languageOf({ LANG: "de_AT.UTF-8", LC_MESSAGES: "C" }),
      languageOf({ LANG: "den" }),
    ],
    ["de", "en", "en", "en"],
  );
});

test("the demo lies beside the archive", () => {
  assert.deepEqual(
    [demoFolder("/a/visavis"), demoFolder("/a/b/")],
    ["/a/visavis-demo", "/a/b-demo"],
  );
});

test("what does not fit is said, and where it stands", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-settings-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "settings.json");
  await writeFile(path, '{"prot":7417}');

  for (const port of ["x", "-1", "65536", "7e3", ""]) {
    assert.throws(
      () => readSettings({ port }, NOBODY),
      new UserError("cli.no-port", { text: port }),
    );
  }
  assert.throws(
    () => readSettings({}, { VISAVIS_SETTINGS: path }),
    new UserError("cli.settings-file", { path }),
  );
});
