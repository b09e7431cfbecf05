/**
 * What SMS Import / Export writes (an app of Android's, from F-Droid): messages.ndjson and calls.ndjson, a
 * line each, with the columns of Android's database as texts. An MMS brings its parts and addresses along
 * under names with two underscores; older versions of the app had all addresses in one list.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { field, listField, textField } from "#channels/json-fields.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { readItem } from "./backup-xml.ts";
import { LIMITS } from "./limits.ts";
import { type Address, ownNumbers } from "./people.ts";
import type { AndroidRecord } from "./record.ts";

export const smsNdjson: Channel = {
  name: "sms",
  format: "sms-ndjson",
  recognises: (head) => MESSAGE.some((columns) => hasAll(head, columns)),
  read: (chunks, options) => readLines(chunks, options, (value) => (isMms(value) ? "mms" : "sms")),
};

export const callsNdjson: Channel = {
  name: "phone",
  format: "calls-ndjson",
  recognises: (head) => hasAll(head, CALL),
  read: (chunks, options) => readLines(chunks, options, () => "call"),
};

const MESSAGE = [
  ["address", "body", "date", "type"],
  ["__parts", "date", "msg_box"],
];
const CALL = ["number", "duration", "date", "type"];

function hasAll(head: Uint8Array, columns: readonly string[]): boolean {
  const paths = jsonPaths(head.subarray(0, LIMITS.headBytes));
  return columns.every((column) => paths.has(column));
}

const isMms = (value: unknown): boolean => field(value, "__parts") !== undefined;

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  whatOf: (value: unknown) => AndroidRecord["what"],
): AsyncGenerator<Reading> {
  const numbers = ownNumbers();
  let count = 0;
  for await (const { value, problem } of readJson(chunks, [""])) {
    count++;
    if (count <= options.skip) continue;
    const place = String(count);
    if (problem) yield { kind: "problem", place, ...problem };
    else yield readItem(recordOf(value, whatOf(value)), place, { options, numbers });
  }
  yield* numbers.owners();
}

function recordOf(value: unknown, what: AndroidRecord["what"]): AndroidRecord {
  const texts = listField(value, "__parts")
    .filter((part) => textField(part, "ct") === "text/plain")
    .map((part) => textField(part, "text"));
  return {
    what,
    field: (name) => textField(value, name),
    texts,
    addresses: addressesOf(value),
    isCut: false,
  };
}

function addressesOf(value: unknown): readonly Address[] {
  return [
    field(value, "__sender_address"),
    ...listField(value, "__recipient_addresses"),
    ...listField(value, "__addresses"),
  ]
    .slice(0, LIMITS.addresses)
    .map((one) => ({ number: textField(one, "address"), type: textField(one, "type") }))
    .filter(({ number }) => number !== "");
}
