/**
 * What the columns and lines of a report mean, in English and German; of Teams' third report in any language. English ones stand in real files, and
 * so do the German ones of Teams' third report; the other German ones are as the programs' pages in
 * German call these things, and were never seen in a file.
 */

export type Column =
  | "name"
  | "given"
  | "family"
  | "email"
  | "account"
  | "join"
  | "firstJoin"
  | "leave"
  | "duration"
  | "total"
  | "role"
  | "waiting"
  | "action"
  | "moment"
  | "attended";

export type About = "id" | "webinar" | "topic" | "start" | "hostEmail" | "hostName" | "end";

/** In lower case, without blanks, dashes and the like, with which versions are not careful. */
const keyOf = (cell: string): string =>
  cell
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}()]+/gu, "");

export function columnsOf(cells: readonly string[]): readonly (Column | null)[] {
  const columns = cells.map((cell) => COLUMNS.get(keyOf(cell)) ?? null);
  const account = cells.findIndex((cell) => ACCOUNT.test(cell.slice(0, 100)));
  const first = account - BY_PLACE.indexOf("account");
  return first < 0 || columns[account] === "account"
    ? columns
    : columns.map((column, index) => column ?? BY_PLACE[index - first] ?? null);
}

/** Teams writes this in all languages, and its columns in one order: so those that nobody here knows are told. */
const ACCOUNT = /\(UPN\)\s*$/;
const BY_PLACE: readonly Column[] = [
  "name",
  "firstJoin",
  "leave",
  "duration",
  "email",
  "account",
  "role",
];

export const aboutOf = (cell: string): About | null => ABOUT.get(keyOf(cell)) ?? null;

/** The columns under which Zoom writes what somebody was called first in brackets. */
export const holdsOriginal = (cell: string): boolean => ORIGINAL.test(keyOf(cell));

const ORIGINAL = /\((?:originalname|ursprünglichername)\)$|^nameoriginalname$/;

function named<Meaning>(
  names: readonly (readonly [Meaning, string])[],
): ReadonlyMap<string, Meaning> {
  return new Map(
    names.flatMap(([meaning, all]) =>
      all.split(", ").map((name) => [keyOf(name), meaning] as const),
    ),
  );
}

const COLUMNS = named<Column>([
  ["name", "Name, Full Name, Display Name, Attendee Name, Participant Name, Participant"],
  ["name", "Name (Original Name), User Name (Original Name), NameOriginalName"],
  ["name", "Vollständiger Name, Anzeigename, Name (Originalname), Name (Ursprünglicher Name)"],
  ["name", "Benutzername (Originalname), Name des Teilnehmers"],
  ["given", "First Name, Vorname"],
  ["family", "Last Name, Nachname"],
  ["email", "Email, User Email, User Email 2, Attendee Email, Email Address"],
  ["email", "E-Mail-Adresse, Benutzer-E-Mail, E-Mail des Benutzers, E-Mail des Teilnehmers"],
  ["account", "Participant ID (UPN), Teilnehmer-ID (UPN)"],
  ["firstJoin", "First Join, Erster Beitritt"],
  ["join", "Join Time, Time Joined, Joined, Beitreten, Beitrittszeit, Beitritt, Beigetreten um"],
  ["leave", "Leave Time, Last Leave, Time Exited, Left"],
  ["leave", "Verlassen, Letztes Verlassen, Verlassenszeit, Austrittszeit, Verlassen um"],
  ["duration", "Duration, Duration (Minutes), Duration Minutes 2, In-Meeting Duration"],
  ["duration", "Time in Session (minutes), Attendance Duration, Dauer, Dauer (Minuten)"],
  ["duration", "Dauer der Besprechung, Teilnahmedauer, Dauer der Teilnahme"],
  ["total", "Total Duration (Minutes), Total Duration, Gesamtdauer (Minuten), Gesamtdauer"],
  ["role", "Role, Rolle"],
  ["waiting", "In Waiting Room, Im Warteraum"],
  ["action", "User Action, Benutzeraktion"],
  ["moment", "Timestamp, Zeitstempel"],
  ["attended", "Attended, Teilgenommen"],
]);

const ABOUT = named<About>([
  ["id", "Meeting ID, ID, Meeting Number, Meeting-ID, Besprechungs-ID, Meeting-Nummer"],
  ["webinar", "Webinar ID, Webinar-ID"],
  ["topic", "Topic, Meeting Title, Meeting Topic, Meeting Name, Thema, Besprechungstitel"],
  ["topic", "Titel der Besprechung, Meetingtitel"],
  ["start", "Start Time, Meeting Start Time, Actual Start Time, Startzeit, Beginn"],
  ["start", "Startzeit der Besprechung, Startzeit des Meetings"],
  ["hostEmail", "User Email, User Email 1, Host Email, Organizer Email, Benutzer-E-Mail"],
  ["hostEmail", "E-Mail des Hosts"],
  ["hostName", "User Name, Host Name, Host, Benutzername, Name des Hosts"],
  ["end", "End Time, Endzeit, Meeting End Time, Endzeit der Besprechung"],
]);
