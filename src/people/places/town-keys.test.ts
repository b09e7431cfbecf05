import assert from "node:assert/strict";
import { test } from "node:test";
import { townKeys } from "./town-keys.ts";

test("looks for the whole name first, then for it without what stands behind", () => {
  assert.deepEqual(townKeys("Halle (Saale)", false), ["halle saale", "halle"]);
  assert.deepEqual(townKeys("Buchs SG", false), ["buchs sg", "buchs"]);
});

test("writes out how Germans shorten rivers", () => {
  const names = ["Frankfurt/M.", "Frankfurt a. M.", "Rothenburg o.d.T.", "Neustadt a. d. Aisch"];

  assert.deepEqual(
    names.map((name) => townKeys(name, false)[0]),
    ["frankfurt am main", "frankfurt am main", "rothenburg ob der tauber", "neustadt an der aisch"],
  );
});

test("takes parts of the words only where somebody said that they are a town", () => {
  assert.deepEqual(townKeys("Berlin Mitte Nord", false), ["berlin mitte nord"]);
  assert.deepEqual(townKeys("Berlin Mitte Nord", true), [
    "berlin mitte nord",
    "berlin mitte",
    "berlin",
    "mitte nord",
    "nord",
  ]);
});

test("leaves out what platforms put around a town", () => {
  const names = ["Greater London", "San Francisco Bay Area", "Raum Stuttgart", "Köln und Umgebung"];

  assert.deepEqual(
    names.map((name) => townKeys(name, false).at(-1)),
    ["london", "san francisco", "stuttgart", "koeln"],
  );
});
