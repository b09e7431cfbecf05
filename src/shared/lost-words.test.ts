import assert from "node:assert/strict";
import { test } from "node:test";
import { de } from "#shared/messages/de.ts";
import { lostThings, lostWords } from "./lost-words.ts";

test("what was lost is called in words, what means the same once, and the rest by its own name", () => {
  const names = "PHOTO, X-AIM, IMPP, X-FOO, Priorität, __proto__";

  assert.deepEqual(lostWords(names, "en"), [
    "picture",
    "messenger address",
    "the field “X-FOO”",
    "the field “Priorität”",
    "the field “__proto__”",
  ]);
  assert.deepEqual(
    lostThings(names, "en").map(({ unknown }) => unknown),
    [false, false, true, true, true],
  );
  assert.deepEqual(lostWords("key, CATEGORIES", "de"), ["öffentlicher Schlüssel", "Kategorien"]);
});

test("each of the words is of a property", () => {
  const names =
    "PHOTO, LOGO, SOUND, KEY, IMPP, SOCIALPROFILE, CATEGORIES, RELATED, X-SPOUSE, X-MS-CHILD, X-MS-TEL, …, X-MANAGER, X-ASSISTANT, ANNIVERSARY, X-ABDATE, BIRTHPLACE, DEATHDATE, GENDER, LANG, HOBBY, EXPERTISE, FBURL, CALURI, MEMBER, AGENT, URL, GEO, TZ, ROLE, FN, TITLE, BDAY, KIND, UID, REV";

  assert.deepEqual(lostWords(names, "de"), Object.values(de.contacts.lost));
});
