/**
 * Under which keys a town as somebody wrote it may stand in the gazetteer, the most exact first:
 * "Frankfurt/M.", "Rothenburg o.d.T.", "Halle (Saale)", "Buchs SG".
 */
import { placeKey } from "./place-key.ts";

/** With `loosely`, parts of the words will do: somebody said that they are a town. */
export function townKeys(written: string, loosely: boolean): readonly string[] {
  const key = placeKey(written.slice(0, MAX_CHARS));
  const whole = ABBREVIATED.reduce((text, [short, long]) => text.replace(short, long), key);
  const before = placeKey(written.split(/[(/]/)[0] ?? "");
  const bare = placeKey(written.replace(/ [A-Z]{2}$/, ""));
  const keys = [whole, key, before, bare, whole.replace(AROUND, "").replace(AREA, "")];
  if (loosely) keys.push(...partsOf(whole));
  return [...new Set(keys)].filter((found) => found.length > 1);
}

const MAX_CHARS = 80;
const MAX_WORDS = 6;

/** "berlin mitte tiergarten": from the front, then from the back; never a single short word. */
function partsOf(key: string): readonly string[] {
  const words = key.split(" ").slice(0, MAX_WORDS);
  const counts = words.slice(1).map((_, dropped) => words.length - 1 - dropped);
  return [
    ...counts.map((count) => words.slice(0, count).join(" ")),
    ...counts.map((count) => words.slice(-count).join(" ")),
  ].filter((part) => part.length > 3);
}

/** As they stand behind names of towns; in keys, so without full stops. */
const ABBREVIATED: readonly (readonly [short: RegExp, long: string])[] = [
  [/ a m$| m$/, " am main"],
  [/ o d t$/, " ob der tauber"],
  [/ v d h$/, " vor der hoehe"],
  [/ i br$/, " im breisgau"],
  [/ i w$/, " in westfalen"],
  [/ a d /, " an der "],
  [/ a rh?$/, " am rhein"],
  [/ b /, " bei "],
];

/** As platforms write where somebody lives: "Greater London", "Raum Stuttgart", "Munich Area". */
const AROUND = /^(?:greater|raum|grossraum|region|metropolregion|city of|stadt) /;
const AREA =
  / (?:(?:city |bay |metropolitan )?area|metropolitan region|und umgebung|and surroundings)$/;
