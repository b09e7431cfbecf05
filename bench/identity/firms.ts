/**
 * The firms of the generated world: a name, a domain, a switchboard, and how addresses are made there. Some have
 * a domain that is short for the name, or has nothing of it; half of their people's signatures say
 * the name, and a few another firm's.
 */
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
    const domain = `${chance.pick(LABELS)(plainLetters(founder), plainLetters(trade), chance)}.example`;
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

type Label = (founder: string, trade: string, chance: Random) => string;

const LABELS: readonly Label[] = [
  ...Array<Label>(6).fill((founder, trade) => `${founder}-${trade}`),
  (founder) => founder,
  (founder, trade) => founder.slice(0, 4) + trade.slice(0, 4),
  (founder, trade) => `${trade}-${founder}`,
  (_, trade, chance) => `${plainLetters(familyName(chance)).slice(0, 4)}a${trade.slice(0, 2)}`,
];

const SAYS = { nothing: 0.45, another: 0.02, withoutForm: 0.3 } as const;

/** What a signature says, or a card, where one is to be said. */
export function saidOf(firm: Firm, firms: readonly Firm[], chance: Random): readonly string[] {
  if (chance.chance(SAYS.nothing)) return [];
  const { name } = chance.chance(SAYS.another) ? chance.pick(firms) : firm;
  return [chance.chance(SAYS.withoutForm) ? name.split(" ").slice(0, 2).join(" ") : name];
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
