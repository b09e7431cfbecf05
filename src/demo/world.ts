/**
 * The demo world: Karla Brandt of Lumenhof in München, whom she writes to, meets, and never met, in
 * the formats of real exports, so that it comes in through the front door. The same seed and the
 * same now give the same bytes; nothing is dated after yesterday but what is planned.
 *
 * All names, companies, addresses and numbers are made up (places.ts, company-list.ts, cast.ts).
 */
import { DAY_MS } from "#shared/time.ts";
import { type DemoFile, maildir, takeout } from "./archives.ts";
import { brokenEvents, writeCalendar } from "./ics.ts";
import type { Mail } from "./mail.ts";
import { ME } from "./people.ts";
import { type Story, type StoryOptions, tellStory } from "./story.ts";

export interface DemoWorld {
  /** The addresses that are Karla's. */
  readonly me: readonly string[];
  readonly files: Iterable<DemoFile>;
}

export function demoWorld(options: StoryOptions): DemoWorld {
  return { me: ME, files: filesOf(tellStory(options)) };
}

/** The old archive ends, and the Takeout begins, so many days after the first. */
const MAILDIR_UNTIL = 330;
const TAKEOUT_FROM = 210;

function* filesOf({ era, mails, meetings }: Story): Generator<DemoFile> {
  const dayOf = ({ at }: Mail) => Math.floor(at / DAY_MS);
  const old = mails.filter(
    (mail) => dayOf(mail) < era.first + MAILDIR_UNTIL && mail.folder !== "promotions",
  );
  const recent = mails.filter((mail) => dayOf(mail) >= era.first + TAKEOUT_FROM);
  const entries = (style: "outlook" | "google") =>
    meetings.filter(({ calendars }) => calendars.includes(style));
  const outlook = { style: "outlook", era } as const;
  const google = { style: "google", era } as const;

  yield { path: "Takeout/Mail/Alle Nachrichten.mbox", bytes: takeout(recent) };
  yield* maildir("Archiv-alt", old);
  yield textFile("Kalender.ics", writeCalendar(entries("outlook"), outlook, brokenEvents(era)));
  yield textFile(
    "Takeout/Kalender/karla.brandt@lumenhof.example.ics",
    writeCalendar(entries("google"), google),
  );
  yield textFile("scan0044.pdf", "%PDF-1.4\n% a picture without text\n%%EOF\n");
}

const textFile = (path: string, text: string): DemoFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
