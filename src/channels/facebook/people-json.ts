/**
 * Lists of people in Facebook's export: friends with the day on which they became that (no meeting), and the
 * address books that telephones uploaded. Friends bear no id: name and day are a card's key. Who asked, was
 * asked, unfriended, follows or is followed is nobody whom one knows for it, here and on Instagram.
 *
 *     {"friends_v2": [{"name": "…", "timestamp": 17…, "contact_info": "…"}]}
 *     {"address_book_v2": {"address_book": [{"name": "…", "details": [{"contact_point": "…"}], …}]}}
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { listField, numberField, textField } from "#channels/json-fields.ts";
import { zonelessInstant } from "#channels/zoneless.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { cardOf } from "./cards.ts";
import { LIMITS } from "./limits.ts";
import { repaired } from "./mojibake.ts";
import type { Platform } from "./post.ts";
import { isGone } from "./sentences.ts";

interface List {
  readonly platform: Platform;
  readonly format: string;
  /** Where its entries stand, in the years' exports. */
  readonly paths: readonly string[];
  readonly read: (entry: unknown, place: string, options: ReadOptions) => Reading;
}

const friends: List = {
  platform: "facebook",
  format: "facebook-friends",
  paths: ["friends_v2.*", "friends.*"],
  read(entry, place, { home }) {
    const name = lineIn(entry, "name") || labelledName(entry);
    const since = dayOf(numberField(entry, "timestamp"));
    if (isGone(name)) return { kind: "skipped", place, reason: "facebook.gone" };
    const at = dateOf(numberField(entry, "timestamp"));
    const key = friendKey(name, at && zonelessInstant(at).day);
    const reach = [textField(entry, "contact_info")].filter((text) => text !== "");
    const known = { key, place, name, reach, connected: since, changed: null };
    return cardOf(known, true, home.country);
  },
};

/** {"label_values": [{"label": "Name", "value": "…"}]}, as Meta writes some lists of late. */
const labelledName = (entry: unknown): string =>
  lineIn(
    listField(entry, "label_values").find((one) => textField(one, "label") === "Name"),
    "value",
  );

const addressBook: List = {
  platform: "facebook",
  format: "facebook-address-book",
  paths: ["address_book_v2.address_book.*", "address_book.address_book.*"],
  read(entry, place, { home }) {
    const name = lineIn(entry, "name");
    const reach = listField(entry, "details")
      .slice(0, MOST_NUMBERS)
      .map((one) => textField(one, "contact_point").slice(0, LIMITS.lineChars))
      .filter((text) => text !== "");
    if (name === "" && reach.length === 0) {
      return { kind: "skipped", place, reason: "facebook.empty" };
    }
    const key = `facebook:address-book:${JSON.stringify([name.toLowerCase(), reach.toSorted()])}`;
    const changed = dateOf(numberField(entry, "updated_timestamp"));
    const known = { key, place, name, reach, connected: null, changed };
    return cardOf(known, false, home.country);
  },
};

const MOST_NUMBERS = 50;

/** Lists that say nothing of whom one knows. */
const strangers = (platform: Platform, paths: readonly string[]): List => ({
  platform,
  format: `${platform}-strangers`,
  paths: paths.map((path) => `${path}.*`),
  read: (_, place) => ({ kind: "skipped", place, reason: "facebook.strangers" }),
});

const LISTS: readonly List[] = [
  friends,
  addressBook,
  strangers("facebook", [
    "received_requests_v2",
    "sent_requests_v2",
    "rejected_requests_v2",
    "deleted_friends_v2",
    "received_requests",
    "sent_requests",
    "deleted_friends",
    "people_you_may_know_v2",
    "following_v2",
    "following_v3",
    "followers_v2",
    "followers_v3",
  ]),
  strangers("instagram", [
    "relationships_following",
    "relationships_followers",
    "relationships_close_friends",
    "relationships_follow_requests_sent",
    "relationships_unfollowed_users",
    "relationships_blocked_users",
  ]),
  // A list that is nothing else; Facebook has it as well.
  { ...strangers("instagram", []), format: "instagram-followers", paths: ["*"] },
];

export const PEOPLE: readonly Channel[] = LISTS.map((list) => ({
  name: list.platform,
  format: list.format,
  recognises: (head) => {
    const paths = jsonPaths(head);
    return list.paths.some(
      (path) => paths.has(path) && (CERTAIN[path] ?? [path]).every((one) => paths.has(one)),
    );
  },
  read: (bytes, options) => readList(list, bytes, options),
}));

/** What must stand there besides, where a path could be anybody's. */
const CERTAIN: Readonly<Record<string, readonly string[]>> = {
  "friends.*": ["friends.*.name", "friends.*.timestamp"],
  "*": ["*.string_list_data", "*.media_list_data"],
};

async function* readList(
  { paths, read }: List,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let items = 0;
  for await (const { value, problem } of readJson(bytes, paths)) {
    if (++items <= options.skip) continue;
    const place = String(items);
    if (problem) yield { kind: "problem", place, code: problem.code, values: problem.values };
    else yield read(value, place, options);
  }
}

const lineIn = (entry: unknown, name: string): string =>
  repaired(textField(entry, name)).slice(0, LIMITS.lineChars).toWellFormed().trim();

/** Since when, as a day that is the same in every zone. */
export const friendKey = (name: string, since: string | null): string =>
  `facebook:friend:${JSON.stringify([name.normalize("NFC").toLowerCase(), since ?? ""])}`;

/** Seconds since 1970, as a time since Facebook began. */
function dateOf(seconds: number | null): Date | null {
  const isTime =
    seconds !== null && seconds >= Date.UTC(2004) / 1000 && seconds < Date.UTC(2100) / 1000;
  return isTime ? new Date(seconds * 1000) : null;
}

const dayOf = (seconds: number | null): string | null =>
  dateOf(seconds)?.toISOString().slice(0, 10) ?? null;
