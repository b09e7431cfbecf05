/** What Facebook knows of people as cards: knowledge, not contact. */
import type { CardHandle, Party, PersonCard } from "#channels/channel.ts";
import { emailHandle, nameHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { displayName } from "#shared/names.ts";

export interface Known {
  readonly key: string;
  readonly place: string;
  readonly name: string;
  /** Addresses and numbers, as they stand there. */
  readonly reach: readonly string[];
  /** The day, where they are friends. */
  readonly connected: string | null;
  readonly changed: Date | null;
}

/** A friend is somebody on Facebook; whoever stands in an address book need not be. */
export function cardOf(known: Known, isOnFacebook: boolean, country: string | null): PersonCard {
  const { key, place, name, reach, connected, changed } = known;
  const shown = isOnFacebook ? [nameHandle("facebook", name)] : [];
  const handles = [...shown, ...reach.map((text) => reachable(text, country))]
    .filter((handle) => handle !== null)
    .map(({ kind, value }): CardHandle => ({ kind, value, label: "" }));
  return {
    kind: "person",
    key,
    place,
    of: "person",
    name: {
      full: displayName(name) || name,
      prefix: "",
      given: "",
      additional: "",
      family: "",
      suffix: "",
      nicknames: [],
    },
    handles: [...new Map(handles.map((handle) => [handle.value, handle])).values()],
    works: [],
    addresses: [],
    urls: [],
    birthday: null,
    note: "",
    connected,
    changed,
    notes: [],
  };
}

function reachable(text: string, country: string | null): Pick<Party, "kind" | "value"> | null {
  return text.includes("@") ? emailHandle(text, "") : phoneHandle(text, country);
}
