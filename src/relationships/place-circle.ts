/**
 * Who sits in a circle: "bei London 50 km", as it is typed into the search field, or the same in parts, as
 * the page asks once a radius was drawn. Words that name no place with a point are words to search for.
 */
import { sql } from "kysely";
import { type Address, byCountry, locate } from "#people/places/locate.ts";
import { type Point } from "#shared/globe.ts";
import { MOST_KM, nearIn } from "#shared/near-in.ts";
import { type Named, type Place, within } from "#people/places/place.ts";
import type { Tx } from "#store/tables.ts";
import { type Which, whichOf } from "./place-namesakes.ts";
import { outlookFrom } from "./places.ts";

export interface CircleQuery {
  readonly near?: string | undefined;
  readonly km?: number | undefined;
  readonly text?: string | undefined;
}

export interface Circle {
  readonly centre: Place;
  readonly km: number;
  /** How far was asked for, where that is more than a circle reaches. */
  readonly asked?: number;
  /** What the centre was called. */
  readonly typed: string;
  /** Words that are left to search for. */
  readonly rest: string | undefined;
}

/** Who names a place alone means the place and what one reaches from it. */
const KM_UNSAID = 50;

export function circleOf({ near, km, text }: CircleQuery, zone: string): Circle | null {
  const asked = near ? { centre: near, km, rest: text ?? "" } : nearIn(text ?? "");
  const found = asked && locate(addressOf(asked.centre), outlookFrom(zone));
  if (!found || found.how === "country") return null;
  const far = asked.km ?? KM_UNSAID;
  return {
    centre: found.place,
    km: Math.min(far, MOST_KM),
    ...(far > MOST_KM ? { asked: far } : {}),
    typed: asked.centre,
    rest: asked.rest || undefined,
  };
}

/** Which town of the name the circle is around, where there are several. */
export const whichCentre = ({ typed, centre }: Circle, zone: string): Which | null =>
  whichOf(addressOf(typed), centre, outlookFrom(zone));

/** A place of the map has its degrees with it: "London, CA 42.98,-81.23". */
function addressOf(typed: string): string | Address {
  const { name = "", country = "", latitude, longitude } = ON_THE_MAP.exec(typed)?.groups ?? {};
  if (latitude === undefined) return typed;
  const position = { latitude: Number(latitude), longitude: Number(longitude) };
  return { city: name, postcode: "", region: "", country, position };
}

const ON_THE_MAP =
  /^(?:(?<name>[^,\d]{1,60}), (?<country>[A-Z]{2}) )?(?<latitude>-?\d{1,2}(?:\.\d{1,6})?),(?<longitude>-?\d{1,3}(?:\.\d{1,6})?)$/;

export interface Around {
  /** By person, in kilometres: from the centre, and how exact that is where it is known. */
  readonly inside: ReadonlyMap<string, { readonly away: number; readonly exact: number | null }>;
  /** Of whom no more is known than that they sit in the centre's country. */
  readonly somewhere: ReadonlySet<string>;
}

export async function peopleAround(tx: Tx, { centre, km }: Circle): Promise<Around> {
  const { rows } = await sql<Point & { id: string; exact: number | null }>`
    select person_id as id, latitude, longitude, km as exact from places
    where abs(latitude - ${centre.latitude}) <= ${km / KM_PER_DEGREE + 1}`.execute(tx);
  const somewhere = await tx
    .selectFrom("places")
    .select("person_id")
    .where("how", "=", "country")
    .where("country", "=", centre.country)
    .execute();
  return {
    inside: new Map(
      within(rows, centre, km).map(({ at: { id, exact }, km: away }) => [id, { away, exact }]),
    ),
    somewhere: new Set(somewhere.map(({ person_id }) => person_id)),
  };
}

/** Of latitude; the query takes a degree more, and the great circle decides. */
const KM_PER_DEGREE = 111;

export const countryOf = ({ country }: Named): Named["name"] => byCountry(country)!.place.name;
