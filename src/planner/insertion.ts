/**
 * Where a visit fits into a day, and what it costs there. Whether it fits is one comparison a position
 * (Vansteenwegen et al. 2009): from the stop before it the visit and the way behind it follow, and the stop
 * after it must still begin by its latest moment.
 *
 * The cost is blended of two views: by how much it delays what follows, waiting included, and how much time
 * it takes by itself, ways and duration. The first knows how tight the day is now, the second how tight it
 * may become.
 */
import { type Routes, pauseBetween } from "./routes.ts";
import { arrival, opening } from "./times.ts";

/** What is asked and what was found in one, so that nothing is allocated in the inner loop. */
export interface Insertion {
  day: number;
  /** Positions behind which the visit may go. */
  from: number;
  to: number;
  /** Of 0 … 1: how much of the cost is delay. */
  blend: number;
  /** Infinity where the visit does not fit. */
  cost: number;
  position: number;
  /** Where it is made, which only a break can choose. */
  place: number;
}

export const newInsertion = (): Insertion => ({
  day: 0,
  from: 0,
  to: 0,
  blend: 1,
  cost: Infinity,
  position: -1,
  place: -1,
});

/** Finds the cheapest position of a whole day. */
export function findInDay(routes: Routes, visit: number, day: number, asked: Insertion): void {
  asked.day = day;
  asked.from = 0;
  asked.to = routes.length[day]!;
  findInsertion(routes, visit, asked);
}

export function findInsertion(routes: Routes, visit: number, asked: Insertion): void {
  const { model } = routes;
  asked.cost = Infinity;
  asked.position = -1;
  asked.place = model.place[visit]!;
  if (model.windows[visit * model.days + asked.day] === 0) return;
  if (model.plain) {
    findPlain(routes, visit, asked);
    return;
  }
  const slot = visit * model.days + asked.day;
  const window = model.firstWindow[slot]!;
  const earliestEnd = model.opens[window]! + model.duration[visit]!;
  const closesAt = model.closes[window + model.windows[slot]! - 1]!;
  const first = asked.day * routes.stride;
  for (let at = first + asked.from; at <= first + asked.to; at++) {
    if (routes.latest[at + 1]! < earliestEnd) continue;
    if (routes.leave[at]! > closesAt) break;
    tryAt(routes, visit, at, asked);
  }
}

function findPlain(routes: Routes, visit: number, asked: Insertion): void {
  const { model, place, begin, leave, latest } = routes;
  const { places, closes, opens } = model;
  const { day, blend } = asked;
  const table = model.tables[day]![0]!;
  const slot = visit * model.days + day;
  const window = model.firstWindow[slot]!;
  const last = window + model.windows[slot]! - 1;
  const opensAt = opens[window]!;
  const closesAt = closes[last]!;
  const duration = model.duration[visit]!;
  const here = model.place[visit]!;
  const row = here * places;
  const first = day * routes.stride;
  const end = first + asked.to;
  // Nobody has to go anywhere on a day without stops.
  const isEmpty = routes.length[day] === 0;
  for (let at = first + asked.from; at <= end; at++) {
    const latestNext = latest[at + 1]!;
    if (latestNext < opensAt + duration) continue;
    const left = leave[at]!;
    if (left > closesAt) break;
    const there = table[place[at]! * places + here]!;
    let starts = left + there;
    if (starts > closesAt) continue;
    if (starts < opensAt) starts = opensAt;
    else if (last > window) {
      let w = window;
      while (starts > closes[w]!) w++;
      if (starts < opens[w]!) starts = opens[w]!;
    }
    const onward = table[row + place[at + 1]!]!;
    const reaches = starts + duration + onward;
    if (reaches > latestNext) continue;
    const delay = reaches > begin[at + 1]! ? reaches - begin[at + 1]! : 0;
    const direct = isEmpty ? 0 : table[place[at]! * places + place[at + 1]!]!;
    const detour = there + onward - direct + duration;
    const cost = blend * delay + (1 - blend) * detour;
    if (cost < asked.cost) {
      asked.cost = cost;
      asked.position = at - first;
    }
  }
}

function tryAt(routes: Routes, visit: number, at: number, asked: Insertion): void {
  const fixed = routes.model.place[visit]!;
  if (fixed >= 0) {
    tryPlace(routes, visit, at, asked, fixed);
    return;
  }
  // A break is taken where one is already, before the way to the next stop or after it.
  tryPlace(routes, visit, at, asked, routes.place[at]!);
  tryPlace(routes, visit, at, asked, routes.place[at + 1]!);
}

// oxlint-disable-next-line max-params
function tryPlace(routes: Routes, visit: number, at: number, asked: Insertion, here: number): void {
  const { model, node, place, begin, leave, latest } = routes;
  const { day, blend } = asked;
  const before = place[at]! * model.places;
  const left = leave[at]!;
  const arrive = arrival(model, day, before + here, left);
  const rested = left + pauseBetween(model, node[at]!, visit);
  const starts = opening(model, visit, day, Math.max(arrive, rested));
  const ends = starts + model.duration[visit]!;
  if (ends > latest[at + 1]!) return;
  const next = arrival(model, day, here * model.places + place[at + 1]!, ends);
  const reaches = Math.max(next, ends + pauseBetween(model, visit, node[at + 1]!));
  if (reaches > latest[at + 1]!) return;
  const delay = Math.max(0, reaches - begin[at + 1]!);
  const isEmpty = routes.length[day] === 0;
  const direct = isEmpty ? 0 : arrival(model, day, before + place[at + 1]!, left) - left;
  const detour = arrive - left + (next - ends) - direct + model.duration[visit]!;
  const cost = blend * delay + (1 - blend) * detour;
  if (cost < asked.cost) {
    asked.cost = cost;
    asked.position = at - asked.day * routes.stride;
    asked.place = here;
  }
}
