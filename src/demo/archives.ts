/**
 * The files that mails lie in: Gmail's Takeout in German, one mailbox of everything (mboxrd), and
 * an old Maildir++ with folders. For some months both hold the same mails.
 */
import { encodedWords } from "./encodings.ts";
import { type Folder, type Mail } from "./mail.ts";
import { writeMail } from "./mail-writer.ts";
import { hash } from "./random.ts";

export interface DemoFile {
  readonly path: string;
  readonly bytes: Uint8Array | Iterable<Uint8Array>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("latin1");

/** One mailbox, in large pieces; `mails` in the order in which they came. */
export function* takeout(mails: readonly Mail[]): Generator<Uint8Array> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for (const mail of mails) {
    const from = encoder.encode(`${fromLine(mail)}\n`);
    const written = quotedFrom(writeMail(mail, { added: gmailHeaders(mail) }));
    for (const bytes of [from, written, EMPTY_LINE]) {
      if (filled + bytes.length > PIECE) {
        yield piece.subarray(0, filled);
        piece = new Uint8Array(PIECE);
        filled = 0;
      }
      piece.set(bytes, filled);
      filled += bytes.length;
    }
  }
  yield piece.subarray(0, filled);
}

/** Longer than any mail of this world. */
const PIECE = 256 * 1024;
const EMPTY_LINE = encoder.encode("\n");

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Gmail puts the zone before the year, and at times forgets the date altogether. */
function fromLine({ id, at, flaw }: Mail): string {
  const number = 1_700_000_000_000_000_000n + BigInt(hash(id)) * 1_000_003n;
  if (flaw === "no-date") return `From ${number}@xxx`;
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, "0");
  const time = date.toISOString().slice(11, 19);
  return `From ${number}@xxx ${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${time} +0000 ${date.getUTCFullYear()}`;
}

/** mboxrd: a line that begins like a separator gets one more ">". */
function quotedFrom(mail: Uint8Array): Uint8Array {
  const text = decoder.decode(mail);
  if (!/^>*From /m.test(text)) return endingInNewline(mail);
  const quoted = text.replaceAll(/^(>*From )/gm, ">$1");
  return endingInNewline(Uint8Array.from(quoted, (char) => char.charCodeAt(0)));
}

const NEWLINE = 10;

function endingInNewline(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) === NEWLINE) return bytes;
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer[bytes.length] = NEWLINE;
  return longer;
}

function gmailHeaders(mail: Mail): readonly string[] {
  const root = mail.references[0] ?? mail.id;
  const thread = 1_700_000_000_000_000_000n + BigInt(hash(root)) * 1_000_003n;
  return [`X-GM-THRID: ${thread}`, `X-Gmail-Labels: ${encodedWords(labelsOf(mail))}`];
}

const LABELS: Readonly<Record<Folder, string>> = {
  inbox: "Posteingang,Geöffnet",
  sent: "Gesendet",
  spam: "Spam,Ungelesen",
  draft: "Entwürfe",
  promotions: "Kategorie: Werbung,Geöffnet",
  social: "Kategorie: Soziale Netzwerke,Geöffnet",
  updates: "Kategorie: Benachrichtigungen,Geöffnet",
  forums: "Kategorie: Foren,Ungelesen",
};

function labelsOf({ folder, id, subject }: Mail): string {
  const own = /Labora|Stand|stand/.test(subject)
    ? ",Messe"
    : hash(id) % 11 === 0
      ? ',"Kunden, alt"'
      : "";
  const important = folder === "inbox" && hash(id) % 3 === 0 ? ",Wichtig" : "";
  return `${LABELS[folder]}${important}${own}`;
}

/** An older program's archive; newsletters were mostly thrown away in those days. */
export function* maildir(folder: string, mails: readonly Mail[]): Generator<DemoFile> {
  for (const mail of mails) {
    const [name, flags] = FOLDERS[mail.folder];
    const seconds = Math.floor(mail.at / 1000);
    const unique = `${seconds}.M${hash(mail.id) % 1_000_000}P${hash(mail.from.email) % 32_768}.isar`;
    // A colon is no part of a name on Windows; archives that came from there have a semicolon.
    yield {
      path: `${folder}/${name}cur/${unique};2,${flags}`,
      bytes: writeMail(mail, { added: [] }),
    };
  }
  yield { path: `${folder}/cur/1.M1P1.isar;2,S`, bytes: new Uint8Array() };
  yield { path: `${folder}/.Gesendet/cur/1.M2P1.isar;2,S`, bytes: new Uint8Array() };
}

/** Maildir++: sub-folders begin with a dot, umlauts are IMAP's own UTF-7. */
const FOLDERS: Readonly<Record<Folder, readonly [string, string]>> = {
  inbox: ["", "S"],
  sent: [".Gesendet/", "RS"],
  spam: [".Spam/", ""],
  draft: [".Entw&APw-rfe/", "DS"],
  promotions: [".Newsletter/", "S"],
  social: [".Newsletter.Netzwerke/", "S"],
  updates: [".Newsletter.Meldungen/", ""],
  forums: [".Verband.Forum/", "S"],
};
