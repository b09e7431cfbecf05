/** Who takes part, as a line of an archive names them. */
import type { Handle } from "#channels/channel.ts";
import type { Shape } from "./shape.ts";

export const HANDLE = {
  kind: new Set<Handle["kind"]>(["email", "phone", "profile", "account", "name"]),
  value: "short",
} satisfies Shape;

export const PARTY = { ...HANDLE, name: "short or none" } satisfies Shape;
