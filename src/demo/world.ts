/**
 * The demo world: Karla Brandt of Lumenhof in München, whom she writes to, meets, and never met, in
 * the formats of real exports, so that it comes in through the front door. The same seed and the
 * same now give the same bytes; nothing is dated after yesterday but what is planned.
 *
 * All names, companies, addresses and numbers are made up (places.ts, company-list.ts, cast.ts).
 */
import { DAY_MS } from "#shared/time.ts";
import { type DemoFile, maildir, takeout } from "./archives.ts";
import { addressBook } from "./exports/address-book.ts";
import { conferences } from "./exports/conferences.ts";
import { fairLeads } from "./exports/fair-leads.ts";
import { linkOf, linkedin } from "./exports/linkedin.ts";
import { meta } from "./exports/meta.ts";
import { signal } from "./exports/signal.ts";
import { skype, skypeName } from "./exports/skype.ts";
import { slack, slackId } from "./exports/slack.ts";
import { telegram, telegramId } from "./exports/telegram.ts";
import { telephone } from "./exports/telephone.ts";
import { whatsapp } from "./exports/whatsapp.ts";
import { textFile } from "./exports/written.ts";
import { brokenEvents, writeCalendar } from "./ics.ts";
import type { Mail } from "./mail.ts";
import { KARLA, ME } from "./people.ts";
import { randomFrom } from "./random.ts";
import { type Story, type StoryOptions, tellStory } from "./story.ts";

export interface DemoWorld {
  /** The addresses that are Karla's, and what other channels know her by, as an import is told of them. */
  readonly me: readonly string[];
  readonly files: Iterable<DemoFile>;
}

export function demoWorld(options: StoryOptions): DemoWorld {
  return { me: [...ME, ...ELSEWHERE], files: filesOf(tellStory(options)) };
}

const ELSEWHERE: readonly string[] = [
  linkOf(KARLA),
  `account:skype:${skypeName(KARLA)}`,
  `account:telegram:${telegramId(KARLA)}`,
  `account:slack:${slackId(KARLA)}`,
  "account:signal:me",
  "account:phone:this-phone",
  ...["whatsapp", "facebook", "instagram"].map((channel) => `name:${channel}:karla brandt`),
];

/** The old archive ends, and the Takeout begins, so many days after the first. */
const MAILDIR_UNTIL = 330;
const TAKEOUT_FROM = 210;

function* filesOf(story: Story): Generator<DemoFile> {
  const { era, mails, meetings } = story;
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
  yield* otherChannels(story);
  yield textFile("scan0044.pdf", "%PDF-1.4\n% a picture without text\n%%EOF\n");
}

/** What is not mail and no calendar: address books, chats, calls, conferences, fairs. */
function* otherChannels(story: Story): Generator<DemoFile> {
  const { seed, era, ties, chats, mobiles, meetings } = story;
  const random = randomFrom(`${seed} exports`);
  const strangers = ties.filter(({ life }) => life === "copied").map(({ person }) => person);
  yield* addressBook(ties, { chats, mobiles }, random.fork("cards"));
  yield* linkedin(ties, chats, random.fork("linkedin"));
  yield* whatsapp(chats, era.zone);
  yield* skype(chats);
  yield* meta(chats);
  yield* telegram(chats, mobiles, era.zone);
  yield* signal(chats, era.zone);
  yield* telephone(chats, mobiles);
  yield* slack(chats);
  yield* conferences(
    meetings,
    { now: era.now.getTime(), zone: era.zone },
    random.fork("conferences"),
  );
  yield* fairLeads({ strangers, meetings, era }, random.fork("fairs"));
}
