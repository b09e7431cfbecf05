/**
 * What one entry alone says about how people meet: in person, by video, by phone, not at all, or
 * nothing clear. Each judgement says why, in values found in the entry. The order of its questions:
 *
 * 1. No meeting: a whole day without guests, holidays, focus time, webinars.
 * 2. Is there a place (a booked room, an address, a house, coordinates, travel time)?
 * 3. Is there a way to meet from afar that somebody chose (a link or a placeholder as the place, a
 *    link of a provider that calendars do not add by themselves, words in the subject, a number)?
 * 4. Both: unclear. One: that. Neither: unclear; in person is never the rest that remains.
 *
 * Google adds a Meet link to every entry with guests, Outlook a Teams link, as the house has set
 * it. Such a link takes nothing from a place that is named as a room, a house or an address; beside
 * a place in mere words, or one that only the subject claims, it makes the entry unclear; alone it says "video" only in the months when
 * hardly anybody met otherwise (March 2020 to May 2022). Numbers to dial in to a video conference
 * make no phone call of it. Who I am and what others answered is not known here
 * (relationships/meetings/meeting-standing.ts).
 */
import type { Judgement, Reason } from "#channels/channel.ts";
import { type EntryParts, type Evidence, type Found, gather } from "./evidence.ts";
import { AWAY, AWAY_SUBJECT, WEBINAR_SUBJECT } from "./words.ts";

export function judge(parts: EntryParts): Judgement {
  const evidence = gather(parts);
  const none = noMeeting(parts, evidence);
  return none ? judged("none", none) : judged(...decide(parts, evidence));
}

type Kind = Judgement["kind"];

const judged = (kind: Kind, reason: Reason): Judgement => ({ kind, reason });

const because = (code: string, values: Reason["values"] = {}): Reason => ({
  code: `calendar.${code}`,
  values,
});

function noMeeting(parts: EntryParts, { place, remote, webinar }: Evidence): Reason | null {
  const { summary, allDay, guests, away } = parts;
  if (allDay && guests === 0) return because("all-day");
  const holiday = allDay ? AWAY.exec(summary)?.[0] : AWAY_SUBJECT.exec(summary)?.[0];
  if (holiday !== undefined) return because("away", { words: holiday.trim() });
  if (away) return because("out-of-office");
  if (place?.strong) return null;
  const title = WEBINAR_SUBJECT.exec(summary)?.[0].trim();
  if (title) return because("webinar", { words: title });
  return webinar && !remote?.chosen ? because("webinar", { words: webinar }) : null;
}

function decide(parts: EntryParts, evidence: Evidence): [Kind, Reason] {
  const { place, remote, inPerson, hybrid, meal } = evidence;
  if (hybrid) return ["unclear", because("hybrid-said", { words: hybrid })];
  if (remote && isDisputed(evidence, remote)) {
    const where = place?.values.place ?? inPerson?.words ?? parts.location;
    return ["unclear", because("hybrid", { place: where || "…", other: remote.name })];
  }
  if (inPerson !== null) return ["in-person", because("said-in-person", { words: inPerson.words })];
  if (place?.code === "place-unsure") return ["unclear", because(place.code, place.values)];
  if (place) return ["in-person", placeReason(place, remote, meal)];
  if (remote) return fromAfar(parts, remote, meal);
  return ["unclear", meal ? because("meal", { words: meal }) : because("nothing-found")];
}

/** What was chosen disputes every place, what was added by itself only one in mere words. */
function isDisputed({ place, inPerson }: Evidence, { chosen }: Remote): boolean {
  if (chosen) return place !== null || inPerson !== null;
  if (place?.strong || inPerson?.from === "location") return false;
  return place !== null || inPerson !== null;
}

function placeReason(
  { code, values }: Found,
  remote: Evidence["remote"],
  meal: string | null,
): Reason {
  if (remote && values.place !== undefined) {
    return because("place-despite-link", { ...values, provider: remote.name });
  }
  return because(code, code === "meal-at-place" ? { ...values, words: meal ?? "" } : values);
}

type Remote = NonNullable<Evidence["remote"]>;

function fromAfar({ start }: EntryParts, remote: Remote, meal: string | null): [Kind, Reason] {
  if (remote.chosen || remote.meant) return [remote.kind, because(remote.code, remote.values)];
  const month = start.slice(0, 7);
  if (month >= LINKS_MEANT_VIDEO.from && month <= LINKS_MEANT_VIDEO.to) {
    return ["video", because("link-in-pandemic", { provider: remote.name })];
  }
  if (meal) return ["unclear", because("meal", { words: meal })];
  return ["unclear", because("link-alone", { provider: remote.name })];
}

/** When a link that a calendar adds by itself was still how people met. */
const LINKS_MEANT_VIDEO = { from: "2020-03", to: "2022-05" };
