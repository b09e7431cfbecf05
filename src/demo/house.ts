/** Karla's colleagues at Lumenhof. */
import { LUMENHOF } from "./companies.ts";
import { type Given, type Person, makePerson } from "./people.ts";
import type { Random } from "./random.ts";

const COLLEAGUES: readonly (readonly [string, string, boolean, string])[] = [
  ["Mirja", "Koch", true, "Messen und Veranstaltungen"],
  ["Jonas", "Adler", false, "Vertrieb Süd"],
  ["Theo", "Zeitler", false, "Geschäftsführer"],
  ["Anneliese", "Zeitler", true, "Buchhaltung"],
  ["Leyla", "Şahin", true, "Produktmanagement"],
  ["Bastian", "Hödl", false, "Entwicklung"],
  ["Petra", "Unterholzner", true, "Auftragsabwicklung"],
  ["Quirin", "Lechner", false, "Versand"],
  ["Svetlana", "Petrović", true, "Qualität"],
  ["Florian", "Maierhofer", false, "Grafik"],
  ["Greta", "Sonnleitner", true, "Website"],
  ["Ugo", "Ferretti", false, "Vertrieb Südeuropa"],
  ["Hilde", "Brunner", true, "Empfang"],
  ["Tobias", "Grünauer", false, "Service"],
];

export function colleagues(random: Random): readonly Person[] {
  return COLLEAGUES.map(([first, last, woman, title]) => {
    const name = [first, last] as const;
    const given: Given = { name, woman, title, close: true, shownAs: `${first} ${last}` };
    return makePerson(LUMENHOF, random.fork(first), given);
  });
}
