/**
 * Meta's JSON writes each byte of UTF-8 as a character of its own ("\u00c3\u00bc" for "ü"), in names, texts
 * and titles alike; the archive of encrypted chats does so in some years only. So each string is looked at by
 * itself: if it is bytes, and these are UTF-8, it is what they say. Other text has characters beyond bytes, or
 * bytes that are no UTF-8 ("Müller"), and stays. So does what was repaired, but for a text that had been
 * garbled before it was ever sent.
 */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function repaired(text: string): string {
  if (BEYOND_BYTES.test(text) || !BEYOND_ASCII.test(text)) return text;
  try {
    return UTF8.decode(Buffer.from(text, "latin1"));
  } catch {
    return text;
  }
}

const BEYOND_BYTES = /[^\0-\u00FF]/;
const BEYOND_ASCII = /[\u0080-\u00FF]/;
