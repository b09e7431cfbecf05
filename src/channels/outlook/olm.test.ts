import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Channel, ReadOptions } from "#channels/channel.ts";
import { eml } from "#channels/email/eml.ts";
import { damaged, fuzzing, isStorable, readAll } from "#channels/for-tests.ts";
import { CHANNELS } from "#channels/registry.ts";

const FOLDER = "Accounts/jo@brandt.example/com.microsoft.__Messages";

const address = (email: string, name: string) =>
  `<emailAddress OPFContactEmailAddressAddress="${email}" OPFContactEmailAddressName="${name}" OPFContactEmailAddressType="0" />`;

const MAIL = `<?xml version="1.0" encoding="UTF-8"?>
<emails elementCount="1"><email xml:space="preserve">
<OPFMessageCopyBody xml:space="preserve">Guten Tag,\r\nbis Dienstag &amp; viele Grüße\r\nPetra Vogt</OPFMessageCopyBody>
<OPFMessageCopyCCAddresses elementCount="1">${address("/o=ExchangeLabs/ou=x/cn=Recipients/cn=aiko", "Aiko Sato")}</OPFMessageCopyCCAddresses>
<OPFMessageCopyFromAddresses elementCount="1">${address("petra@lumen.example", "Vogt, Petra")}</OPFMessageCopyFromAddresses>
<OPFMessageCopyHTMLBody>&lt;p&gt;Guten Tag&lt;/p&gt;</OPFMessageCopyHTMLBody>
<OPFMessageCopyInReplyTo>1@brandt.example</OPFMessageCopyInReplyTo>
<OPFMessageCopyMessageID>2@lumen.example</OPFMessageCopyMessageID>
<OPFMessageCopySentTime xml:space="preserve">2024-03-04T08:15:00</OPFMessageCopySentTime>
<OPFMessageCopySubject xml:space="preserve">AW: Angebot
Bcc: somebody@else.example</OPFMessageCopySubject>
<OPFMessageCopyToAddresses elementCount="1">${address("jo@brandt.example", "Jo Brandt")}</OPFMessageCopyToAddresses>
</email></emails>`;

const channelOf = (file: string, name: string): Channel | undefined =>
  CHANNELS.find((one) => one.recognises(Buffer.from(file), name));

async function readMail(file: string, fileName: string, more: Partial<ReadOptions> = {}) {
  const channel = channelOf(file, fileName);
  assert.equal(channel?.format, "olm-message");
  return readAll(channel, file, { fileName, ...more }, 100);
}

test("a mail of Outlook's on a Mac says when, who, to whom and what, and whose archive it is", async () => {
  const [mail, owner] = await readMail(MAIL, `${FOLDER}/Inbox/message_00001.xml`);
  if (mail?.kind !== "interaction") assert.fail("no mail");
  assert.deepEqual(
    [mail.at?.toISOString(), mail.subject, mail.text, mail.parties],
    [
      "2024-03-04T08:15:00.000Z",
      "AW: Angebot Bcc: somebody@else.example",
      "Guten Tag,\nbis Dienstag & viele Grüße\nPetra Vogt",
      [
        { kind: "email", value: "petra@lumen.example", name: "Petra Vogt", role: "from" },
        { kind: "email", value: "jo@brandt.example", name: "Jo Brandt", role: "to" },
        { kind: "account", value: "exchange:aiko", name: "Aiko Sato", role: "cc" },
      ],
    ],
  );
  assert.deepEqual(owner, {
    kind: "owner",
    party: { kind: "email", value: "jo@brandt.example", name: "Jo Brandt" },
    evidence: "delivered-to",
    count: 1,
  });
});

test("it has the key and the thread of its copy in a mailbox", async () => {
  const copy =
    "From: petra@lumen.example\r\nTo: jo@brandt.example\r\nDate: Mon, 4 Mar 2024 09:15:00 +0100\r\nMessage-ID: <2@lumen.example>\r\nIn-Reply-To: <1@brandt.example>\r\nSubject: AW: Angebot\r\n\r\nGuten Tag";
  const known = (readings: Awaited<ReturnType<typeof readAll>>) =>
    readings.flatMap((one) =>
      one.kind === "interaction" ? [[one.key, one.answers, one.thread]] : [],
    );
  const read = await readMail(MAIL, `${FOLDER}/Inbox/message_00001.xml`);
  assert.deepEqual(known(read), known(await readAll(eml, copy, { fileName: "x.eml" })));
});

test("folders say what was sent by me and what never was, in German too", async () => {
  const [sent] = await readMail(MAIL, `${FOLDER}/Gesendete Elemente/message_00001.xml`);
  assert.deepEqual(sent?.kind === "interaction" && sent.signals, ["sent"]);
  assert.deepEqual(await readMail(MAIL, `${FOLDER}/Entwürfe/message_00001.xml`), [
    { kind: "skipped", place: `${FOLDER}/Entwürfe/message_00001.xml`, reason: "draft" },
  ]);
});

test("what was attached is left out, whatever it is, and a damaged mail is a problem", async () => {
  const path = `${FOLDER.replace("__Messages", "__Attachments")}/kunden.csv`;
  const list = "Vorname;Nachname;E-Mail\nPetra;Vogt;petra@lumen.example\n";
  const channel = channelOf(list, path);
  assert.deepEqual(channel && (await readAll(channel, list, { fileName: path })), [
    { kind: "skipped", place: "1", reason: "outlook.attachment" },
  ]);
  assert.equal(channelOf(list, "kunden.csv")?.format, "table-csv");
  for (const file of [
    MAIL.slice(0, -20),
    MAIL.replace("<?xml", '<!DOCTYPE x [<!ENTITY a "b">]><?xml'),
  ]) {
    assert.deepEqual(
      (await readMail(file, "m.xml")).map((one) => ("code" in one ? one.code : one.kind)),
      ["outlook.unreadable"],
    );
  }
  assert.deepEqual(await readMail(MAIL, "m.xml", { skip: 1 }), []);
});

test("whatever the bytes and however they are cut, they end in one sound reading", async () => {
  const channel = CHANNELS.find(({ format }) => format === "olm-message")!;
  await fc.assert(
    fc.asyncProperty(
      damaged([Buffer.from(MAIL)], ["<email>", "&#0;", "]]>", "<!--", "\r\nFrom: x@y.example"]),
      fc.integer({ min: 1, max: 300 }),
      async (file, size) => {
        const whole = await readAll(channel, file);
        assert.equal(whole.filter(({ kind }) => kind !== "owner").length, 1);
        assert.ok(whole.every(isStorable));
        assert.deepEqual(await readAll(channel, file, {}, size), whole);
      },
    ),
    fuzzing(300),
  );
});
