/**
 * The question in which zone an export was made whose times are those of the phone's clock. An answer
 * that is no zone is as good as none.
 */
import { isZone } from "#shared/time.ts";
import type { Question, ReadOptions } from "./channel.ts";

/** Asked once for everything that says the same `about`; its `suggested` is the zone to read with. */
export function zoneQuestion(about: string, { answers, home }: ReadOptions): Question {
  const answer = answers?.["zone"] ?? "";
  return {
    kind: "question",
    place: "",
    code: "zone",
    about,
    suggested: answer !== "" && isZone(answer) ? answer : home.zone,
    sure: false,
    options: [],
    values: {},
  };
}
