/** The firms of the generated world: a name, a domain, a switchboard, and how addresses are made there. */
import { plainLetters } from "#demo/names.ts";
import type { Random } from "#demo/random.ts";
import { familyName } from "./names.ts";

export interface Firm {
  readonly name: string;
  readonly domain: string;
  readonly switchboard: string;
  readonly localOf: (given: string, family: string) => string;
}

const TRADES =
  `Optik Logistik Software Maschinenbau Verlag Beratung Energie Pharma Medien Druck Metall Textil
  Solar Bau Institut Werke`.split(/\s+/);
const FORMS = ["GmbH", "AG", "GmbH & Co. KG", "SE", "KG"];

export function foundFirms(chance: Random, count: number): readonly Firm[] {
  const firms = new Map<string, Firm>();
  while (firms.size < count) {
    const founder = familyName(chance);
    const trade = chance.pick(TRADES);
    const domain = `${plainLetters(founder)}-${plainLetters(trade)}.example`;
    if (firms.has(domain)) continue;
    firms.set(domain, {
      name: `${founder} ${trade} ${chance.pick(FORMS)}`,
      domain,
      switchboard: `+4930${chance.int(100_000, 999_999)}0`,
      localOf: chance.pick(LOCALS),
    });
  }
  return [...firms.values()];
}

const plain = (name: string): string => plainLetters(name).replaceAll(" ", "");

const LOCALS: readonly Firm["localOf"][] = [
  (given, family) => `${plain(given)}.${plain(family)}`,
  (given, family) => `${plain(given)}.${plain(family)}`,
  (given, family) => `${plain(given)[0]}.${plain(family)}`,
  (given, family) => `${plain(given)[0]}${plain(family)}`,
  (given, family) => `${plain(family)}${plain(given)[0]}`,
  (_, family) => plain(family),
];
