import { readFileSync } from "node:fs";
import { type Gazetteer, gazetteerFrom } from "./gazetteer.ts";

let loaded: Gazetteer | undefined;

/** What ships with the program, read once: 3 MB, some 10 ms. */
export function gazetteer(): Gazetteer {
  loaded ??= gazetteerFrom(
    readFileSync(new URL("data/places.tsv", import.meta.url)),
    readFileSync(new URL("data/postcodes.tsv", import.meta.url), "utf8"),
  );
  return loaded;
}
