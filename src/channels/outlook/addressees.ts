/**
 * Who wrote an item and to whom. Inside a company Exchange names people by paths in its own directory
 * ("/o=…/cn=petra"); the address is told beside it, in the table of recipients, or elsewhere in the same
 * archive, in whatever was read before (`AddressBook`). Who stays a path is known by its last part, which
 * is the same in all mails of that company; who has no address at all is known by the name shown.
 */
import type { Party } from "#channels/channel.ts";
import { accountHandle, emailHandle, nameHandle } from "#channels/handle.ts";
import type { Item } from "./item.ts";
import { type Properties, TAG } from "./properties.ts";

export interface AddressBook {
  /** The address of a path; "" where nobody told it yet. */
  addressOf(path: string): string;
  learn(path: string, address: string): void;
}

export function addressBook(): AddressBook {
  const known = new Map<string, string>();
  return {
    addressOf: (path) => known.get(path.toLowerCase()) ?? "",
    learn(path, address) {
      if (known.size < MOST && address.includes("@")) known.set(path.toLowerCase(), address);
    },
  };
}

const MOST = 50_000;

export interface Named {
  readonly name: string;
  /** "" where there is none to be had. */
  readonly address: string;
  /** Where there is no address: by what they are known all the same. */
  readonly party: Party | null;
}

/** Who wrote it; null where nobody is named. */
export function writerOf({ properties, recipients }: Item, book: AddressBook): Named | null {
  const told = new Map(recipients.map((one) => [one.text(TAG.address).toLowerCase(), one]));
  for (const [name, type, address, smtp] of WRITERS) {
    const path = properties.text(address);
    const beside = told.get(path.toLowerCase())?.text(TAG.smtp) ?? "";
    const written = {
      name: properties.text(name),
      type: properties.text(type),
      path,
      smtp: properties.text(smtp) || beside,
    };
    const named = namedBy(written, book);
    if (named) return named;
  }
  return null;
}

const WRITERS = [
  [TAG.representingName, TAG.representingType, TAG.representingAddress, TAG.representingSmtp],
  [TAG.senderName, TAG.senderType, TAG.senderAddress, TAG.senderSmtp],
] as const;

export const recipientOf = (recipient: Properties, book: AddressBook): Named | null =>
  namedBy(
    {
      name: recipient.text(TAG.recipientDisplay) || recipient.text(TAG.displayName),
      type: recipient.text(TAG.addressType),
      path: recipient.text(TAG.address),
      smtp: recipient.text(TAG.smtp),
    },
    book,
  );

/** Into whose mailbox it came; "" where that is not told. */
export function receiverOf({ properties }: Item, book: AddressBook): string {
  const path = properties.text(TAG.receivedByAddress);
  const isPath = properties.text(TAG.receivedByType).toUpperCase() === "EX" || path.startsWith("/");
  return properties.text(TAG.receivedBySmtp) || (isPath ? book.addressOf(path) : path);
}

interface Written {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly smtp: string;
}

export function namedBy({ name, type, path, smtp }: Written, book: AddressBook): Named | null {
  const isPath = type.toUpperCase() === "EX" || path.startsWith("/");
  if (isPath && smtp !== "") book.learn(path, smtp);
  const address = smtp || (isPath ? book.addressOf(path) : path);
  if (emailHandle(address, name)) return { name, address, party: null };
  // What Outlook writes where there is nobody.
  const isNobody = type.toUpperCase() === "UNKNOWN" || (name === "" && path === "");
  const party = isPath
    ? accountHandle("exchange", path.slice(path.lastIndexOf("=") + 1), name)
    : nameHandle("email", name);
  return isNobody || party === null ? null : { name, address: "", party };
}
