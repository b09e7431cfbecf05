/**
 * Invitations to connect, with what was written beside them. Their time has no zone: it is taken as
 * that of the archive's owner, and stands in the key as it is written, so that the zone may change.
 * Until late 2023 they have names only, which are nobody's handle.
 */
import type { Interaction, Note, Party, ReadOptions } from "#channels/channel.ts";
import { profileHandle } from "#channels/profile.ts";
import { instantOf } from "#shared/time.ts";
import { EMPTY, MISFIT, noDay, skipped } from "./cards.ts";
import { instantOfUtc, localOfUs } from "./dates.ts";
import { LIMITS } from "./limits.ts";
import { partiesOf, textOf } from "./messages.ts";
import { accountOf } from "./people.ts";
import { problem, type Row, type RowReader, type Table } from "./table.ts";

export const invitations: Table = {
  format: "linkedin-invitations",
  isHeader: (columns) =>
    ["from", "to", "sent at", "direction"].every((column) => columns.has(column)),
  rows: (_, options) => invitationRows(options),
};

function invitationRows(options: ReadOptions): RowReader {
  const mine = new Map<string, { readonly party: Party; count: number }>();
  return {
    rowsAhead: 1,
    see(row) {
      const { inviter, invitee } = sidesOf(row);
      const me = isOutgoing(row) ? inviter : isIncoming(row) ? invitee : null;
      const count = me ? (mine.get(me.value)?.count ?? 0) : 0;
      if (me && (count > 0 || mine.size < LIMITS.people)) {
        mine.set(me.value, { party: me, count: count + 1 });
      }
    },
    pass: () => {},
    read: (row) => readInvitation(row, options),
    owners() {
      const [first, second] = [...mine.values()].toSorted((a, b) => b.count - a.count);
      return first && first.count !== second?.count ? [accountOf(first.party, first.count)] : [];
    },
  };
}

const sidesOf = (row: Row) => ({
  inviter: profileHandle(row.cell("inviterprofileurl"), row.cell("from")),
  invitee: profileHandle(row.cell("inviteeprofileurl"), row.cell("to")),
});

const isOutgoing = (row: Row): boolean => /^outgoing$/i.test(row.cell("direction"));
const isIncoming = (row: Row): boolean => /^incoming$/i.test(row.cell("direction"));

function readInvitation(row: Row, { keep, depth, home }: ReadOptions) {
  const { place } = row;
  const sentAt = row.cell("sent at");
  const at = timeOf(sentAt, home.zone);
  if (!row.fits && at === null) return problem(place, MISFIT);
  if (row.cell("from") + row.cell("to") === "") return problem(place, EMPTY);

  const { inviter, invitee } = sidesOf(row);
  if (inviter === null || invitee === null) return skipped(place, "linkedin.name-only");
  const noDate: readonly Note[] = at === null ? [noDay(sentAt)] : [];
  return {
    kind: "interaction",
    key: `linkedin:invitation:${JSON.stringify([inviter.value, invitee.value, sentAt])}`,
    place,
    at,
    parties: partiesOf(inviter, [invitee]),
    answers: null,
    thread: null,
    subject: "",
    text: keep === "text" && depth === "whole" ? textOf(row.text("message")) : "",
    signature: null,
    signals: isOutgoing(row) ? ["sent"] : [],
    entries: [],
    notes: noDate,
  } satisfies Interaction;
}

function timeOf(text: string, zone: string): Date | null {
  const local = localOfUs(text);
  return local === null ? instantOfUtc(text) : instantOf(local, zone);
}
