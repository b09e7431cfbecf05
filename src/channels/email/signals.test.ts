import assert from "node:assert/strict";
import { test } from "node:test";
import { mailOf, readOne, sample } from "./for-tests.ts";

const signalsOf = async (headers: string) => (await readOne(mailOf(headers))).signals;

const each = async (cases: Readonly<Record<string, readonly string[]>>) => {
  const found = await Promise.all(
    Object.keys(cases).map(async (headers) => [headers, await signalsOf(headers)] as const),
  );
  assert.deepEqual(Object.fromEntries(found), cases);
};

test("a mailing list is said by its own fields", async () => {
  await each({
    "List-Id: <netz.lists.example>": ["list"],
    "List-Post: <mailto:netz@lists.example>": ["list"],
    "Mailing-List: list netz@yahoogroups.com": ["list"],
    "Precedence: list": ["list"],
    "List-Id: <netz.lists.example>\nList-Post: <mailto:n@l.example>\nList-Unsubscribe: <x>\nPrecedence: bulk":
      ["list", "bulk"],
  });
});

test("a newsletter names its campaign, or can be left but not answered and bears one more sign", async () => {
  await each({
    "List-Unsubscribe: <x>\nPrecedence: bulk": ["newsletter", "bulk"],
    "List-Unsubscribe: <x>\nFeedback-ID: 1:lumen": ["newsletter"],
    "List-Id: <x>\nList-Unsubscribe: <x>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click": [
      "list",
      "newsletter",
    ],
    "List-Id: <x>\nList-Unsubscribe: <x>\nList-Post: NO (announcements only)": [
      "list",
      "newsletter",
    ],
    "List-Unsubscribe: <x>\nFrom: Lumen <newsletter@lumen.example>": ["newsletter", "role"],
    "X-Mailer: MailChimp Mailer": ["newsletter"],
    "X-Campaign-Id: 12": ["newsletter"],
  });
});

test("one sign of mass mail is also on letters that people send through a platform", async () => {
  await each({
    "Precedence: bulk": ["bulk"],
    "Feedback-ID: 1:lumen": ["bulk"],
    "List-Unsubscribe: <https://x.example>": ["bulk"],
    "List-Id: <x>\nList-Post: NO": ["list", "bulk"],
    "List-Id: <x>\nList-Unsubscribe: <x>": ["list"],
    "From: Lumen <newsletter@lumen.example>": ["bulk", "role"],
  });
});

test("automatic answers and reports", async () => {
  await each({
    "Auto-Submitted: auto-replied": ["automatic"],
    "Auto-Submitted: no": [],
    "Return-Path: <>": ["automatic"],
    "Precedence: auto_reply": ["automatic"],
    "X-Auto-Response-Suppress: All": [],
    'Content-Type: multipart/report; boundary="b"': ["automatic"],
    "Subject: Automatische Antwort: Termin\nIn-Reply-To: <a@x>": ["automatic"],
    "Subject: Out of Office AutoReply: Lunch\nReferences: <a@x>": ["automatic"],
  });
});

test("a subject alone says little, and only in a machine's own words", async () => {
  const maybe = ["Abwesenheitsnotiz: Termin", "Undelivered Mail Returned to Sender"];
  const words = [
    "Re: Automatische Antwort fehlt",
    "Read: this please",
    "Gelesen: Ihr Buch",
    "Out of office space: what now",
    "Auto Reply feature is broken",
    "Mail delivery failed to impress me",
  ];
  await each({
    ...Object.fromEntries(maybe.map((subject) => [`Subject: ${subject}`, ["automatic-subject"]])),
    ...Object.fromEntries(words.map((subject) => [`Subject: ${subject}`, []])),
  });
});

test("addresses that say what they are", async () => {
  await each({
    "From: Shop <no-reply@shop.example>": ["no-reply"],
    "From: Shop <noreply-orders@shop.example>": ["no-reply"],
    "From: MAILER-DAEMON@mx.example": ["no-reply"],
    "From: <notifications@shop.example>": ["no-reply"],
    "From: nora.reply@lumen.example": [],
    "From: Lumen <info@lumen.example>": ["role"],
    "From: Lumen <vertrieb-de@lumen.example>": ["role"],
    "From: Sales Petra <petra.sales@lumen.example>": [],
  });
});

test("a platform speaks in people's names, which are not its address's", async () => {
  await each({
    "From: Petra Vogt via LinkedIn <messages-noreply@linkedin.com>": ["no-reply", "platform"],
    "From: Petra Vogt (via Google Docs) <drive-shares-noreply@google.com>": [
      "no-reply",
      "platform",
    ],
    "From: Petra Vogt <notifications@github.com>": ["no-reply", "platform"],
    "From: Petra Vogt <petra@github.com>": [],
    "From: Petra Vogt <dse_na3@docusign.net>": ["platform"],
    "From: Petra Vogt <mailrobot@mail.xing.com>": ["no-reply", "platform"],
  });
  const { parties } = await readOne(sample("platform.eml"));
  assert.deepEqual(
    parties.map(({ value, name, role }) => ({ value, name, role })),
    [
      { value: "messages-noreply@linkedin.com", name: "", role: "from" },
      { value: "jo.brandt@example.org", name: "Jo Brandt", role: "to" },
    ],
  );
});

test("Gmail's labels in the account's language", async () => {
  await each({
    "X-Gmail-Labels: Sent,Opened": ["sent"],
    'X-Gmail-Labels: Gesendet,"Kunden, alt"': ["sent"],
    "X-Gmail-Labels: =?UTF-8?Q?Envoy=C3=A9s,Ouvert?=": ["sent"],
    "X-Gmail-Labels: Enviados": ["sent"],
    "X-Gmail-Labels: Posteingang,Papierkorb": ["junk"],
    "X-Gmail-Labels: Spam": ["junk"],
    'X-Gmail-Labels: "Sent, alt",Posteingang': [],
    "X-Gmail-Labels: Projekte/Gesendet": [],
  });
});

test("a mail that Thunderbird deleted but still keeps lies in the trash", async () => {
  await each({ "X-Mozilla-Status: 0009": ["junk"], "X-Mozilla-Status: 0001": [] });
});
