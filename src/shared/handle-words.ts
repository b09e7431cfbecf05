/**
 * What a handle is called where people read it: an address, a number and a profile by themselves; an
 * account and a shown name by their channel and who that is there, never as "skype:live:petra".
 */

export interface ShownHandle {
  /** The channel before an account or a name: "skype", also of a service that is no channel ("msn"). */
  readonly space: string | null;
  readonly who: string;
}

interface NamedHandle {
  readonly kind: string;
  readonly value: string;
  readonly name: string;
}

export function shownHandle({ kind, value, name }: NamedHandle): ShownHandle {
  if (kind !== "account" && kind !== "name") return { space: null, who: value };
  const colon = value.indexOf(":");
  const space = value.slice(0, colon);
  const id = value.slice(colon + 1);
  // What a program made up is nobody's word.
  const isSaid = kind === "account" && SAID.has(space) && !id.startsWith("live:.cid.");
  return { space, who: isSaid || name === "" ? id : name };
}

/** Whose members know their accounts and tell them. */
const SAID: ReadonlySet<string> = new Set(["skype", "msn", "exchange", "phone", "instagram"]);

/** Of an export that calls its owner "you", and nothing else. */
export const isNameless = ({ value }: Pick<NamedHandle, "value">): boolean => NAMELESS.has(value);

const NAMELESS: ReadonlySet<string> = new Set(["whatsapp:me", "phone:this-phone"]);
