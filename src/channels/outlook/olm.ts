/**
 * What Outlook on a Mac exports (.olm): a zip with a file for each mail below Accounts/NAME/
 * com.microsoft.__Messages/FOLDER, and what was attached beside them. A mail is made of it as it was on its way, so
 * that it is read like any other, with the key of its copy in a mailbox. Times are UTC, as olm-convert takes them
 * (github.com/PeterWarrington/olm-convert); the account says whose archive it is where it is called by an address.
 * Attachments are left out by where they lie, before anything takes a list among them for one of the user's.
 */
import type { Channel, Party, Reading, ReadOptions, Role } from "#channels/channel.ts";
import { foldersOfPath } from "#channels/email/folders.ts";
import { readMail } from "#channels/email/mail.ts";
import { ownerBook } from "#channels/email/owner.ts";
import { readXml } from "#channels/table/xml.ts";
import { addressBook, type Named, namedBy } from "./addressees.ts";
import { mailbox } from "./as-mail.ts";
import { LIMITS } from "./limits.ts";
import { HEAD_BYTES, textsOf } from "./olm-text.ts";

const olmMail: Channel = {
  name: "email",
  format: "olm-message",
  recognises(head) {
    const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
    return /<email[s\s>]/.test(start) && start.includes("<OPFMessage");
  },
  read,
};

const olmAttachment: Channel = {
  name: "email",
  format: "olm-attachment",
  recognises: (_, fileName) =>
    /(?:^|\/)com\.microsoft\.__Attachments\/[^/]+$/.test(fileName.slice(-400)),
  async *read(_, { skip }) {
    if (skip === 0) yield { kind: "skipped", place: "1", reason: "outlook.attachment" };
  },
};

export const OLM: readonly Channel[] = [olmAttachment, olmMail];

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  if (options.skip > 0) return;
  const place = options.fileName;
  const mail = await mailIn(chunks).catch(() => null);
  if (!mail) {
    yield { kind: "problem", place, code: "outlook.unreadable", values: {} };
    return;
  }
  const owners = ownerBook();
  const file = {
    bytes: asMail(mail, options),
    whole: true,
    place,
    separator: "",
    folders: foldersOfPath(place),
    isMailbox: false,
    named: namedOnly(mail),
  };
  yield readMail(file, options, owners);
  yield* owners.readings();
}

interface OlmMail {
  readonly texts: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, readonly Named[]>;
}

const TEXTS: ReadonlySet<string> = new Set(
  [
    "Subject",
    "Body",
    "HTMLBody",
    "SentTime",
    "ReceivedTime",
    "MessageID",
    "InReplyTo",
    "References",
  ].map((name) => `OPFMessageCopy${name}`),
);
const PEOPLE: ReadonlySet<string> = new Set(
  [
    "SenderAddress",
    "FromAddresses",
    "ToAddresses",
    "CCAddresses",
    "BCCAddresses",
    "ReplyToAddresses",
  ].map((name) => `OPFMessageCopy${name}`),
);

/** Throws what is no XML. */
async function mailIn(chunks: AsyncIterable<Uint8Array>): Promise<OlmMail> {
  const texts = new Map<string, string>();
  const people = new Map<string, Named[]>();
  const book = addressBook();
  let text = "";
  let list = "";
  const pieces = readXml(textsOf(chunks), {
    open(name, attributes) {
      if (TEXTS.has(name)) text = name;
      if (PEOPLE.has(name)) list = name;
      if (name !== "emailAddress" || list === "") return;
      const path = attributes.get("OPFContactEmailAddressAddress") ?? "";
      const called = attributes.get("OPFContactEmailAddressName") ?? "";
      const one = namedBy({ name: called, type: "", path, smtp: "" }, book);
      const known = people.get(list) ?? [];
      if (one && known.length < LIMITS.recipients) people.set(list, [...known, one]);
    },
    text(more) {
      const before = texts.get(text) ?? "";
      if (text !== "" && before.length < LIMITS.propertyBytes) texts.set(text, before + more);
    },
    close(name) {
      if (name === text) text = "";
      if (name === list) list = "";
    },
  });
  for await (const _ of pieces);
  return { texts, people };
}

/** Of whom an Exchange server has no address outside of itself. */
function namedOnly({ people }: OlmMail): readonly (Party & { readonly role: Role })[] {
  const from = writersIn(people);
  const as = (role: Role, all: readonly Named[]) =>
    all.flatMap(({ party }) => (party ? [{ ...party, role }] : []));
  return [
    ...as("from", from.slice(0, 1)),
    ...as("to", people.get("OPFMessageCopyToAddresses") ?? []),
    ...as("cc", people.get("OPFMessageCopyCCAddresses") ?? []),
  ];
}

const writersIn = (people: OlmMail["people"]): readonly Named[] =>
  people.get("OPFMessageCopyFromAddresses") ?? people.get("OPFMessageCopySenderAddress") ?? [];

function asMail({ texts, people }: OlmMail, { fileName, depth }: ReadOptions): Buffer {
  const text = (name: string) => texts.get(`OPFMessageCopy${name}`) ?? "";
  const mailboxes = (all: readonly Named[] = []) =>
    all
      .filter(({ address }) => address !== "")
      .map(mailbox)
      .join(", ");
  const named = (name: string) => mailboxes(people.get(`OPFMessageCopy${name}`));
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["From", mailboxes(writersIn(people))],
    ["To", named("ToAddresses")],
    ["Cc", named("CCAddresses")],
    ["Bcc", named("BCCAddresses")],
    ["Reply-To", named("ReplyToAddresses")],
    ["Date", dateOf(text("SentTime")) || dateOf(text("ReceivedTime"))],
    ["Subject", text("Subject")],
    ["Message-ID", idsIn(text("MessageID"))],
    ["In-Reply-To", idsIn(text("InReplyTo"))],
    ["References", idsIn(text("References"))],
    ["Delivered-To", ACCOUNT.exec(fileName)?.[1] ?? ""],
  ];
  const lines = fields.flatMap(([name, value]) => {
    const line = value.replaceAll(/[\r\n\0]+/g, " ").trim();
    return line === "" ? [] : `${name}: ${line}`;
  });
  const plain = text("Body");
  const isHtml = plain === "" || MARKUP.test(plain.slice(0, 2_000));
  const body = depth === "headers" ? "" : isHtml ? text("HTMLBody") || plain : plain;
  const type = isHtml ? "text/html" : "text/plain";
  return Buffer.from(
    [
      ...lines,
      `Content-Type: ${type}; charset=utf-8`,
      "Content-Transfer-Encoding: 8bit",
      "",
      body,
    ].join("\r\n"),
  );
}

const ACCOUNT = /(?:^|[/ ])Accounts\/([^/\s]{1,200}@[^/\s]{1,200})\//;
const MARKUP = /<(?:html|body|div|p|br|table)\b/i;

function dateOf(written: string): string {
  const [, local, zone = "Z"] = TIME.exec(written.trim()) ?? [];
  const at = local === undefined ? NaN : Date.parse(`${local}${zone}`);
  return Number.isNaN(at) ? "" : new Date(at).toUTCString();
}

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/;

const idsIn = (written: string): string =>
  written
    .slice(0, LIMITS.headerChars)
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (id.startsWith("<") ? id : `<${id}>`))
    .join(" ");
