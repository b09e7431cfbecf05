/**
 * What strangers may write to run something, to load something, or to be taken for more than words.
 * Each calls `ran`, or asks for something from another address.
 */

const BASES = [
  "<script>ran``</script>",
  "<img src=x onerror=ran``>",
  "<svg onload=ran``>",
  '<svg><script href="data:,ran``"/></svg>',
  '<iframe srcdoc="<script>parent.ran``</script>"></iframe>',
  '<iframe src="javascript:parent.ran``">',
  '<a href="javascript:ran``">Ana</a>',
  "<details open ontoggle=ran``>",
  "<input autofocus onfocus=ran``>",
  "<video><source onerror=ran``></video>",
  '<object data="data:text/html,<script>parent.ran``</script>">',
  "<img src=http://tracker.example/open.gif>",
  "<link rel=stylesheet href=http://tracker.example/a.css>",
  '<style>@import "http://tracker.example/b.css";</style>',
  '<meta http-equiv=refresh content="0;url=http://tracker.example/">',
  "<base href=http://tracker.example/>",
  "<form action=http://tracker.example/><button autofocus>Go</button></form>",
  "</title></textarea></style><script>ran``</script>",
  "--></noscript>]]><script>ran``</script>",
  "<math><mtext><table><mglyph><style><img src=x onerror=ran``>",
  "{constructor.constructor('ran``')``}",
  "${ran``} #{ran``} {{ran``}} <%= ran`` %>",
  "{count, plural, other {<b>ran</b>}} '{' <door>ran</door>",
  "javascript:ran``//http://tracker.example",
  "';ran``;'\";ran``;\"`;ran``;`",
] as const;

/** How each is hidden or carried further. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `Ana ${text.replaceAll("<", "&lt;")}`,
  (text) => text.replaceAll("<", "%3C").replaceAll(">", "%3E"),
  (text) => text.replaceAll("<", "\uFF1C").replaceAll(">", "\uFF1E"),
  (text) => text.replaceAll("=", "\u200B="),
  (text) => `\u202E${text}\u2066`,
  (text) => `${text}${text.toUpperCase()}`,
];

export const PAYLOADS = BASES.flatMap((base) => WAYS.map((way) => way(base)));

interface Uploaded {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file for each payload: a mail from somebody of that name, and my answer; and one calendar. */
export function hostileArchive(me: string): readonly Uploaded[] {
  const mails = PAYLOADS.map((payload, at) => ({
    name: `${payload.replaceAll(/[/\\\0]/g, "\u2215").slice(0, 120)}.mbox`,
    mimeType: "application/mbox",
    buffer: Buffer.from(exchange(payload, at, me)),
  }));
  return [...mails, { name: "calendar.ics", mimeType: "text/calendar", buffer: calendar(me) }];
}

function exchange(payload: string, at: number, me: string): string {
  const them = `p${at}@c${at}.example`;
  const day = new Date(Date.UTC(2026, 0, 1, 9) + at * 3_600_000);
  const later = new Date(day.getTime() + 1_200_000);
  const signature = `\n-- \n${payload}\n${payload} GmbH\nTel. +49 30 901820-12\n`;
  return [
    mail({ from: named(payload, them), to: me, subject: payload, id: `a${at}`, day }),
    `${payload}\n${signature}\n\n`,
    mail({
      from: me,
      to: named(payload, them),
      subject: `Re: ${payload}`,
      id: `b${at}`,
      day: later,
    }),
    `${payload}\n\n`,
  ].join("");
}

const named = (name: string, address: string): string => `${encoded(name)} <${address}>`;

/** RFC 2047; a reader decodes it to the same words. */
const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

function mail(of: {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly id: string;
  readonly day: Date;
}): string {
  return [
    `From - ${of.day.toUTCString()}`,
    `From: ${of.from}`,
    `To: ${of.to}`,
    `Subject: ${encoded(of.subject)}`,
    `Message-ID: <${of.id}@c.example>`,
    `Date: ${of.day.toUTCString()}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "",
  ].join("\n");
}

function calendar(me: string): Buffer {
  const events = PAYLOADS.map((payload, at) => {
    const text = payload.replaceAll(/[\\;,]/g, (char) => `\\${char}`);
    const name = payload.replaceAll(/["\p{Cc}]/gu, "'");
    return [
      "BEGIN:VEVENT",
      `UID:e${at}@c.example`,
      `DTSTART:202602${String(1 + (at % 27)).padStart(2, "0")}T100000Z`,
      "DURATION:PT1H",
      `SUMMARY:${text}`,
      `LOCATION:${text}`,
      `DESCRIPTION:${text}`,
      `ORGANIZER:mailto:${me}`,
      `ATTENDEE;PARTSTAT=ACCEPTED;CN="${name}":mailto:p${at}@c${at}.example`,
      "END:VEVENT",
    ].join("\r\n");
  });
  return Buffer.from(
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", ...events, "END:VCALENDAR", ""].join(
      "\r\n",
    ),
  );
}
