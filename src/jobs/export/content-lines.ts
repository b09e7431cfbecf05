/** Content lines as vCard and iCalendar share them (RFC 6350, 3.2 to 3.4; RFC 5545, 3.1 and 3.3.11). */

/** Folded after 75 bytes, ended by CRLF. A line break in a value would begin a line of its own. */
export function contentLine(line: string): string {
  const bytes = Buffer.from(line.replaceAll(/[\r\n\0]+/g, " "));
  const folded: string[] = [];
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(bytes.length, from + (from === 0 ? 75 : 74));
    while (to < bytes.length && isInside(bytes[to]!)) to--;
    folded.push(bytes.toString("utf8", from, to));
    from = to;
  }
  return `${folded.join("\r\n ")}\r\n`;
}

/** Bytes of a character after its first. */
const isInside = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** A text value. */
export const escaped = (text: string): string =>
  text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

/** A parameter's value; in quotes it holds none (RFC 6868 is not read everywhere). */
export const quoted = (value: string): string => `"${value.replaceAll(/["\r\n]/g, "'")}"`;
