/** Mail to measure with: real text mails repeated with new ids, and mails with attachments. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

const FROM = "From a@example.org Thu Jan  1 00:00:00 2004\n";

/** The mails of all mailboxes in a folder whose names match, as bytes in Latin 1. */
export async function mailsIn(folder: string, names: RegExp): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => names.test(name)).toSorted();
  const boxes = await Promise.all(
    files.map((name) => buffer(createReadStream(join(folder, name)))),
  );
  return boxes.flatMap((box) =>
    box
      .toString("latin1")
      .split(/(?:^|\n)From [^\n]*\n/)
      .slice(1),
  );
}

/** `count` mails, each of the real ones again and again, every time with a message id of its own. */
export function* repeated(mails: readonly string[], count: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const round = Math.floor(n / mails.length);
    yield mails[n % mails.length]!.replace(/^(message-id:[ \t]*<?)/im, `$1r${round}.`);
  }
}

/** Mails with one attachment each, 100 kB in the mean, so many MB of them. */
export function* withAttachments(megabytes: number): Generator<string> {
  const MEAN = 100_000;
  for (let n = 0, bytes = 0; bytes < megabytes * 1_000_000; n++) {
    const mail = attached(n, MEAN * (0.25 + (1.5 * ((n * 7919) % 1000)) / 1000));
    bytes += mail.length;
    yield mail;
  }
}

function attached(n: number, size: number): string {
  const other = `p${n % 500}@c${n % 90}.example`;
  const [from, to] = n % 2 === 0 ? ["me@x.example", other] : [other, "me@x.example"];
  const date = new Date(Date.UTC(2020, 0, 1) + n * 600_000).toUTCString();
  const line = `${createHash("sha256").update(`${n}`).digest("base64")}${"QUJD".repeat(8)}\n`;
  const file = line.repeat(Math.ceil(size / line.length));
  return `Message-ID: <a${n}@x.example>\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: Offer ${n}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nPlease find the offer attached.\n\n--b\nContent-Type: application/pdf; name="offer.pdf"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="offer.pdf"\n\n${file}--b--\n`;
}

export async function writeMbox(path: string, mails: Iterable<string>): Promise<void> {
  await pipeline(function* () {
    for (const mail of mails) yield Buffer.from(`${FROM}${mail}\n`, "latin1");
  }, createWriteStream(path));
}

export async function writeMaildir(folder: string, mails: Iterable<string>): Promise<void> {
  for (const name of ["cur", "new", "tmp"]) await mkdir(join(folder, name), { recursive: true });
  let n = 0;
  for (const mail of mails) {
    await writeFile(join(folder, "cur", `${String(n++).padStart(7, "0")}:2,S`), mail, "latin1");
  }
}
