/**
 * What a signature says of its writer: telephone, title, company, address. German and English. A
 * wrong value is worse than none, so a line counts only for what it surely is, footers that the law
 * asks for (managers, registers, tax numbers) name other people and are passed over, and a signature
 * in which the sender's name does not occur is somebody else's.
 */
import type { Signature } from "#channels/channel.ts";
import { addressIn } from "./postal-address.ts";
import { phoneIn } from "./phone.ts";
import { LIMITS } from "./limits.ts";

export interface Writer {
  /** As it stands in the sender's field; "" if none. */
  readonly name: string;
  readonly address: string;
}

/** Null where nothing was found. The lines begin with the closing formula, if there was one. */
export function readSignature(lines: readonly string[], writer: Writer): Signature | null {
  const block = lines
    .slice(0, LIMITS.signatureLines)
    .filter((line) => line.length <= MAX_LINE && !FOOTER.test(line))
    .map((line) => line.replaceAll(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, "").trim());
  const nameAt = block.findIndex((line) => namesWriter(line, writer));
  if (nameAt < 0 || nameAt > 4) return null;

  const below = block.slice(nameAt);
  const segments = below.flatMap(segmentsOf);
  const phone = phoneIn(below, writer.address);
  const title = trimmed(titleIn(below));
  const company = trimmed(segments.map(companyOf).find((found) => found !== undefined));
  const address = trimmed(addressIn(segments));
  if (!phone && !title && !company && !address) return null;
  return {
    ...(phone ? { phone } : {}),
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
    ...(address ? { address } : {}),
  };
}

const MAX_LINE = 200;

/** Without the comma that joins it to the next line, and without a full stop that ends no word. */
const trimmed = (value: string | undefined): string | undefined =>
  value?.replace(/[\s,;]+$/, "").replace(/(?<=\p{Ll}{5,})\.$/u, "");

/** Names in these are not the writer's, and numbers are no telephones. */
export const FOOTER =
  /\b(?:HR[AB]|Amtsgericht|Registergericht|Handelsregister|Firmenbuch|Geschäftsführ\p{L}*\s?:|Geschäftsführung|Vorstand\s?:|Vorsitz|Aufsichtsrat|Managing Directors?\s?:|Board of|USt|VAT|UID|Sitz der|Steuer|IBAN|BIC|SWIFT|Konto|confidential|vertraulich|intended recipient|Registered (?:in|office)|Company (?:No|number))/iu;

function namesWriter(line: string, { name, address }: Writer): boolean {
  const words = wordsOf(line);
  const known = new Set([...wordsOf(name), ...wordsOf(address.slice(0, address.indexOf("@")))]);
  return words.slice(0, 8).some((word) => word.length > 2 && known.has(word));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .split(/[^\p{L}]+/u);

/** "Lumen GmbH | Hauptstr. 5 · 10115 Berlin" is three things in one line; "0711 / 123 45" is one number. */
export const segmentsOf = (line: string): readonly string[] =>
  line
    .split(
      /\s*[|•·⋅▪■►]\s*|\s{3,}| [-–—/]{1,2} (?!\d)|(?<!(?<!\d)0\d{1,5}\)?) [-–—/]{1,2} (?=\d)|;\s/,
    )
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");

/** In the line of the name behind a comma or stroke, or in one of the two lines below it. */
function titleIn(below: readonly string[]): string | undefined {
  const [first = "", ...rest] = below;
  const behindName = [...segmentsOf(first), ...first.split(/,\s+/)].slice(1);
  const candidates = [...behindName, ...rest.slice(0, 3).flatMap((line) => segmentsOf(line))];
  return candidates.map(withoutCompany).find(isTitle);
}

/** "Leiterin Vertrieb, Lumen GmbH" without its end. */
function withoutCompany(text: string): string {
  const comma = text.indexOf(", ");
  return comma > 0 && COMPANY.test(text.slice(comma + 2)) ? text.slice(0, comma) : text;
}

export function isTitle(text: string): boolean {
  if (text.length > 80 || /[@:!?\d]|https?|www\.|[.]$/.test(text) || !/^\p{Lu}/u.test(text)) {
    return false;
  }
  return TITLE.test(text) && text.split(/\s+/).length <= 9;
}

const TITLE = new RegExp(
  String.raw`(?<!\p{L})(?:\p{L}*(?:leiter|leitung|führer|berater|entwickler|ingenieur|verwalter|planer|käufer|sprecher|referent|assistent|assistenz|koordinator|beauftragte|vertreter|händler|architekt|anwalt|anwält|redakteur|inhaber|gründer|prokurist|vorstand|direktor|kaufmann|kauffrau)(?:s?in|s?innen|e[rn]?)?` +
    String.raw`|head of .{2,}|director|manager(?:in)?|ceo|cto|cfo|coo|cmo|cio|ciso|chief .{2,} officer|president|founder|co-founder|owner|partner|consultant|adviser|advisor|engineer|developer|architect|analyst|designer|scientist|researcher|lecturer|professor|editor|producer|specialist|coordinator|officer|executive|representative|assistant|administrator|accountant|attorney|lawyer|vertrieb|einkauf|sales|account management|business development|key account)(?!\p{L})`,
  "iu",
);

export function companyOf(segment: string): string | undefined {
  if (segment.length > 80 || /[@:!?]|https?|www\./.test(segment)) return undefined;
  const parts = segment.split(
    /,\s+(?!(?:inc|ltd|llc|co)\b|spol\.|(?:s\.\s?r|a|d\.\s?o)\.\s?[so]\.)/i,
  );
  const company = parts.find((part) => COMPANY.test(part) && /^[\p{Lu}\d]/u.test(part));
  return company !== undefined && company.split(/\s+/).length <= 9 ? company : undefined;
}

export const LEGAL_FORM = String.raw`GmbH|gGmbH|(?:Ges\.\s?)?m\.?\s?b\.?\s?H\.?|AG|SE|KGaA|KG|OHG|e?GbR|UG|PartG(?:\s?mbB)?|PartGmbB|e\.\s?[VKU]\.|e\.?G\.?|eK|Inc\.?|Incorporated|Corp\.?|Corporation|Ltd\.?|Limited|LLC|LLP|PLC|plc|S\.\s?A\.(?:\s?S\.)?|SARL|Sàrl|S\.\s?à\s?r\.\s?l\.|S\.\s?r\.\s?l\.|Srl|S\.\s?p\.\s?A\.|SpA|S\.\s?L\.(?:\s?U\.)?|B\.\s?V\.|N\.\s?V\.|Oyj?|A/S|ApS|Lda\.?|Ltda\.?|[Ss]p\.\s?z\s?o\.\s?o\.|[Ss]pol\.\s?s\s?r\.\s?o\.|s\.\s?r\.\s?o\.|a\.\s?s\.|d\.\s?o\.\s?o\.|Kft\.?|Zrt\.?`;

/** Words and abbreviations of much else, unless they end what begins like a name. */
const SHORT_FORM = "AB|ASA?|SAS?|SLU?|BV|NV|UAB|SIA|OÜ";

/** By its legal form, or as a university: other names cannot be told from titles and slogans. */
const COMPANY = new RegExp(
  [
    String.raw`(?:^|[\s&.])(?:${LEGAL_FORM})(?:$|[\s,)&])`,
    String.raw`(?:^|[\s&])\p{Lu}[\p{L}\d&.’'-]*\p{L}[\p{L}\d]* (?:${SHORT_FORM})(?:$|[,(]| \()`,
    String.raw`^(?:(?:Technische|Freie) )?(?:Universität|University|Hochschule|Fachhochschule)\s\p{L}`,
    String.raw`\p{L} University$`,
  ].join("|"),
  "u",
);
