import assert from "node:assert/strict";
import { test } from "node:test";
import { isAboutCall, isGone, isNotice, isPlaceholder, isVideo } from "./sentences.ts";

const PETRA = "Petra Vogt";

test("what the apps write into a chat is told from what people write", () => {
  for (const text of [
    "Petra Vogt added Jo to the group.",
    "You left the group.",
    "Petra Vogt named the group Messe.",
    "Petra Vogt set the nickname for Jo Brandt to Jojo.",
    "Petra Vogt voted for “Freitag” in the poll.",
    "You are now connected on Messenger.",
    "Reacted 😀 to your message ",
    "Liked a message",
    "Petra Vogt hat Jo zur Gruppe hinzugefügt.",
    "Du hast die Gruppe verlassen.",
    "Ihr seid jetzt auf Messenger verbunden.",
    "Petra hat mit ❤ auf deine Nachricht reagiert ",
    "Petra reacted ❤ to your message",
    "Petra liked a message",
    "Du hast den Gruppennamen geändert.",
    "Petra hat den Gruppennamen in „Messe“ geändert.",
    "Petra Vogt unsent a message",
  ]) {
    assert.ok(isNotice(text, PETRA), text);
  }
  for (const text of [
    "left the group.",
    "Jo left the group.",
    "You updated the plan, thanks",
    "You turned off the light?",
    "Reacted badly to the news",
    "Petra reacted well to your message, thanks",
    "Petra hat gut auf deine Nachricht reagiert, oder?",
    "Petra joined the army",
    "Jo hat mit ❤ auf deine Nachricht reagiert",
    "Du hast recht.",
    "Petra Vogt added Jo to the group.\nReally?",
    "Petra Vogt",
  ]) {
    assert.ok(!isNotice(text, PETRA), text);
  }
});

test("calls in words and placeholders are told from what people write", () => {
  for (const text of [
    "Petra Vogt called you.",
    "You missed a video call from Petra Vogt.",
    "Petra Vogt hat dich angerufen.",
    "The video chat ended.",
    "Der Videoanruf ist beendet.",
    "Petra Vogt started a video chat.",
    "Petra hat einen Anruf gestartet",
    "Petra called you.",
  ]) {
    assert.ok(isAboutCall(text, PETRA), text);
  }
  for (const text of [
    "You missed the train.",
    "Du hast mich angerufen?",
    "You called me.",
    "Call ended badly",
  ]) {
    assert.ok(!isAboutCall(text, PETRA), text);
  }
  assert.ok(isPlaceholder("Petra Vogt sent an attachment.", PETRA));
  assert.ok(isPlaceholder("Du hast einen Anhang gesendet.", PETRA));
  assert.ok(isPlaceholder("Petra sent an attachment.", PETRA));
  assert.ok(isPlaceholder("Petra hat einen Anhang gesendet.", PETRA));
  assert.ok(!isPlaceholder("Petra sent an attachment yesterday", PETRA));
  assert.ok(!isPlaceholder("You sent the wrong file.", PETRA));
  assert.ok(isVideo("The video chat ended.") && !isVideo("Petra called you."));
});

test("who is gone is told from who is there", () => {
  for (const name of [
    "",
    "Facebook user",
    "Facebook-Nutzer",
    "Facebook-Nutzer:in",
    "Instagram User",
  ]) {
    assert.ok(isGone(name), name);
  }
  for (const name of ["Petra Vogt", "Facebook User Group Köln", "User"])
    assert.ok(!isGone(name), name);
});

test("a long text is nobody's sentence but its writer's", () => {
  const text = `Petra Vogt ${"added ".repeat(100_000)} to the group.`;
  assert.ok(!isNotice(text, PETRA) && !isAboutCall(text, PETRA) && !isPlaceholder(text, PETRA));
});
