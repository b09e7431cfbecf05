/** The export of a workspace that Lumenhof shares with a stand builder: a file a day and conversation. */
import { DAY_MS } from "#shared/time.ts";
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import { KARLA, type Person, nameOf } from "#demo/people.ts";
import { hash } from "#demo/random.ts";
import { jsonFile } from "./written.ts";

const TEAM = "T0LUMENHOF";

export function* slack(chats: readonly Chat[]): Generator<DemoFile> {
  const own = chats.filter(({ channel }) => channel === "slack");
  if (own.length === 0) return;
  const people = [KARLA, ...new Set(own.flatMap(({ members }) => members))];
  const direct = own.filter(({ title }) => title === null);
  const channels = own.filter(({ title }) => title !== null);
  yield jsonFile("Lumenhof Slack export/users.json", people.map(userOf));
  yield jsonFile(
    "Lumenhof Slack export/channels.json",
    channels.map((chat) => ({
      id: `C${hash(chat.title!)}`,
      name: chat.title,
      members: [KARLA, ...chat.members].map(idOf),
    })),
  );
  yield jsonFile(
    "Lumenhof Slack export/dms.json",
    direct.map(({ members: [person] }) => ({
      id: dmOf(person!),
      created: 1,
      members: [idOf(KARLA), idOf(person!)],
    })),
  );
  for (const chat of own) yield* daysOf(chat);
}

function* daysOf({ title, members, messages }: Chat): Generator<DemoFile> {
  const days = Map.groupBy(messages, ({ at }) => Math.floor(at / DAY_MS));
  for (const [day, said] of days) {
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    const folder = title ?? dmOf(members[0]!);
    yield jsonFile(
      `Lumenhof Slack export/${folder}/${date}.json`,
      said.map(({ at, by, text }) => ({
        user: idOf(by),
        type: "message",
        ts: `${Math.floor(at / 1000)}.000100`,
        text,
        team: TEAM,
      })),
    );
  }
}

const idOf = ({ email }: Person): string => `U${hash(email)}`;

/** As the whole of Slack knows somebody. */
export const slackId = (person: Person): string => `${TEAM}:${idOf(person).toLowerCase()}`;
const dmOf = ({ email }: Person): string => `D${hash(email)}`;

const userOf = (person: Person) => ({
  id: idOf(person),
  team_id: TEAM,
  name: person.first.toLowerCase(),
  deleted: false,
  real_name: nameOf(person),
  tz: person.site.city.zone,
  profile: {
    title: person.title,
    real_name: nameOf(person),
    display_name: "",
    email: person.email,
    team: TEAM,
  },
  is_bot: false,
});
