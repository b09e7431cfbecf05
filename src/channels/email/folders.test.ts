import assert from "node:assert/strict";
import { test } from "node:test";
import { foldersOfLabels, foldersOfPath } from "./folders.ts";

const of = (path: string) => [...foldersOfPath(path)].join(" ");

test("folders of a Maildir, in any language and in IMAP's encoding", () => {
  assert.deepEqual(
    [
      "Maildir/.Sent/cur/1.M1.mx:2,S",
      ".INBOX.Gesendet/cur/1.M1.mx:2,S",
      ".Entw&APw-rfe/cur/1.M1.mx:2,S",
      ".Gesendete Elemente.2019/cur/1.M1.mx:2,S",
      ".Papierkorb/new/1.M1.mx",
      "Maildir/cur/1.M1.mx:2,S",
      "Maildir/.Kunden/cur/1.M1.mx:2,S",
    ].map(of),
    ["sent", "sent", "drafts", "sent", "junk", "", ""],
  );
});

test("folders of Outlook and Apple Mail, whose archives do not say which is which", () => {
  assert.deepEqual(
    [
      "Gelöschte Elemente/",
      "Junk-E-Mail/",
      "Postausgang/",
      "Gesendete Elemente/",
      "V10/4C0F/[Gmail].mbox/Bin.mbox/9A/Data/Messages/1.emlx",
      "V10/4C0F/Outbox.mbox/9A/Data/Messages/1.emlx",
    ].map(of),
    ["junk", "junk", "drafts", "sent", "junk", "drafts"],
  );
});

test("flags of a Maildir, also where a colon cannot stand in a name", () => {
  assert.deepEqual(["cur/1.mx:2,ST", "cur/1.mx;2,DFS", "cur/1.mx!2,RS", "cur/1.mx:2,"].map(of), [
    "junk",
    "drafts",
    "",
    "",
  ]);
});

test("names of mailbox files and of the folders around them", () => {
  assert.deepEqual(
    [
      "Sent",
      "Mail/Sent-1",
      "Takeout/Mail/Gesendet.mbox",
      "Sent Messages.mbox/mbox",
      "Mail/Sent.sbd/2019",
      "All mail Including Spam and Trash.mbox",
      "Spam.mbox",
      "Export/Gesendete Objekte/Termin.eml",
      "Absent.mbox",
    ].map(of),
    ["sent", "sent", "sent", "sent", "sent", "", "junk", "sent", ""],
  );
});

test("names below the inbox, with a dot in front or none, and years", () => {
  assert.deepEqual(
    [
      "INBOX.Sent",
      "Mail/INBOX.Gesendete Objekte.2019/cur/1.mx:2,S",
      "Inbox.Trash.mbox",
      "Sent 2019",
      "Archive/Gesendet 2004-03.mbox",
      "mail/sent-mail-mar-2004",
      "Sent by fax 2019",
      "Mr. Sent",
    ].map(of),
    ["sent", "sent", "junk", "sent", "sent", "sent", "", ""],
  );
});

test("words that also name something else speak in Gmail's labels alone", () => {
  const words = ["bin", "Concept", "Entwurf", "Draft", "Werbung"];

  assert.deepEqual(
    words.flatMap((word) => [of(`${word}/cur/1.mx:2,S`), of(`.${word}/cur/1.mx:2,S`)]),
    words.flatMap(() => ["", ""]),
  );
  assert.equal(of("mail/bin/inbox.mbox"), "");
  assert.equal(of("[Gmail]/Bin"), "junk");
  assert.deepEqual(
    words.map((word) => [...foldersOfLabels(`Inbox,${word}`)].join(" ")),
    ["junk", "drafts", "drafts", "drafts", "junk"],
  );
});
