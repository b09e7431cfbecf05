/** Who is who in Signal. The user has no id in any export: "Me" in one, "self" in the other. */
import type { Party } from "#channels/channel.ts";
import { accountHandle } from "#channels/handle.ts";

export const MYSELF: Party = accountHandle("signal", "me", "")!;

/** Signal's id of a person, which the export writes in base64; null where it is none. */
export function accountOf(aci: string, name: string): Party | null {
  const hex = Buffer.from(aci.slice(0, 100), "base64").toString("hex");
  const id = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)?.slice(1).join("-");
  return id === undefined ? null : accountHandle("signal", id, name);
}
