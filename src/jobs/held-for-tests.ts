/** Calls, conferences and the meetings of the calendar that they may have been: for tests. */
import { sql } from "kysely";
import type { Attendee, Entry, Interaction, Party } from "#channels/channel.ts";
import { mailReading } from "./for-tests.ts";
import type { Workplace } from "./workplace.ts";

export const REPORT = { code: "conference.report", values: { program: "Zoom" } };
export const email = (name: string, full = ""): Party => ({
  kind: "email",
  value: `${name}@x.example`,
  name: full,
});
export const shown = (name: string): Party => ({
  kind: "name",
  value: `zoom:${name.toLowerCase()}`,
  name,
});

/** A conference at 9:02 in Berlin on the day of entryReading's meetings. */
export function report(id: string, people: readonly Party[], more: Partial<Interaction> = {}) {
  return {
    ...mailReading(id, "", []),
    key: `conference:${id}`,
    channel: "zoom",
    at: new Date("2026-03-02T08:02:00Z"),
    held: { kind: "video", minutes: 41, reason: REPORT },
    parties: people.map((party) => ({ ...party, role: "met" as const })),
    subject: "",
    text: "",
    ...more,
  } satisfies Interaction;
}

export const invite = (party: Party, answer: Attendee["answer"] = "accepted"): Attendee => ({
  ...party,
  type: "individual",
  answer,
  optional: false,
});

export const ROOM: Entry["judgement"] = {
  kind: "in-person",
  reason: { code: "calendar.room", values: { place: "Elbe" } },
};
export const PHONE: Entry["judgement"] = {
  kind: "phone",
  reason: { code: "calendar.phone-subject", values: { words: "Telefonat" } },
};

export const call = (id: string, name: string, minutes: number, at = "2026-03-02T08:05:00Z") => ({
  ...mailReading(id, "", []),
  key: `call:${id}`,
  channel: "phone" as const,
  at: new Date(at),
  held: { kind: "phone", minutes, reason: { code: "x.call", values: {} } } as const,
  parties: [
    { kind: "phone", value: `+49301234${id}`, name, role: "from" } as const,
    { ...email("me"), role: "to" } as const,
  ],
  subject: "",
  text: "",
});

/** The same call in another app, whose chat knows a name and no seconds. */
export const voice = (id: string, name = "Anna Berg", more: Partial<Interaction> = {}) =>
  ({
    ...call(id, "", 20),
    key: `voice:${id}:${name}`,
    channel: "whatsapp",
    at: new Date("2026-03-02T08:04:00Z"),
    parties: [
      { ...email("me"), role: "from" },
      { kind: "name", value: `whatsapp:${name.toLowerCase()}`, name, role: "to" },
    ],
    ...more,
  }) satisfies Interaction;

/** What the history has, in few words: "video 41 anna, zoom:dora wild". */
export async function historyOf({ store, scope }: Workplace): Promise<readonly string[]> {
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ line: string }>`
      select concat_ws(' ', i.channel, i.kind, i.minutes, i.standing, i.reason ->> 'code',
        (select string_agg(replace(h.value, '@x.example', '')
          || case when p.kind <> i.kind then ' (' || p.kind || ')' else '' end, ', ' order by h.value)
          from parties p join handles h using (workspace_id, handle_id)
          where p.interaction_id = i.interaction_id and p.direction is not null)) as line
      from interactions i order by line`.execute(tx),
  );
  return rows.map(({ line }) => line);
}
