/** Identities as tests write them. */
import type { Identity } from "./identity.ts";
import type { Joined } from "./joined.ts";
import { joinIdentities } from "./joining.ts";

type More = Partial<Omit<Identity, "id" | "handles" | "names">>;

export const mail = (address: string, name = "", more: More = {}): Identity => ({
  id: address,
  handles: [{ kind: "email", value: address }],
  names: name === "" ? [] : [name],
  ...more,
});

/** A card in an address book: "a@b.example", "+49…" and "linkedin:…" are told apart by their looks. */
export const card = (
  id: string,
  name: string,
  handles: readonly string[],
  more: More = {},
): Identity => ({
  id,
  handles: handles.map((value) => ({ kind: kindOf(value), value })),
  names: name === "" ? [] : [name],
  ...more,
});

const kindOf = (value: string): "email" | "phone" | "profile" =>
  value.includes("@") ? "email" : value.startsWith("+") ? "phone" : "profile";

/** Who is one person, and who is asked about: "a = b", "a ? b". */
export function foundIn({ people, proposals }: Joined): readonly string[] {
  const asked = proposals.map(({ a, b }) => `${a} ? ${b}`);
  return [...people.map((ids) => ids.join(" = ")), ...asked.toSorted()];
}

export const found = (...identities: readonly Identity[]): readonly string[] =>
  foundIn(joinIdentities(identities, []));
