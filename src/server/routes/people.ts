/** Whom to meet, and everything about one person. */
import { presentPerson } from "#people/join-people.ts";
import { gazetteer } from "#people/places/load-gazetteer.ts";
import { daysWith } from "#relationships/days-with.ts";
import { directory } from "#relationships/directory.ts";
import { evidence } from "#relationships/evidence.ts";
import { meetList } from "#relationships/meet.ts";
import { neighbours } from "#relationships/neighbours.ts";
import { personPage } from "#relationships/person.ts";
import { peopleMap } from "#relationships/place-map.ts";
import { interaction, timeline } from "#relationships/timeline.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import { noSuchAddress } from "#server/failures.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";

type People = Pick<
  Handlers,
  | "meet"
  | "map"
  | "towns"
  | "directory"
  | "person"
  | "neighbours"
  | "timeline"
  | "evidence"
  | "daysWith"
  | "interaction"
>;

/** Of so many, the page names those for which there is room. */
const TOWNS = 80;

export function peopleRoutes(deps: RouteDeps): People {
  return {
    meet: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => meetList(tx, query, placeOf(deps))), language),
    map: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => peopleMap(tx, query, placeOf(deps))), language),
    towns: async ({ query }) => ({
      towns: gazetteer()
        .largest(query, TOWNS)
        .map(({ name, country, latitude, longitude }) => ({ name, country, latitude, longitude })),
    }),
    directory: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => directory(tx, query)), language),
    person: async ({ params }, { language }) =>
      inPage(deps, async (tx) => {
        const id = await presentPerson(tx, params.id);
        return inWords(await personPage(tx, id, placeOf(deps)), language);
      }),
    neighbours: async ({ params, query }) => ({
      place: await inPage(deps, (tx) => neighbours(tx, params.id, query, placeOf(deps))),
    }),
    timeline: async ({ params, query }, { language }) =>
      inWords(await inPage(deps, (tx) => timeline(tx, params.id, query, placeOf(deps))), language),
    evidence: async ({ params: { id, code }, query }, { language }) =>
      inWords(
        await inPage(deps, (tx) => evidence(tx, id, code, { ...placeOf(deps), ...query })),
        language,
      ),
    daysWith: async ({ params }) => {
      const found = await inPage(deps, (tx) => daysWith(tx, params.id, placeOf(deps)));
      return {
        days: found.map(({ day, subject, minutes, kind }) => ({ day, subject, minutes, kind })),
      };
    },
    interaction: async ({ params }, { language }) => {
      const entry = await inPage(deps, (tx) => interaction(tx, params.id));
      if (!entry) throw noSuchAddress();
      return inWords(entry, language);
    },
  };
}
