/**
 * Invitations inside mails: what others asked Karla to, what they answered her, what was called
 * off. The calendar has the same entries, under the same ids.
 */
import { writeCalendar } from "./ics.ts";
import { type Era, atHour } from "./era.ts";
import { type Address, type Mail, PLAIN, messageId } from "./mail.ts";
import type { Answer, Meeting } from "./meeting.ts";
import { KARLA, type Person } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";

const KARLAS: Address = { name: KARLA.shownAs, email: KARLA.email };

export function* invitations(
  meetings: readonly Meeting[],
  era: Era,
  seed: number,
): Generator<Mail> {
  for (const meeting of meetings) {
    const random = randomFrom(`${seed} ${meeting.uid}`);
    const [other] = meeting.people;
    if (!other || meeting.series !== null || meeting.created >= atHour(era.today, 0, era.zone))
      continue;
    const theirs = meeting.organizer.email !== KARLA.email;
    if (theirs && random.chance(0.4)) yield request(meeting, other, era);
    if (!theirs && meeting.status === "confirmed" && random.chance(0.3)) {
      yield* reply(meeting, other, era, random);
    }
    if (theirs && meeting.status === "cancelled" && random.chance(0.6))
      yield cancel(meeting, other, era);
  }
}

function carrying(
  meeting: Meeting,
  other: Person,
  era: Era,
  method: "REQUEST" | "REPLY" | "CANCEL",
): Mail {
  const style = other.client === "gmail" ? "google" : "outlook";
  return {
    ...PLAIN,
    id: messageId(`${method} ${meeting.uid}`, other.client, other.company.domain),
    at: meeting.created,
    zone: other.site.city.zone,
    from: { name: other.shownAs, email: other.email },
    to: [KARLAS],
    subject: meeting.subject,
    text: meeting.description,
    language: meeting.language,
    client: other.client === "old" ? "outlook" : other.client,
    folder: "inbox",
    calendar: { method, ics: writeCalendar([meeting], { style, era, method }) },
  };
}

const request = (meeting: Meeting, other: Person, era: Era): Mail => {
  const invitation = meeting.language === "de" ? "Einladung" : "Invitation";
  const mail = carrying({ ...meeting, status: "confirmed" }, other, era, "REQUEST");
  return other.client === "gmail" ? { ...mail, subject: `${invitation}: ${mail.subject}` } : mail;
};

function* reply(meeting: Meeting, other: Person, era: Era, random: Random): Generator<Mail> {
  const guest = meeting.guests.find(({ email }) => email === other.email);
  const at = meeting.created + random.int(20, 500) * 60_000;
  if (!guest || guest.answer === "needs-action" || at >= atHour(era.today, 0, era.zone)) return;
  const german = meeting.language === "de";
  const words: Partial<Record<Answer, string>> = {
    accepted: german ? "Zugesagt" : "Accepted",
    tentative: german ? "Mit Vorbehalt" : "Tentative",
    declined: german ? "Abgelehnt" : "Declined",
  };
  const answered = { ...meeting, guests: [guest] };
  yield {
    ...carrying(answered, other, era, "REPLY"),
    at,
    subject: `${words[guest.answer] ?? ""}: ${meeting.subject}`,
    text: "",
  };
}

const cancel = (meeting: Meeting, other: Person, era: Era): Mail => ({
  ...carrying(meeting, other, era, "CANCEL"),
  at: meeting.created + 3_600_000,
  subject: `${meeting.language === "de" ? "Abgesagt" : "Canceled"}: ${meeting.subject}`,
});
