/**
 * Writes mails as the programs of this world do: encoded words in headers, quoted-printable, base64
 * or eight bits in the body, HTML beside the text, references, and the planted mistakes. Lines end
 * in LF, as they do in a Maildir.
 */
import { offsetAt } from "#shared/time.ts";
import { base64, encodedWords, latin1, quotedPrintable } from "./encodings.ts";
import type { Address, Mail } from "./mail.ts";
import { quoted } from "./quoting.ts";
import { hash } from "./random.ts";

export interface WriteOptions {
  /** Header lines that this archive adds, such as a Takeout's labels. */
  readonly added: readonly string[];
}

export function writeMail(mail: Mail, { added }: WriteOptions): Uint8Array {
  const { headers, body } = bodyOf(mail);
  const lines = [...added, ...headersOf(mail), "MIME-Version: 1.0", ...headers];
  if (mail.flaw === "cut-off") return bytes(lines.slice(0, 3).join("\n").slice(0, -9), mail);
  return bytes(`${lines.join("\n")}\n\n${body}`, mail);
}

const encoder = new TextEncoder();

const bytes = (text: string, { flaw }: Mail): Uint8Array =>
  flaw === "raw-headers" || flaw === "charset" ? latin1(text) : encoder.encode(text);

function headersOf(mail: Mail): readonly string[] {
  const raw = mail.flaw === "raw-headers";
  const address = (one: Address) => addressHeader(one, raw);
  const subject = raw ? mail.subject : encodedWords(mail.subject);
  const { references } = mail;
  const previous = references.at(-1);
  return [
    ...received(mail),
    `Date: ${dateHeader(mail)}`,
    `From: ${address(mail.from)}`,
    `To: ${mail.to.map(address).join(",\n ") || "undisclosed-recipients:;"}`,
    ...(mail.cc.length > 0 ? [`Cc: ${mail.cc.map(address).join(",\n ")}`] : []),
    `Subject: ${subject}`,
    `Message-ID: <${mail.id}>`,
    ...(previous === undefined ? [] : [`In-Reply-To: <${previous}>`]),
    ...(references.length > 0
      ? [`References: ${references.map((id) => `<${id}>`).join("\n ")}`]
      : []),
    ...programHeaders(mail, subject),
    ...mail.headers,
  ];
}

function received(mail: Mail): readonly string[] {
  if (mail.folder === "sent" || mail.folder === "draft" || mail.flaw === "no-date") return [];
  const { at, zone, flaw, from } = mail;
  const domain = from.email.slice(from.email.indexOf("@") + 1);
  const arrived = dateHeader({ at: at + 2000 + (hash(mail.id) % 5000), zone: "UTC", flaw: null });
  return [
    `Return-Path: <${from.email}>`,
    "Delivered-To: karla.brandt@lumenhof.example",
    `Received: from mail.${domain} (mail.${domain}. [192.0.2.${hash(domain) % 250}])`,
    `        by mx.lumenhof.example with ESMTPS id ${hash(mail.id).toString(36)}`,
    `        for <karla.brandt@lumenhof.example>; ${flaw === "german-date" ? dateHeader({ at, zone, flaw: null }) : arrived}`,
  ];
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const GERMAN_DAYS = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];
const GERMAN_MONTHS = "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez".split(" ");

/** RFC 5322, or what a program with German settings made of it. */
function dateHeader({ at, zone, flaw }: Pick<Mail, "at" | "zone" | "flaw">): string {
  const offset = zone === "UTC" ? 0 : offsetAt(zone, at);
  const wall = new Date(at + offset);
  const german = flaw === "german-date" || flaw === "no-date";
  const [days, months] = german ? [GERMAN_DAYS, GERMAN_MONTHS] : [DAYS, MONTHS];
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? "-" : "+";
  const time = wall.toISOString().slice(11, 19);
  const date = `${wall.getUTCDate()} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  const ahead = `${sign}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
  return `${days[wall.getUTCDay()]}, ${date} ${time} ${ahead}`;
}

const pad = (number: number): string => String(number).padStart(2, "0");

function addressHeader({ name, email }: Address, raw: boolean): string {
  if (name === "") return email;
  const ascii = /^[\x20-\x7E]*$/.test(name);
  if (raw || ascii) return `${/[^A-Za-z0-9 '-]/.test(name) ? `"${name}"` : name} <${email}>`;
  return `${encodedWords(name)} <${email}>`;
}

function programHeaders({ client, id, language }: Mail, subject: string): readonly string[] {
  if (client === "thunderbird") {
    return ["User-Agent: Mozilla Thunderbird", `Content-Language: ${language}`];
  }
  if (client === "apple") return ["X-Mailer: Apple Mail (2.3774.600.62)"];
  if (client === "old") return ["X-Mailer: Kontor Mail 4.2"];
  if (client !== "outlook") return [];
  const index = base64(encoder.encode(id.slice(0, 18)))
    .trim()
    .slice(0, 30);
  return [
    `Thread-Topic: ${subject}`,
    `Thread-Index: Ad${index}`,
    `Accept-Language: ${language === "de" ? "de-DE" : "en-GB"}, en-US`,
    "X-MS-Has-Attach:",
    // Exchange puts it on what people write, too.
    "X-Auto-Response-Suppress: DR, OOF, AutoReply",
  ];
}

interface Body {
  readonly headers: readonly string[];
  readonly body: string;
}

function bodyOf(mail: Mail): Body {
  const parts = [textPart(mail)];
  if (mail.html) parts.push(htmlPart(mail));
  if (mail.calendar) parts.push(calendarPart(mail.calendar));
  const main = parts.length === 1 ? parts[0]! : multipart("alternative", parts, mail.id);
  if (mail.attachment === null) return main;
  return multipart("mixed", [main, attachmentPart(mail.attachment, mail.id)], `${mail.id}+`);
}

function multipart(kind: string, parts: readonly Body[], label: string): Body {
  const boundary = `=_${hash(label).toString(36)}_${kind}`;
  const body = parts.map((part) => `--${boundary}\n${part.headers.join("\n")}\n\n${part.body}\n`);
  return {
    headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: `${body.join("")}--${boundary}--\n`,
  };
}

function textPart(mail: Mail): Body {
  const text = `${[mail.text, signatureOf(mail), quoted(mail)].filter(Boolean).join("\n\n")}\n`;
  if (mail.flaw === "charset") {
    return encoded("text/plain; charset=iso-2022-xx", "base64", base64(latin1(text)));
  }
  if (mail.flaw === "raw-headers") return encoded("text/plain; charset=iso-8859-1", "8bit", text);
  if (mail.client === "old") {
    return isLatin1(text)
      ? encoded(
          "text/plain; charset=iso-8859-1",
          "quoted-printable",
          quotedPrintable(text, "latin1"),
        )
      : encoded("text/plain; charset=utf-8", "base64", base64(encoder.encode(text)));
  }
  if (mail.client === "thunderbird") {
    return encoded("text/plain; charset=UTF-8; format=flowed", "8bit", wrapped(text));
  }
  return encoded('text/plain; charset="UTF-8"', "quoted-printable", quotedPrintable(text, "utf8"));
}

const signatureOf = ({ signature, client }: Mail): string =>
  signature === "" ? "" : client === "outlook" ? signature : `-- \n${signature}`;

const encoded = (type: string, encoding: string, body: string): Body => ({
  headers: [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`],
  body,
});

const isLatin1 = (text: string): boolean => /^[\0-\xFF]*$/.test(text);

/** Flowed text: a space before the line's end says that the paragraph goes on (RFC 3676). */
const wrapped = (text: string): string =>
  text.replaceAll(/^(?!>|-- ).{77,}$/gm, (line) => line.replaceAll(/(.{50,72}) /g, "$1 \n"));

function htmlPart(mail: Mail): Body {
  const paragraphs = [mail.text, signatureOf({ ...mail, client: "outlook" })]
    .filter((part) => part !== "")
    .join("\n\n")
    .split("\n\n")
    .map((part) => `<p>${escapeHtml(part).replaceAll("\n", "<br>\n")}</p>`);
  const html = `<html><head><meta charset="utf-8"></head><body lang="${mail.language}">\n${paragraphs.join("\n")}\n${quotedHtml(mail)}</body></html>\n`;
  return encoded('text/html; charset="UTF-8"', "quoted-printable", quotedPrintable(html, "utf8"));
}

const quotedHtml = (mail: Mail): string => {
  const text = quoted(mail);
  return text === ""
    ? ""
    : `<blockquote>${escapeHtml(text).replaceAll("\n", "<br>\n")}</blockquote>\n`;
};

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const calendarPart = ({ method, ics }: { readonly method: string; readonly ics: string }): Body =>
  encoded(
    `text/calendar; charset="UTF-8"; method=${method}`,
    "base64",
    base64(encoder.encode(ics)),
  );

function attachmentPart(name: string, label: string): Body {
  const pdf = `%PDF-1.4\n% ${label}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
  return {
    headers: [
      `Content-Type: application/pdf; name="${name}"`,
      "Content-Transfer-Encoding: base64",
      `Content-Disposition: attachment; filename="${name}"`,
    ],
    body: base64(encoder.encode(pdf.repeat(8))),
  };
}
