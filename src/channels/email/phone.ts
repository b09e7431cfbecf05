/**
 * The telephone of a signature, as E.164. Labels decide what is one ("Tel.", "Mobil", "M:"), fax
 * numbers are none, and a number is only believed when it is valid in its country: that of its prefix,
 * else that of the writer's mail domain. A direct or mobile number comes before a switchboard's "-0".
 */
import { phoneHandle } from "#channels/phone.ts";

export function phoneIn(lines: readonly string[], address: string): string | undefined {
  const country = countryOf(address);
  let best: { readonly rank: number; readonly number: string } | undefined;
  for (const { label, number } of lines.flatMap(candidatesIn)) {
    const rank = rankOf(label, number);
    if (rank === 0 || (best && best.rank >= rank)) continue;
    const phone = phoneHandle(number, country);
    if (phone) best = { rank, number: phone.value };
  }
  return best?.number;
}

interface Candidate {
  /** What stands before the number, as far as the number before it. */
  readonly label: string;
  readonly number: string;
}

export function candidatesIn(line: string): readonly Candidate[] {
  const found: Candidate[] = [];
  let end = 0;
  for (const match of line.matchAll(NUMBER)) {
    found.push({ label: line.slice(end, match.index), number: match[0].trim() });
    end = match.index + match[0].length;
  }
  return found;
}

const NUMBER = /(?:\+|\(\+|\(0|\b0|\b[2-9]\d{2}[-.)]|\([2-9]\d{2}\))[\d()/. \u00A0–-]{5,26}\d/g;

/** 0 for what is no telephone of a person. */
function rankOf(label: string, number: string): number {
  if (FAX.test(label) || OTHER_NUMBER.test(label)) return 0;
  const isInternational = number.startsWith("+") || number.startsWith("(+");
  const isLabelled = LABEL.test(label);
  if (!isLabelled && !(isInternational && /^[\W_]*$/.test(label))) return 0;
  if (/[-–/ ]0$/.test(number)) return 1;
  return MOBILE.test(label) ? 3 : 2;
}

export const LABEL =
  /(?:^|[^\p{L}])(?:tel(?:efon|ephone)?|fon|ph(?:one)?|mob(?:il(?:e|telefon)?)?|handy|cell(?:ular)?|direct(?: (?:line|dial))?|direkt|durchwahl|dw|office|büro|work|call|t|p|m|d|o|c|✆|☎|📞|📱)(?:[^\p{L}]|$)[\s.:/|()+-]*$/iu;
export const MOBILE =
  /(?:^|[^\p{L}])(?:mob(?:il|ile)?|mobiltelefon|handy|cell(?:ular)?|m|c|📱)[^\p{L}]*$/iu;
export const FAX = /(?:^|[^\p{L}])(?:(?:tele)?fax|f)[^\p{L}]*$/iu;
export const OTHER_NUMBER =
  /\b(?:id|nr|no|konto|kto|blz|iban|ust|plz|zip|pin|order|ticket|build|version)\b[\s.:#]*$/i;

/** Country domains that the whole world uses say nothing of a country. */
const GLOBAL = new Set("ai am cc co eu fm gg io is la ly me to tv ws".split(" "));

function countryOf(address: string): string | null {
  const top = address.slice(address.lastIndexOf(".") + 1);
  if (top.length !== 2 || GLOBAL.has(top)) return null;
  return top === "uk" ? "GB" : top.toUpperCase();
}
