/**
 * RRULE, RDATE and EXDATE of a series, as it stands. Rules that cannot be followed are left out and
 * noted: the entry is then what its start and its named times say. EXRULE has been out of the
 * standard since 2009 and is not followed.
 */
import type { EntryTime, Note, Recurrence } from "#channels/channel.ts";
import type { Properties } from "./conference-properties.ts";
import { type Property, firstParam } from "./content-line.ts";
import { LIMITS } from "./limits.ts";
import { parseRule } from "./rule.ts";

type TakeNote = (code: string, values?: Note["values"]) => void;
type TimesOf = (property: Property) => readonly (EntryTime | null)[];

export function readRecurrence(
  properties: Properties,
  timesOf: TimesOf,
  note: TakeNote,
): Recurrence | null {
  const rules = readRules(properties, note);
  const added = readTimes(properties.get("RDATE"), timesOf, note);
  const excluded = readTimes(properties.get("EXDATE"), timesOf, note);
  if (properties.has("EXRULE")) note("exclusion-rule");
  return rules.length + added.length + excluded.length > 0 ? { rules, added, excluded } : null;
}

/** No calendar has a series of more rules. */
const MOST_RULES = 20;

function readRules(properties: Properties, note: TakeNote): readonly string[] {
  const rules: string[] = [];
  for (const { value } of (properties.get("RRULE") ?? []).slice(0, MOST_RULES)) {
    const text = value.trim().slice(0, LIMITS.linkChars);
    const rule = parseRule(text);
    if (typeof rule === "string") note(rule, { rule: text.slice(0, 200).toWellFormed() });
    else rules.push(text);
  }
  return rules;
}

function readTimes(
  properties: readonly Property[] | undefined,
  timesOf: TimesOf,
  note: TakeNote,
): readonly EntryTime[] {
  const times: EntryTime[] = [];
  for (const property of properties ?? []) {
    for (const time of timesOf(startsOnly(property))) {
      if (time && times.length < LIMITS.times) times.push(time);
      else if (time) note("too-many-times", { times: LIMITS.times });
      else if (property.value.trim() !== "") note("times-unreadable", { name: property.name });
    }
  }
  return times;
}

/** Of periods the start: as long as the series' own occurrences. */
function startsOnly(property: Property): Property {
  if (!property.value.includes("/")) return property;
  const value = property.value.replaceAll(/\/[^,]*/g, "");
  return firstParam(property, "VALUE").toUpperCase() === "PERIOD"
    ? { ...property, value }
    : property;
}
