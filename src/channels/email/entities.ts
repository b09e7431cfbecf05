/** The named and numbered characters of HTML that mail programs write; any other stays as it stands. */

export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, number: string | undefined, name: string | undefined) => {
    if (number !== undefined) return numbered(number) ?? whole;
    return (name !== undefined && NAMED.get(name)) || whole;
  });
}

const ENTITY = /&(?:#(x[0-9a-f]{1,6}|\d{1,7})|([a-z][a-z0-9]{1,9}));?/gi;

function numbered(number: string): string | undefined {
  const isHex = number.startsWith("x") || number.startsWith("X");
  const code = isHex ? parseInt(number.slice(1), 16) : Number(number);
  // 128 to 159 are control characters in Unicode; who writes them means windows-1252.
  if (code >= 128 && code < 160) return WINDOWS_1252.decode(Uint8Array.of(code));
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : " ";
}

const WINDOWS_1252 = new TextDecoder("windows-1252");

/** In the order of their codes from 160 to 255. */
const LATIN_1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg
plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const OTHERS: Readonly<Record<string, string>> = {
  amp: "&",
  AMP: "&",
  apos: "'",
  bdquo: "„",
  bull: "•",
  check: "✓",
  circ: "ˆ",
  dagger: "†",
  emsp: " ",
  ensp: " ",
  euro: "€",
  ge: "≥",
  gt: ">",
  GT: ">",
  hearts: "♥",
  hellip: "…",
  infin: "∞",
  larr: "←",
  ldquo: "“",
  le: "≤",
  lsaquo: "‹",
  lsquo: "‘",
  lt: "<",
  LT: "<",
  mdash: "—",
  minus: "−",
  ndash: "–",
  ne: "≠",
  OElig: "Œ",
  oelig: "œ",
  permil: "‰",
  phone: "☎",
  prime: "′",
  quot: '"',
  QUOT: '"',
  rarr: "→",
  rdquo: "”",
  rsaquo: "›",
  rsquo: "’",
  sbquo: "‚",
  Scaron: "Š",
  scaron: "š",
  tab: " ",
  thinsp: " ",
  tilde: "˜",
  trade: "™",
  Yuml: "Ÿ",
  zwj: "",
  zwnj: "",
};

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(/\s+/).map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries(OTHERS),
]);
