/** The encodings of mail: RFC 2045 (quoted-printable, base64) and 2047 (words in headers). */

const encoder = new TextEncoder();

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    return code < 256 ? code : 0x3f;
  });
}

/** In lines of 76 characters. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `${btoa(binary).replaceAll(/.{76}/g, "$&\n").trimEnd()}\n`;
}

export function quotedPrintable(text: string, charset: "utf8" | "latin1"): string {
  return text
    .split("\n")
    .map((line) => softBreaks(encodeLine(line, charset)))
    .join("\n");
}

function encodeLine(line: string, charset: "utf8" | "latin1"): string {
  return line
    .replaceAll(/=|[^\t\x20-\x7E]+/g, (run) =>
      hex(charset === "utf8" ? encoder.encode(run) : latin1(run)),
    )
    .replace(/[ \t]$/, (blank) => (blank === " " ? "=20" : "=09"));
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/** Breaks after at most 75 characters, and never inside an encoded byte. */
function softBreaks(line: string): string {
  if (line.length <= 76) return line;
  const pieces: string[] = [];
  for (let start = 0; start < line.length;) {
    let end = Math.min(start + 75, line.length);
    const cut = line.lastIndexOf("=", end - 1);
    if (end < line.length && cut > end - 3 && cut > start) end = cut;
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces.join("=\n");
}

/** As it is where it is ASCII, else in words of 75 characters that hold whole letters. */
export function encodedWords(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const letter of text) {
    const piece = /[A-Za-z0-9]/.test(letter)
      ? letter
      : letter === " "
        ? "_"
        : hex(encoder.encode(letter));
    if (word.length + piece.length > 60) {
      words.push(word);
      word = "";
    }
    word += piece;
  }
  return [...words, word].map((one) => `=?UTF-8?Q?${one}?=`).join("\n ");
}
