import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf } from "./body.ts";
import { type LineHead, lineHead } from "./line-head.ts";

const LTR = "\u200E";

function bodyIn(line: string, ...more: readonly string[]) {
  const { author, what, text, call } = bodyOf(head(line), more);
  const talk = call ? ` ${call.kind} ${call.held} ${call.minutes}` : "";
  return `${author}/${what}${talk}/${text}`;
}

const head = (line: string): LineHead => lineHead(`01.02.25, 08:00 - ${line}`)!;

test("calls in two languages: held with how long, or missed", () => {
  for (const [text, expected] of [
    ["Sprachanruf. 12 Min.", "phone true 12"],
    [`${LTR}Sprachanruf. ${LTR}1 Std. 5 Min.`, "phone true 65"],
    [`${LTR}Videoanruf.`, "video true null"],
    ["Videoanruf. Keine Antwort", "video false null"],
    ["Verpasster Sprachanruf", "phone false null"],
    ["Verpasster Videoanruf. Zum Zurückrufen tippen", "video false null"],
    ["Verpasster Gruppenanruf", null],
    ["Voice call. 6 sec", "phone true 1"],
    [`${LTR}Video call, ${LTR}2 hr`, "video true 120"],
    ["Voice call. No answer", "phone false null"],
    ["Missed group video call", "video false null"],
    [`${LTR}Silenced voice call. ${LTR}Focus mode`, "phone false null"],
  ] as const) {
    const expectedBody = expected === null ? `A/text/${text}` : `A/call ${expected}/`;
    assert.equal(bodyIn(`A: ${text}`), expectedBody, text);
  }
});

test("who types the words of the app means them", () => {
  for (const text of [
    "Videoanruf?",
    "Voice call",
    "Ein Bild weggelassen haben wir auch",
    "Das Bild weggelassen",
    "I left",
    "Petra hat die Gruppe verlassen",
    "<3",
    "See <https://example.org>",
    "Standort: wo?",
  ]) {
    assert.equal(bodyIn(`A: ${text}`), `A/text/${text}`);
  }
});

test("files, with what was written beside them", () => {
  for (const [lines, caption] of [
    [["<Medien ausgeschlossen>"], ""],
    [["<Médias omis>"], ""],
    [["<Media omitted>", "Plan"], "Plan"],
    [["IMG-20240302-WA0003.jpg (Datei angehängt)", "Zwei", "Zeilen"], "Zwei\nZeilen"],
    [["report.final.pdf (file attached)"], ""],
    [[`${LTR}<Anhang: 00000012-PHOTO-2024-03-02.jpg>`], ""],
    [[`Plan ${LTR}<attached: 00000012-PHOTO-2024-03-02.jpg>`], "Plan"],
    [[`Plan ${LTR}Bild weggelassen`], "Plan"],
    [["Bild weggelassen"], ""],
    [["103.pdf • 1 Seite Dokument weggelassen"], ""],
    [["Contact card omitted"], ""],
    [[`103.pdf • ${LTR}1 Seite ${LTR}<Anhang: 00000012-103.pdf>`], ""],
    [[`103.pdf ${LTR}<Anhang: 00000012-103.pdf>`], ""],
    [[`103.pdf ${LTR}Dokument weggelassen`], ""],
    [[`Siehe 103.pdf ${LTR}Bild weggelassen`], "Siehe 103.pdf"],
  ] as const) {
    const [first = "", ...more] = lines;
    assert.equal(bodyIn(`A: ${first}`, ...more), `A/file/${caption}`, first);
  }
});

test("in other languages a file has a mark before its head", () => {
  const bodyWith = (line: string) => {
    const { what, text } = bodyOf(lineHead(line)!, []);
    return `${what}/${text}`;
  };
  assert.equal(bodyWith(`${LTR}[01.02.25, 08:00:01] A: ${LTR}image absente`), "file/");
  assert.equal(
    bodyWith(`${LTR}[01.02.25, 08:00:01] A: Voilà ${LTR}<pièce jointe : 0001-P.jpg>`),
    "file/Voilà",
  );
  assert.equal(bodyWith(`[01.02.25, 08:00:01] A: ${LTR}Petra a rejoint`), "notice/Petra a rejoint");
});

test("what the app says, with an author and without", () => {
  for (const line of [
    "Petra hat die Gruppe „Halle: 7“ erstellt",
    'Aiko changed the subject from "Halle: 7" to "Halle: 9"',
    "Jo left",
    `A: ${LTR}Petra hat Jo hinzugefügt`,
    `A: ${LTR}You're now an admin`,
    `A: ${LTR}Petra ist in deinen Kontakten`,
    `A: ${LTR}Les messages et les appels sont chiffrés de bout en bout. Aucun tiers ne peut les lire ou les écouter.`,
    "A: Waiting for this message. This may take a while.",
    "A: null",
  ]) {
    assert.match(bodyIn(line), /^A?\/notice\//, line);
  }
});

test("deleted messages, and who deleted one is me", () => {
  const isMine = (text: string) => {
    const { what, byMe } = bodyOf(head(`A: ${text}`), []);
    return what === "deleted" ? byMe : null;
  };
  assert.deepEqual(
    [
      "You deleted this message",
      "Du hast diese Nachricht gelöscht.",
      "This message was deleted.",
      "Diese Nachricht wurde gelöscht.",
      "This message was deleted by admin Petra.",
      "This message was deleted, I think",
      "Vous avez supprimé ce message",
      "Hai eliminato questo messaggio",
      "Eliminaste este mensaje.",
      "Você apagou esta mensagem",
      "Je hebt dit bericht verwijderd",
      "Ce message a été supprimé",
      "Questo messaggio è stato eliminato",
      "Se eliminó este mensaje.",
      "Mensagem apagada",
      "Dit bericht is verwijderd",
      "Dit bericht is van mij",
    ].map(isMine),
    [
      true,
      true,
      false,
      false,
      false,
      null,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      null,
    ],
  );
});

test("an author ends with the first colon that a space follows, a group where the app speaks", () => {
  const secret = `${LTR}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.`;
  assert.equal(bodyIn(`Projekt: Alpha: ${secret}`), `Projekt: Alpha/notice/${secret.slice(1)}`);
  assert.equal(bodyIn(`A: siehe: ${LTR}Bild weggelassen`), "A/file/siehe:");
  assert.equal(bodyIn("A-B C 🤓: x: y"), "A-B C 🤓/text/x: y");
  assert.equal(bodyIn(`~\u202F\u2068Lena\u2069: x`), "~Lena/text/x");
  assert.equal(bodyIn("A:", "x"), "A/text/x");
  assert.equal(bodyIn("10:30 works"), "/notice/10:30 works");
});
