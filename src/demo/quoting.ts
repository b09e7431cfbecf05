/** What one quotes of the mail one answers, as each program does it. */

import { isoOf } from "./era.ts";
import { dayOf, offsetAt } from "#shared/time.ts";
import type { Address, Mail, Quote } from "./mail.ts";
import { dateIn, monthIn, weekdayIn } from "./wording.ts";

/** The most lines of the other's mail that are carried along. */
const MOST_LINES = 14;

/** "" where nothing is quoted. */
export function quoted({ quote, client, language, zone }: Mail): string {
  if (quote === null) return "";
  const lines = quote.text.split("\n").slice(0, MOST_LINES);
  if (client === "outlook") return [...block(quote, language, zone), "", ...lines].join("\n");
  const marked = lines.map((line) => (line === "" ? ">" : `> ${line}`));
  return [introduction(quote, client, language, zone), ...marked].join("\n");
}

function block(
  { from, to, at, subject }: Quote,
  language: string,
  zone: string,
): readonly string[] {
  const { day, time } = clock(at, zone);
  const rows =
    language === "de"
      ? [
          ["Von", full(from)],
          [
            "Gesendet",
            `${weekdayIn("de", day)}, ${dateIn("de", day)} ${isoOf(day).slice(0, 4)} ${time}`,
          ],
          ["An", full(to)],
          ["Betreff", subject],
        ]
      : [
          ["From", full(from)],
          ["Sent", `${dateIn("en", day)} ${isoOf(day).slice(0, 4)} ${time}`],
          ["To", full(to)],
          ["Subject", subject],
        ];
  return ["________________________________", ...rows.map(([name, value]) => `${name}: ${value}`)];
}

function introduction({ from, at }: Quote, client: string, language: string, zone: string): string {
  const { day, time } = clock(at, zone);
  const iso = isoOf(day);
  const [year = "", month = "", date = ""] = iso.split("-");
  const weekday = weekdayIn(language === "de" ? "de" : "en", day);
  const name = from.name === "" ? from.email : from.name;
  if (language === "de") {
    if (client === "gmail") {
      return `Am ${weekday.slice(0, 2)}., ${Number(date)}. ${monthIn("de", day)} ${year} um ${time} Uhr schrieb ${full(from)}:\n`;
    }
    return `Am ${date}.${month}.${year} um ${time} schrieb ${client === "apple" ? full(from) : name}:`;
  }
  if (client === "gmail") {
    return `On ${weekday.slice(0, 3)}, ${Number(date)} ${monthIn("en", day).slice(0, 3)} ${year} at ${time}, ${full(from)} wrote:\n`;
  }
  if (client === "apple")
    return `On ${Number(date)} ${monthIn("en", day).slice(0, 3)} ${year}, at ${time}, ${full(from)} wrote:`;
  return `On ${date}/${month}/${year} ${time}, ${name} wrote:`;
}

const full = ({ name, email }: Address): string => (name === "" ? email : `${name} <${email}>`);

function clock(at: number, zone: string): { readonly day: number; readonly time: string } {
  const local = new Date(at + offsetAt(zone, at)).toISOString();
  return { day: dayOf(new Date(at), zone), time: local.slice(11, 16) };
}
