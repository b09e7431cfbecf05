import assert from "node:assert/strict";
import { test } from "node:test";
import {
  readCompanySearch,
  readHomeSearch,
  readPeopleSearch,
  readPersonSearch,
  readTimelineSearch,
} from "#web/search.ts";

test("a filter comes out of the address as it went in", () => {
  const search = {
    show: "fading",
    company: "0190a6d2-7b3e-7c40-8f3e-2f1d4c5b6a79",
    channel: "email",
    kind: "phone",
    text: "whit",
    near: "London",
    km: 80,
  } as const;

  assert.deepEqual(readHomeSearch(search), search);
  assert.deepEqual(readTimelineSearch({ ...search, handle: "email:a@x.example" }), {
    kind: "phone",
    channel: "email",
    handle: "email:a@x.example",
    text: "whit",
  });
  assert.deepEqual(readPeopleSearch({ order: "seen" }), { order: "seen" });
  assert.deepEqual(readPeopleSearch({ order: "age" }), {});
});

test("the list from which somebody was opened comes out of the address with its selection and order", () => {
  const people = { list: "people", text: "Kuipers", order: "contact" } as const;
  const around = { list: "meet", near: "London", km: 80, order: "distance" } as const;

  assert.deepEqual(readPersonSearch({ kind: "phone", from: people }), {
    kind: "phone",
    from: people,
  });
  assert.deepEqual(readPersonSearch({ from: around }), { from: around });
  assert.deepEqual(readPersonSearch({ from: { list: "meet", order: "contact", km: 3 } }), {
    from: { list: "meet" },
  });
  for (const from of [null, "people", 7, {}, { list: "firms" }]) {
    assert.deepEqual(readPersonSearch({ from }), {});
  }
});

test("the list of companies from which one was opened comes out of the address with its words and its order", () => {
  const from = { order: "people", text: "Utrecht" } as const;
  assert.deepEqual(readCompanySearch({ from, kind: "phone" }), { from });
  assert.deepEqual(readCompanySearch({ from: { order: "surname" } }), { from: {} });
  for (const none of [null, "people", 7]) assert.deepEqual(readCompanySearch({ from: none }), {});
});

test("what makes no sense is left out; a number is a text to look for", () => {
  assert.deepEqual(
    readHomeSearch({ show: "all", company: "../x", channel: "fax", kind: 3, text: 2024, other: 1 }),
    { text: "2024" },
  );
  assert.deepEqual(readHomeSearch({ km: 80 }), {});
  assert.deepEqual(readHomeSearch({ near: "London", km: -5 }), { near: "London" });
});
