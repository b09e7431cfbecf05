/**
 * Sentences that Messenger and Instagram write into a chat themselves, in the language of the account. Newer
 * exports mark them by nothing but their words. A sentence begins with its writer's full name, which nobody
 * puts before their own words, or with the first one or "You"; that people do as well, so then it must be one of a
 * few, whole.
 * The German ones are as the apps show them; an export with all of them was not seen.
 */
import { LIMITS } from "./limits.ts";

/** Who deleted the account, or hides it. */
export const isGone = (name: string): boolean => name === "" || GONE.test(name);

const GONE =
  /^(?:\d{1,30}@facebook\.com|(?:facebook|instagram|messenger)[- ](?:user|nutzer|benutzer)(?:[:*_]?in)?)$/i;

export const isMachine = (name: string): boolean => name === "Meta AI";

export const isNotice = (text: string, sender: string): boolean =>
  isSentence(text) &&
  (ALONE.test(text) ||
    isSaid(text, sender, NOTICE) ||
    isSaid(text, sender, REACTED) ||
    LATER.test(behind(text, sender)));

/** "Petra sent an attachment.": stands for something else, and is nobody's words. */
export const isPlaceholder = (text: string, sender: string): boolean =>
  isSentence(text) && isSaid(text, sender, PLACEHOLDER);

/** A call that is told in words alone: whether anybody took it is not said. */
export const isAboutCall = (text: string, sender: string): boolean =>
  isSentence(text) && (CALL_OVER.test(text) || isSaid(text, sender, CALL));

export const isVideo = (text: string): boolean => /video/i.test(text.slice(0, LIMITS.systemChars));

const isSentence = (text: string): boolean =>
  text !== "" && text.length <= LIMITS.systemChars && !text.includes("\n");

function isSaid(text: string, sender: string, words: RegExp): boolean {
  const [, behindYou = ""] = /^(?:You|Du) (.*)$/.exec(text) ?? [];
  const [given = ""] = sender.split(" ", 1);
  return [behind(text, sender), behind(text, given), behindYou].some((rest) => words.test(rest));
}

const behind = (text: string, name: string): string =>
  name !== "" && text.startsWith(`${name} `) ? text.slice(name.length + 1) : "";

const whole = (...sentences: readonly string[]): RegExp =>
  new RegExp(`^(?:${sentences.join("|")})[.!]? ?$`, "iu");

const ALONE = whole(
  "You(?: and .{1,200})? are now connected on Messenger",
  "You can now message and call each other.{0,100}",
  "Say hi to your new Facebook friend, .{1,200}",
  "Messages and calls are secured with end-to-end encryption.{0,200}",
  "(?:Reacted|.{1,100} reacted) .{1,12} to your (?:message|photo|video)",
  "Liked (?:a|your) message",
  "(?:Ihr seid|Du bist|Du und .{1,200} seid) jetzt .{0,200}(?:auf|über|im) Messenger verbunden",
  "Hat mit .{1,12} auf deine Nachricht reagiert",
  "(?:Hat eine Nachricht|Deine Nachricht wurde) mit .Gefällt mir. markiert",
);

const NOTICE = whole(
  "added .{1,300} to the group",
  "removed .{1,300} from the group",
  "left the group",
  "created the group",
  "named the group .{1,300}",
  "changed the (?:group photo|chat theme.{0,200}|theme.{0,200})",
  "set (?:the|your|his|her|their|own) .{0,200}(?:nickname|emoji|theme|quick reaction).{0,200}",
  "(?:hat|hast) .{1,300} zur Gruppe hinzugefügt",
  "(?:hat|hast) .{1,300} aus der Gruppe entfernt",
  "(?:hat|hast) die Gruppe (?:verlassen|erstellt|.{1,200} genannt)",
  "(?:hat|hast) das (?:Gruppenfoto|Design|Thema|Emoji) .{0,200}(?:geändert|festgelegt|entfernt)",
  "(?:hat|hast) den Gruppennamen .{0,200}(?:geändert|festgelegt|entfernt)",
  "(?:hat|hast) .{0,200}Spitznamen .{0,200}(?:geändert|festgelegt|entfernt|gelöscht)",
);

const REACTED = whole(
  "reacted .{1,12} to (?:your|a) (?:message|photo|video)",
  "liked (?:a|your) message",
  "unsent a message",
  "(?:hat|hast) (?:mit )?.{1,12} auf (?:deine|eine) Nachricht reagiert",
  "(?:hat|hast) (?:deine|eine) Nachricht mit .Gefällt mir. markiert",
);

/** Behind a full name only. */
const LATER =
  /^(?:joined the |left this |cleared |removed the group photo|turned (?:on|off) |waved at |pinned |unpinned |created a (?:poll|plan)|voted |changed (?:his|her|their) vote|started sharing|stopped sharing|reacted |liked (?:a|your) message|unsent a message|updated the |ist der Gruppe beigetreten|hat .{0,100}(?:Umfrage|zugewinkt|angepinnt|zurückgerufen|reagiert))/iu;

const PLACEHOLDER = whole(
  "sent (?:an attachment|a photo|a video|a voice message|a location|a live location|a sticker|a GIF|a link|\\d{1,3} photos)",
  "shared (?:a|an) \\S{1,30}",
  "(?:hat|hast) (?:einen|ein|eine|\\d{1,3}) (?:Anhang|Fotos?|Video|Sprachnachricht|Standort|Sticker|GIF|Link) (?:gesendet|geteilt)",
);

const CALL = whole(
  "called (?!me\\b|us\\b).{1,200}",
  "missed (?:a|your|the) (?:audio |video |voice )?(?:call|chat)(?: from .{1,200})?",
  "started (?:a|an) (?:audio |video |voice )?(?:call|chat)",
  "joined the (?:audio |video )?(?:call|chat)",
  "(?:hat|hast) (?!mich\\b|uns\\b).{1,200} angerufen",
  "(?:hat|hast) (?:einen|deinen|den) (?:\\S{1,20} )?\\S{0,10}(?:anruf|chat)(?: von .{1,200})? (?:verpasst|gestartet|begonnen)",
);

const CALL_OVER = whole(
  "The (?:audio |video )?(?:call|chat) (?:has )?ended",
  "(?:Audio|Video) (?:call|chat) ended",
  "(?:Der |Das )?\\S{0,10}(?:anruf|chat|telefonat) (?:ist |wurde )?beendet",
);
