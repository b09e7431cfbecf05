import assert from "node:assert/strict";
import { test } from "node:test";
import { copies } from "./copies.ts";

const isCopy = (text: string): boolean =>
  copies.recognises(new TextEncoder().encode(text), "people.csv");

test("a table of ours is known by its headings, also of before and saved again by a spreadsheet", () => {
  const ours = [
    "\uFEFFname,company,tie,addresses,numbers,profiles,accounts,written,phone\r\n",
    "name;company;tie;addresses;numbers;profiles;accounts;written\r\n",
    '"name","company","tie","addresses","numbers","profiles","accounts","written"\n',
    "\uFEFFVisavis export,company,tie,addresses,numbers,profiles,accounts\r\n",
  ];
  assert.deepEqual(ours.map(isCopy), [true, true, true, true]);
  assert.deepEqual(["name,company,addresses\r\n", "name,company,tie\r\n"].map(isCopy), [
    false,
    false,
  ]);
});
