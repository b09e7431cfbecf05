import type { Handle } from "#channels/channel.ts";

/** What somebody is known by in the archive: a channel's handle, or a card of an address book (cards.ts). */
export type HandleKind = Handle["kind"] | "card";
