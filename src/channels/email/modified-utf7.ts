/** IMAP's modified UTF-7 (RFC 3501, 5.1.3): "Entw&APw-rfe" is Entwürfe, "&-" an ampersand. */

/** What is not written so stays as it is. */
export function fromModifiedUtf7(name: string): string {
  return name.replaceAll(/&(?<coded>[A-Za-z0-9+,]*)-/g, (whole, coded: string) => {
    if (coded === "") return "&";
    const bytes = Buffer.from(coded.replaceAll(",", "/"), "base64");
    const isText = bytes.length > 0 && bytes.length % 2 === 0;
    const text = isText ? bytes.swap16().toString("utf16le") : whole;
    return text.isWellFormed() ? text : whole;
  });
}
