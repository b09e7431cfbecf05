/** Karla's address book as an iPhone gives it away (vCard 3.0), and contacts from XING, one after the other. */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import type { Mobiles } from "#demo/mobiles.ts";
import { type Person, nameOf } from "#demo/people.ts";
import type { Random } from "#demo/random.ts";
import type { Tie } from "#demo/ties.ts";
import { linkOf } from "./linkedin.ts";
import { skypeName } from "./skype.ts";
import { textFile } from "./written.ts";

export function* addressBook(
  ties: readonly Tie[],
  { chats, mobiles }: { readonly chats: readonly Chat[]; readonly mobiles: Mobiles },
  random: Random,
): Generator<DemoFile> {
  const on = (channel: Chat["channel"]) =>
    new Set(chats.filter((chat) => chat.channel === channel).flatMap(({ members }) => members));
  const telephoned = new Set([...on("whatsapp"), ...on("sms"), ...on("signal"), ...on("telegram")]);
  const skyping = on("skype");
  const kept = ties.filter(
    ({ person, life }) =>
      telephoned.has(person) || skyping.has(person) || (life === "close" && random.chance(0.6)),
  );
  const cards = kept.map(({ person }) =>
    card(person, [
      ...(mobiles.has(person) ? [`TEL;type=CELL;type=VOICE;type=pref:${mobiles.get(person)}`] : []),
      ...(person.phone === null ? [] : [`TEL;type=WORK;type=VOICE:${person.phone}`]),
      ...(skyping.has(person) ? [`IMPP;X-SERVICE-TYPE=Skype:skype:${skypeName(person)}`] : []),
    ]),
  );
  yield textFile("Kontakte.vcf", cards.join(""));

  const network = ties.filter(({ life }) => life === "loose" && random.chance(0.12));
  const profiles = network.map(({ person }) =>
    card(person, [
      ...(person.profile === null ? [] : [`URL:${linkOf(person)}`]),
      `URL:https://www.xing.com/profile/${person.first}_${person.last}`,
    ]),
  );
  yield textFile("XING/kontakte.vcf", profiles.join(""));
}

function card(person: Person, more: readonly string[]): string {
  const { city, street, postcode } = person.site;
  return `${[
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${person.last};${person.first};;${person.degree};`,
    `FN:${person.degree === "" ? "" : `${person.degree} `}${nameOf(person)}`,
    `ORG:${escaped(person.company.fullName)};`,
    `TITLE:${escaped(person.title)}`,
    `EMAIL;type=INTERNET;type=WORK;type=pref:${person.email}`,
    ...more,
    `ADR;type=WORK:;;${escaped(street)};${city.name};;${postcode};${city.country}`,
    "END:VCARD",
  ].join("\r\n")}\r\n`;
}

const escaped = (text: string): string => text.replaceAll(/([,;\\])/g, "\\$1");
