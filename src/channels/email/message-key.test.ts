import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction } from "#channels/channel.ts";
import { mailOf, readAll, readOne, sample } from "./for-tests.ts";
import { mbox } from "./mbox.ts";

const threadingOf = async (headers: string) => {
  const { key, answers, thread } = await readOne(mailOf(headers));
  return { key, answers, thread };
};

test("a mail is known by its Message-ID, however that is written", async () => {
  const keys = await Promise.all(
    [
      "Message-ID: <a.B@Mail.Example>",
      "Message-Id:\n <a.B@mail.example>",
      "MESSAGE-ID: a.B@mail.example",
      "Message-ID: <a.B@\n mail.example> (added by postmaster@mx.example)",
    ].map(async (headers) => (await threadingOf(headers)).key),
  );

  assert.deepEqual(new Set(keys), new Set(["mail:a.B@mail.example"]));
});

test("it answers the mail named first by In-Reply-To, else the last of References", async () => {
  assert.deepEqual(
    await threadingOf("Message-ID: <c@x>\nIn-Reply-To: <b@x>\nReferences: <a@x>\n <b@x>"),
    { key: "mail:c@x", answers: "mail:b@x", thread: "mail:a@x" },
  );
  assert.deepEqual(await threadingOf("Message-ID: <c@x>\nReferences: <a@x> <b@x>"), {
    key: "mail:c@x",
    answers: "mail:b@x",
    thread: "mail:a@x",
  });
  assert.deepEqual(
    await threadingOf("Message-ID: <c@x>\nIn-Reply-To: Your message of Monday <b@x>"),
    {
      key: "mail:c@x",
      answers: "mail:b@x",
      thread: "mail:b@x",
    },
  );
});

test("the first mail of a thread is its own thread, also where its server counts threads", async () => {
  const alone = { key: "mail:a@x", answers: null, thread: "mail:a@x" };

  assert.deepEqual(
    await threadingOf("Message-ID: <a@x>\nIn-Reply-To:\nX-GM-THRID: 1790120000000000001"),
    alone,
  );
  assert.deepEqual(await threadingOf("Message-ID: <a@x>\nIn-Reply-To: <a@x>"), alone);
});

test("of an answer that names no other mail nobody can tell the thread", async () => {
  const answers = [
    "AW: Termin",
    "Re[2]: Termin",
    "[Verein] Re: Termin",
    "回复：Termin",
    "R: Termin",
  ];
  for (const subject of answers) {
    assert.equal((await threadingOf(`Message-ID: <a@x>\nSubject: ${subject}`)).thread, null);
    assert.equal(
      (await threadingOf(`Message-ID: <a@x>\nSubject: ${subject}\nIn-Reply-To: <b@x>`)).thread,
      "mail:b@x",
    );
  }
  assert.equal((await readOne(sample("answer-outlook-de.eml"))).thread, null);

  for (const subject of ["WG: Termin", "Reise: Termin", "Area: Termin", "R2: Termin"]) {
    const { thread } = await threadingOf(`Message-ID: <a@x>\nSubject: ${subject}`);
    assert.equal(thread, "mail:a@x");
  }
});

test("without a Message-ID the same mail has the same key in every export", async () => {
  const body = "From here on.\n>From there.\nline\n";
  const plain = mailOf("Subject: x", body);
  const boxed = mailOf("Subject: x", body.replaceAll(/^(>*From )/gm, ">$1"));
  const [inBox] = await readAll(
    mbox,
    `From a@b.example Mon Mar  4 11:20:34 2024\nX-Label: 1\n${boxed}\n\n`,
  );
  const inFolder = await readOne(plain.replaceAll("\n", "\r\n"));

  assert.equal((inBox as Interaction).key, inFolder.key);
  assert.notEqual(inFolder.key, (await readOne(mailOf("Subject: x", "Other"))).key);
  assert.notEqual(inFolder.key, (await readOne(mailOf("Subject: y", body))).key);
});
