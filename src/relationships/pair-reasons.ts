/** Why two are one person or are not, for who reads it: what joining found (people/joining), as codes with words. */
import type { Reason } from "#channels/channel.ts";
import { inGroups } from "#channels/phone.ts";
import type { JoinReason } from "#people/joining/joined.ts";
import { shownHandle } from "#shared/handle-words.ts";

/** A name that is the same in both its parts is said once, and where it stands if only an address says it. */
export function reasonsOf(found: readonly JoinReason[]): readonly Reason[] {
  const has = (code: JoinReason["code"]) => found.some((one) => one.code === code);
  const isWhole = has("given-same") && has("family-same");
  const isRead = has("by-address");
  return found.flatMap((one) => {
    if (isWhole ? one.code === "family-same" : one.code === "by-address") return [];
    if (isWhole && one.code === "given-same")
      return isRead ? [] : [{ code: `${AREA}.name-same`, values: {} }];
    return [coded(one)];
  });
}

const AREA = "joining.reason";

/** What was found before it named the places says only that they differ. */
function coded({ code, values }: JoinReason): Reason {
  const { handle } = values;
  if (code === "profile" && typeof handle === "string" && ACCOUNT.test(handle)) {
    return account(handle);
  }
  const isUnnamed = code === "place-other" && values["one"] === undefined;
  return { code: `${AREA}.${isUnnamed ? "place-unnamed" : code}`, values: numbersInGroups(values) };
}

const numbersInGroups = (values: JoinReason["values"]): JoinReason["values"] =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "string" && NUMBER.test(value) ? inGroups(value) : value,
    ]),
  );

/** "+493012345;ext=12"; an address may begin so, but has an @. */
const NUMBER = /^\+\d[^@]*$/;

/** "skype:live:petra"; a profile begins with a page's name, in which there is a dot. */
const ACCOUNT = /^[a-z]+:/;

/** By its name where people know that; none that a program or we made up. */
function account(value: string): Reason {
  const { who } = shownHandle({ kind: "account", value, name: HIDDEN });
  return who === HIDDEN
    ? { code: `${AREA}.account-hidden`, values: {} }
    : { code: `${AREA}.account`, values: { handle: who } };
}

const HIDDEN = "?";
