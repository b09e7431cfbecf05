/**
 * Which key does what. One table for the keyboard (keyboard.tsx) and for the sheet that "?" opens.
 * Enter, Space and Escape do what a browser makes of them, on whatever has the focus.
 */
export type KeyAct =
  | "search"
  | "next"
  | "previous"
  | "met"
  | "pick"
  | "more"
  | "less"
  | "undo"
  | "keys"
  | "home"
  | "people"
  | "companies"
  | "sources"
  | "unclear"
  | "same"
  | "one-person"
  | "two-people"
  | "later";

export interface Press {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly command: boolean;
  readonly alt: boolean;
  /** The focus is where text is typed. */
  readonly typing: boolean;
}

const SINGLE: Readonly<Record<string, KeyAct>> = {
  "/": "search",
  j: "next",
  k: "previous",
  m: "met",
  x: "pick",
  "+": "more",
  "-": "less",
  "−": "less",
  "?": "keys",
  "1": "one-person",
  "2": "two-people",
  "3": "later",
};

const WITH_COMMAND: Readonly<Record<string, KeyAct>> = { k: "search", z: "undo" };

/** After G, "go to": home, all people, companies, sources, unclear entries, pairs. */
const AFTER_G: Readonly<Record<string, KeyAct>> = {
  h: "home",
  a: "people",
  c: "companies",
  s: "sources",
  u: "unclear",
  p: "same",
};

/** What a key press means; "g" waits for the next one. `before` is the press before it. */
export function actOf(press: Press, before: "g" | null): KeyAct | "g" | null {
  const key = press.key.toLowerCase();
  if (press.alt) return null;
  if (press.command) {
    const act = own(WITH_COMMAND, key);
    // In a field Ctrl Z takes back letters.
    return act === "undo" && press.typing ? null : act;
  }
  if (press.typing) return null;
  if (before === "g") return own(AFTER_G, key);
  return key === "g" ? "g" : own(SINGLE, key);
}

/** The rows of the sheet that "?" opens: what stands on the keys, and what they do. */
export const KEY_SHEET: readonly {
  readonly keys: readonly string[];
  readonly act: KeyAct | "open" | "close";
}[] = [
  { keys: ["Ctrl K", "/"], act: "search" },
  { keys: ["J"], act: "next" },
  { keys: ["K"], act: "previous" },
  { keys: ["Enter"], act: "open" },
  { keys: ["M"], act: "met" },
  { keys: ["X"], act: "pick" },
  { keys: ["+"], act: "more" },
  { keys: ["−"], act: "less" },
  { keys: ["1"], act: "one-person" },
  { keys: ["2"], act: "two-people" },
  { keys: ["3"], act: "later" },
  { keys: ["Ctrl Z"], act: "undo" },
  { keys: ["G", "H"], act: "home" },
  { keys: ["G", "A"], act: "people" },
  { keys: ["G", "C"], act: "companies" },
  { keys: ["G", "U"], act: "unclear" },
  { keys: ["G", "P"], act: "same" },
  { keys: ["G", "S"], act: "sources" },
  { keys: ["Esc"], act: "close" },
  { keys: ["?"], act: "keys" },
];

/** "Ctrl K" as this computer's keyboard has it. */
export const keyName = (name: string, mac: boolean): string =>
  mac ? name.replace("Ctrl ", "⌘ ") : name;

const own = (table: Readonly<Record<string, KeyAct>>, key: string): KeyAct | null =>
  Object.hasOwn(table, key) ? table[key]! : null;
