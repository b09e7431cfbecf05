/**
 * LinkedIn's export (docs/channels/linkedin.md), file by file, as it comes in a zip or a folder. Each
 * file is a channel of its own, told by its columns; the order matters, since chats with assistants
 * have those of messages.
 */
import type { Channel } from "#channels/channel.ts";
import { addressBook } from "./address-book.ts";
import { connections } from "./cards.ts";
import { invitations } from "./invitations.ts";
import { messages } from "./messages.ts";
import { notes } from "./notes.ts";
import { emails, phones, profile } from "./own-account.ts";
import { tableChannel } from "./table.ts";
import { article, unneeded } from "./unneeded.ts";

export const LINKEDIN: readonly Channel[] = [
  ...[
    unneeded,
    connections,
    messages,
    invitations,
    notes,
    addressBook,
    profile,
    emails,
    phones,
  ].map(tableChannel),
  article,
];
