import { sql } from "kysely";
import { companyPage } from "./company.ts";
import { refreshStale } from "#relationships/figures.ts";
import { PLACE, type World, newWorld } from "#relationships/for-tests.ts";

/** Waterlijn: Joost, whom one has met; Sanne, who writes the most; Ineke, who wrote once. */
export async function waterlijn() {
  const world = await newWorld();
  const joost = await world.person("Joost", "joost@waterlijn.example");
  const sanne = await world.person("Sanne", "sanne@lab.waterlijn.example");
  const ineke = await world.person("Ineke", "ineke@waterlijn.example");
  const id = await world.company("Waterlijn", joost, sanne, ineke);
  await withDomain(world, id, "waterlijn.example");
  for (const day of ["01", "08", "15", "22"]) {
    await world.exchange({ with: sanne, at: `2026-09-${day}T09:00:00Z`, direction: "in" });
    await world.exchange({ with: sanne, at: `2026-09-${day}T10:00:00Z` });
  }
  await world.exchange({ with: ineke, at: "2026-08-03T09:00:00Z", direction: "in" });
  await world.exchange({
    with: joost,
    at: "2026-07-01T09:00:00Z",
    kind: "in-person",
    minutes: 90,
    subject: "Lunch",
  });
  await world.exchange({
    with: [joost, sanne],
    at: "2026-10-05T09:00:00Z",
    kind: "video",
    minutes: 30,
  });
  await measure(world);
  return { world, id, joost, sanne, ineke };
}

export const measure = (world: World) => world.inside((tx) => refreshStale(tx, PLACE));

export const withDomain = (world: World, id: string, domain: string) =>
  world.inside((tx) =>
    sql`update companies set domain = ${domain} where company_id = ${id}`.execute(tx),
  );

export const pageOf = (world: World, id: string, list: Parameters<typeof companyPage>[2] = {}) =>
  world.inside((tx) => companyPage(tx, id, list, PLACE));
