/**
 * The account's own file: who "I" am. It is skipped as an item, and what it says is said at its end. Instagram
 * writes its labels in the account's language.
 *
 *     {"profile_v2": {"name": {"full_name": "…"}, "emails": {"emails": ["…"]}, "phone_numbers": [{"phone_number": "…"}]}}
 *     {"profile_user": [{"string_map_data": {"Username": {"value": "…"}, "Name": {"value": "…"}, …}}]}
 */
import type { Channel, Owner, Party, Reading, ReadOptions } from "#channels/channel.ts";
import { accountHandle, emailHandle, nameHandle } from "#channels/handle.ts";
import { field, listField, storable, textField } from "#channels/json-fields.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { phoneHandle } from "#channels/phone.ts";
import { repaired } from "./mojibake.ts";
import type { Platform } from "./post.ts";

export const OWN_ACCOUNT: readonly Channel[] = [
  ownFile("facebook", ["profile_v2", "profile"], facebookParties),
  ownFile("instagram", ["profile_user.*"], instagramParties),
];

type PartiesIn = (profile: unknown, country: string | null) => readonly (Party | null)[];

function ownFile(name: Platform, paths: readonly string[], partiesIn: PartiesIn): Channel {
  return {
    name,
    format: `${name}-own-account`,
    recognises(head) {
      const found = jsonPaths(head);
      return paths.some(
        (path) => found.has(path) && (path !== "profile" || found.has("profile.name.full_name")),
      );
    },
    read: readOwn,
  };
  async function* readOwn(
    bytes: AsyncIterable<Uint8Array>,
    { skip, home }: ReadOptions,
  ): AsyncGenerator<Reading> {
    const owners = new Map<string, Owner>();
    let items = 0;
    for await (const { value, problem } of readJson(bytes, paths)) {
      const place = String(++items);
      if (items <= skip) continue;
      if (problem) yield { kind: "problem", place, code: problem.code, values: problem.values };
      else yield { kind: "skipped", place, reason: "facebook.own-account" };
      for (const party of partiesIn(value, home.country)) {
        if (party && owners.size < MOST) {
          owners.set(`${party.kind} ${party.value}`, {
            kind: "owner",
            party,
            evidence: "account",
            count: 1,
          });
        }
      }
    }
    yield* owners.values();
  }
}

/** Nobody has more addresses than that. */
const MOST = 50;

function facebookParties(profile: unknown, country: string | null): readonly (Party | null)[] {
  const name = repaired(textField(field(profile, "name"), "full_name"));
  const emails = listField(field(profile, "emails"), "emails");
  const numbers = listField(profile, "phone_numbers");
  return [
    nameHandle("facebook", name),
    ...emails.map((one) => (typeof one === "string" ? emailHandle(storable(one), name) : null)),
    ...numbers.map((one) => numberOf(textField(one, "phone_number"), name, country)),
  ];
}

function instagramParties(profile: unknown, country: string | null): readonly (Party | null)[] {
  const data = field(profile, "string_map_data");
  const said = (labels: readonly string[]): string =>
    repaired(labels.map((label) => textField(field(data, label), "value")).find(Boolean) ?? "");
  const name = said(["Name"]);
  const username = said(["Username", "Benutzername", "Nutzername"]);
  return [
    accountHandle("instagram", username, name),
    nameHandle("instagram", name),
    // Who gave no name is shown by this one.
    nameHandle("instagram", username),
    emailHandle(said(["Email", "E-Mail", "E-Mail-Adresse", "Email Address"]), name),
    numberOf(said(["Phone Number", "Telefonnummer", "Phone number"]), name, country),
  ];
}

function numberOf(text: string, name: string, country: string | null): Party | null {
  const handle = phoneHandle(text, country);
  return handle && { ...handle, name };
}
