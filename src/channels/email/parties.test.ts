import assert from "node:assert/strict";
import { test } from "node:test";
import { mailOf, readAll, readOne, sample } from "./for-tests.ts";
import { eml } from "./eml.ts";
import { LIMITS } from "./limits.ts";

const partiesOf = async (mail: string | Uint8Array, fileName = "") => {
  const { parties } = await readOne(mail, { fileName });
  return parties.map(({ role, name, value }) => `${role} ${name} <${value}>`);
};

test("who wrote, to whom and with copies, each once, with the best name known", async () => {
  assert.deepEqual(
    await partiesOf(
      mailOf(
        "From: Vogt, Petra <Petra@Lumen.Example>\nTo: jo@example.org, Team: max@x.example, P.Vogt@googlemail.com;\nCc: Jo Brandt <JO@example.org>, 'ana@x.example' <ana@x.example>, broken@, undisclosed-recipients:;",
      ),
    ),
    [
      "from Petra Vogt <petra@lumen.example>",
      "to Jo Brandt <jo@example.org>",
      "to  <max@x.example>",
      "to  <pvogt@gmail.com>",
      "cc  <ana@x.example>",
    ],
  );
});

test("an assistant who sends is not the author", async () => {
  assert.deepEqual(
    await partiesOf(
      mailOf("From: Petra Vogt <petra@lumen.example>\nSender: Max <max@lumen.example>"),
    ),
    ["from Petra Vogt <petra@lumen.example>", "to Jo Brandt <jo@example.org>"],
  );
  assert.deepEqual(await partiesOf(mailOf("From:\nSender: Max <max@lumen.example>")), [
    "from Max <max@lumen.example>",
    "to Jo Brandt <jo@example.org>",
  ]);
});

test("a list that rewrites the author says where the author is, and is itself nobody", async () => {
  assert.deepEqual(await partiesOf(sample("list-rewritten.eml")), [
    "from Ana Ruiz <ana.ruiz@acme.example>",
  ]);
  assert.deepEqual(
    await partiesOf(
      mailOf(
        "From: 'Ana Ruiz' via Netz <netz@lists.example>\nX-Original-From: Ana Ruiz <ana@acme.example>\nReply-To: netz@lists.example\nList-Id: <netz.lists.example>",
      ),
    ),
    ["from Ana Ruiz <ana@acme.example>", "to Jo Brandt <jo@example.org>"],
  );
  assert.deepEqual(
    await partiesOf(
      mailOf(
        "From: Ana Ruiz via Netz <netz@lists.example>\nList-Post: <mailto:netz@lists.example>",
      ),
    ),
    ["from  <netz@lists.example>", "to Jo Brandt <jo@example.org>"],
  );
});

test("an author who writes to a list stays the author, wherever replies go", async () => {
  assert.deepEqual(
    await partiesOf(
      mailOf(
        "From: Ana Ruiz <ana@acme.example>\nSender: ana@acme.example\nReply-To: netz@lists.example\nTo: netz@lists.example\nList-Id: <netz.lists.example>",
      ),
    ),
    ["from Ana Ruiz <ana@acme.example>"],
  );
});

test("a list is nobody, also where its address carries a member's name", async () => {
  assert.deepEqual(
    await partiesOf(
      mailOf(
        'From: Ana Ruiz <ana@acme.example>\nTo: "Bob Musser" <netz@lists.example>\nSender: <netz-bounces@lists.example>\nList-Subscribe: <mailto:netz-on@lists.example>',
      ),
    ),
    ["from Ana Ruiz <ana@acme.example>"],
  );
});

test("under which address one writes to a list is said by its headers, or by whom it was addressed to", async () => {
  const listsOf = async (mail: string) => (await readOne(mailOf(mail))).lists;

  assert.deepEqual(
    [
      await listsOf(
        "List-Post: <mailto:Netz@Lists.Example?subject=x>\nX-BeenThere: netz@lists.example",
      ),
      await listsOf("To: netz@lists.example\nList-Id: Das Netz <netz.lists.example>"),
      await listsOf("List-Post: NO\nList-Id: <4711.mail.example>\nSender: <bounce@mail.example>"),
      await listsOf("To: netz@lists.example"),
    ],
    [["netz@lists.example"], ["netz@lists.example"], undefined, undefined],
  );
});

test("blind copies count in one's own mail only", async () => {
  const mail = mailOf("Bcc: ana@x.example");

  assert.deepEqual((await partiesOf(mail)).length, 2);
  assert.deepEqual(await partiesOf(mail, ".Gesendet/cur/1.mx:2,S"), [
    "from Petra Vogt <petra@lumen.example>",
    "to Jo Brandt <jo@example.org>",
    "cc  <ana@x.example>",
  ]);
});

test("of a list of thousands the first are read, and the mail says so", async () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `p${i}@x.example`).join(", ");
  const { parties, notes } = await readOne(mailOf(`To: ${many}`));

  assert.equal(parties.length, LIMITS.addresses);
  assert.deepEqual(notes, [{ code: "email.addresses-cut", values: { limit: LIMITS.addresses } }]);
});

test("a mail that names nobody is a problem", async () => {
  assert.deepEqual(
    await readAll(eml, mailOf("From: a!b!c\nTo: undisclosed-recipients:;"), { fileName: "x.eml" }),
    [{ kind: "problem", place: "x.eml", code: "email.nobody", values: {} }],
  );
});
