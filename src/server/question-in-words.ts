/** What files ask, and what their first rows come to, as the page shows it. */
import type { z } from "zod";
import type { PreviewQuestion, RowExample } from "#api/questions.ts";
import type { PersonCard, Reading } from "#channels/channel.ts";
import { noonOf } from "#channels/day-alone.ts";
import { inGroups } from "#channels/phone.ts";
import type { AskedQuestion } from "#jobs/preview.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import type { Reader } from "./import-in-words.ts";
import { wordsOf } from "./in-words.ts";

export function questionInWords(
  { code, about, place, suggested, sure, answered, ...question }: AskedQuestion,
  { language, zone }: Reader,
): z.input<typeof PreviewQuestion> {
  const { options, values, examples, columns = [] } = question;
  return {
    code,
    about,
    place,
    suggested,
    sure,
    answered,
    options: [...options],
    values: { ...values },
    examples: examples.map((one) => rowExample(one, zone)),
    columns: columns.map(({ name, examples, sure, reason }) => ({
      name,
      examples: [...examples],
      sure,
      reason: reason && {
        code: reason.code,
        values: { ...reason.values },
        text: wordsOf(reason, language),
      },
    })),
  };
}

export function rowExample(reading: Reading, zone: string): z.input<typeof RowExample> {
  const card = reading.kind === "person" ? reading : cardIn(reading);
  const moment = reading.kind === "interaction" ? reading.at : null;
  const at = moment?.toISOString() ?? null;
  const met = reading.kind === "interaction" && reading.held !== undefined;
  return {
    name: card?.name.full ?? nameIn(reading),
    company: card?.works[0]?.company ?? "",
    title: card?.works[0]?.title ?? "",
    city: card?.addresses[0]?.city ?? "",
    // An account's is our own word for somebody of whom no more is known.
    reach: (card?.handles ?? []).flatMap(({ kind, value }) =>
      kind === "account" ? [] : kind === "phone" ? inGroups(value) : value,
    ),
    connected: card?.connected ?? null,
    met: met ? at : null,
    wrote: met ? null : at,
    dayAlone: moment !== null && isDayAlone(moment, zone),
  };
}

/** Channels put a day that is written without a time at noon; a noon that somebody wrote is lost with it. */
const isDayAlone = (moment: Date, zone: string): boolean =>
  moment.getTime() === noonOf(isoDay(dayOf(moment, zone)), zone).getTime();

const cardIn = (reading: Reading): PersonCard | undefined =>
  reading.kind === "interaction" ? reading.cards?.[0] : undefined;

const nameIn = (reading: Reading): string =>
  reading.kind === "interaction" ? (reading.parties[0]?.name ?? "") : "";
