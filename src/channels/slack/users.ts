/** users.json: everybody in the workspace, and guests of other companies, as cards. */
import type {
  CardHandle,
  CardNumber,
  Channel,
  PersonCard,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { EMPTY_CARD, NO_NAME } from "#channels/contacts/draft.ts";
import { emailHandle } from "#channels/handle.ts";
import { field, numberField, textField } from "#channels/json-fields.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { phoneHandle } from "#channels/phone.ts";
import { isZone } from "#shared/time.ts";
import { skipped } from "./item.ts";
import { isBot, partyIn, shownName } from "./directory.ts";
import { LIMITS } from "./limits.ts";

export const users: Channel = {
  name: "slack",
  format: "slack-users",
  recognises(head) {
    const paths = jsonPaths(head);
    return ["*.id", "*.name", "*.deleted", "*.profile"].every((path) => paths.has(path));
  },
  read: readUsers,
};

async function* readUsers(
  chunks: AsyncIterable<Uint8Array>,
  { skip, home }: ReadOptions,
): AsyncGenerator<Reading> {
  let count = 0;
  for await (const { value, problem } of readJson(chunks, ["*"])) {
    count++;
    if (count <= skip) continue;
    const place = String(count);
    if (problem) yield { kind: "problem", place, ...problem };
    else if (isBot(value)) yield skipped(place, "slack.bot");
    else yield cardOf(value, place, home.country);
  }
}

function cardOf(user: unknown, place: string, country: string | null): Reading {
  const account = partyIn({ team: textField(user, "team_id"), name: "" }, textField(user, "id"));
  if (account === null) return { kind: "problem", place, code: "slack.no-user", values: {} };
  const profile = field(user, "profile");
  const line = (name: string) => textField(profile, name).trim().slice(0, LIMITS.lineChars);
  const [full, shown] = [shownName(user), line("display_name")];
  const zone = textField(user, "tz");
  const title = line("title");
  const updated = numberField(user, "updated");
  return {
    ...EMPTY_CARD,
    key: `slack:card:${account.value}`,
    place,
    name: {
      ...NO_NAME,
      full,
      given: line("first_name"),
      family: line("last_name"),
      nicknames: shown === "" || shown === full ? [] : [shown],
    },
    ...reachOf(account.value, { email: line("email"), phone: line("phone"), country }),
    works: title === "" ? [] : [{ company: "", unit: "", title }],
    ...(zone !== "" && isZone(zone) ? { zone } : {}),
    changed: updated !== null && updated > 0 && updated < LAST ? new Date(updated * 1_000) : null,
  } satisfies PersonCard;
}

/** In the year 5138; in milliseconds it would be 1973. */
const LAST = 100_000_000_000;

interface Written {
  readonly email: string;
  readonly phone: string;
  readonly country: string | null;
}

function reachOf(account: string, { email, phone, country }: Written) {
  const address = emailHandle(email, "");
  const number = phoneHandle(phone, country);
  const handles: CardHandle[] = [{ kind: "account", value: account, label: "" }];
  if (address) handles.push({ kind: "email", value: address.value, label: "work" });
  if (number) handles.push({ ...number, label: "" });
  const numbers: CardNumber[] = number || phone === "" ? [] : [{ text: phone, label: "" }];
  return { handles, ...(numbers.length > 0 ? { numbers } : {}) };
}
