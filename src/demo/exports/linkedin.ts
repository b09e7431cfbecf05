/** LinkedIn's Basic export: connections, messages, invitations and whose account it is. */
import { DAY_MS } from "#shared/time.ts";
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import { KARLA, type Person, nameOf } from "#demo/people.ts";
import { hash, type Random } from "#demo/random.ts";
import type { Tie } from "#demo/ties.ts";
import { clock, csv, textFile } from "./written.ts";

const FOLDER = "Basic_LinkedInDataExport";
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export function* linkedin(
  ties: readonly Tie[],
  chats: readonly Chat[],
  random: Random,
): Generator<DemoFile> {
  const own = chats.filter(({ channel }) => channel === "linkedin");
  const writing = new Set(own.flatMap(({ members }) => members));
  const connected = ties.filter(
    ({ person, life }) =>
      person.profile !== null &&
      (writing.has(person) || (life !== "unanswered" && random.chance(0.7))),
  );
  yield textFile(`${FOLDER}/Connections.csv`, connections(connected, random));
  yield textFile(`${FOLDER}/messages.csv`, messages(own));
  yield textFile(
    `${FOLDER}/Profile.csv`,
    csv([
      PROFILE.split(","),
      [KARLA.first, KARLA.last, "", "", "", KARLA.title, "", "", "", "Munich, Germany", "", "", ""],
    ]),
  );
  yield textFile(
    `${FOLDER}/Email Addresses.csv`,
    csv([
      ["Email Address", "Confirmed", "Primary", "Updated On"],
      [KARLA.email, "Yes", "Yes", "Not Available"],
    ]),
  );
}

const PROFILE =
  "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers";
const PREAMBLE =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n';

function connections(ties: readonly Tie[], random: Random): string {
  const rows = ties.map(({ person, from }) => {
    const at = new Date((from + random.int(3, 200)) * DAY_MS);
    const day = String(at.getUTCDate()).padStart(2, "0");
    return [
      person.first,
      person.last,
      linkOf(person),
      random.chance(0.06) ? person.email : "",
      person.company.name,
      person.title,
      `${day} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`,
    ];
  });
  const head = [
    "First Name",
    "Last Name",
    "URL",
    "Email Address",
    "Company",
    "Position",
    "Connected On",
  ];
  return PREAMBLE + csv([head, ...rows]);
}

function messages(chats: readonly Chat[]): string {
  const head =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
  const rows = chats.flatMap(({ members: [person], messages: said }) =>
    said.map(({ at, by, text }) => {
      const to = by === KARLA ? person! : KARLA;
      const { year, month, day, hour, minute, second } = clock(at, "UTC");
      const date = `${year}-${month}-${day} ${hour}:${minute}:${second} UTC`;
      const id = `2-${hash(person!.email)}`;
      return [id, "", nameOf(by), linkOf(by), nameOf(to), linkOf(to), date, "", text, "INBOX"];
    }),
  );
  return csv([head.split(","), ...rows]);
}

export const linkOf = ({ profile, email }: Person): string =>
  `https://www.linkedin.com/in/${(profile ?? "").toLowerCase()}-${(hash(email) % 90_000) + 10_000}`;
