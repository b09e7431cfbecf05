/** Reports in, readings out, for the tests of this folder. */
import type { Interaction, Reading } from "#channels/channel.ts";
import { exportOf } from "#channels/for-tests.ts";
import { CONFERENCE } from "./conference.ts";

export const { samples, sample, channelOf, readFile, readSample } = exportOf(
  CONFERENCE,
  "conference/",
  "**/*.{csv,txt}",
);

/** When, how long, what and with whom, as one looks at a meeting. */
export const inShort = (readings: readonly Reading[]): readonly string[] =>
  readings.map((one) => {
    if (one.kind === "question") return `${one.code}? ${one.suggested}${one.sure ? "" : " unsure"}`;
    if (one.kind === "owner") return `owner ${one.party.value} ${one.count}`;
    if (one.kind === "skipped") return one.reason;
    if (one.kind === "problem") return one.code;
    return one.kind === "interaction" ? meetingInShort(one) : one.kind;
  });

function meetingInShort({ at, held, subject, parties }: Interaction): string {
  const when = at === null ? "no day" : at.toISOString().slice(0, 16);
  return `${when} ${held?.minutes} min ${subject}: ${parties.map(({ value }) => value).join(", ")}`;
}
