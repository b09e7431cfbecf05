/**
 * What the app writes in a chat instead of people, in German and English as they were seen in exports;
 * of other languages only the form is known (a mark before it, angle brackets around it). Without the
 * invisible marks, and the whole message: who types "Bild weggelassen" in a sentence means it so.
 */

/** "Sprachanruf. 12 Min.", "Missed video call. Tap to call back", "Voice call. No answer". */
const CALL =
  /^(?<missed>missed |verpasste[rs]? |silenced |stummgeschaltete[rs]? |unanswered |declined )?(?:group |gruppen-?)?(?<kind>voice|video|sprach|video)[ -]?(?:call|anruf)(?:[.,:]? +(?<detail>[^\n]{0,80}))?[.]?$/i;

export interface Call {
  readonly kind: "phone" | "video";
  readonly held: boolean;
  readonly minutes: number | null;
}

/** Null where it is none, or somebody may have typed it ("Videoanruf?"). */
export function callOf(text: string, marked: boolean): Call | null {
  const { missed, kind, detail = "" } = CALL.exec(text)?.groups ?? {};
  if (kind === undefined) return null;
  const seconds = secondsOf(detail);
  const isSaid = missed !== undefined || seconds !== null || NOT_TAKEN.test(detail);
  if (!marked && !isSaid) return null;
  const held =
    missed === undefined && !NOT_TAKEN.test(detail) && (seconds !== null || isTaken(detail));
  return {
    kind: /^video/i.test(kind) ? "video" : "phone",
    held,
    minutes: held && seconds !== null ? Math.max(1, Math.round(seconds / 60)) : null,
  };
}

const NOT_TAKEN =
  /no answer|not answered|keine antwort|nicht (?:angenommen|beantwortet)|abgelehnt|declined|cancell?ed|abgebrochen|tap to call|zurückrufen|failed|fehlgeschlagen|busy|besetzt|focus|fokus|nicht stören|disturb/i;

/** "3 joined" of a group; a lone "Videoanruf." says no more than that there was one. */
const isTaken = (detail: string): boolean =>
  detail === "" || /\d+ (?:joined|participants|teilnehme|beigetreten)/i.test(detail);

function secondsOf(detail: string): number | null {
  let seconds: number | null = null;
  for (const [, count, unit = ""] of detail.matchAll(TIME)) {
    const each = /^(?:std|st|h)/i.test(unit) ? 3600 : /^m/i.test(unit) ? 60 : 1;
    seconds = (seconds ?? 0) + Number(count) * each;
  }
  return seconds;
}

const TIME =
  /(\d{1,4})\s?(std|stunden?|hrs?|hours?|h|minuten?|minutes?|mins?|sekunden?|seconds?|secs?|sek)\b/gi;

/**
 * A message that somebody took back; mine says so. Also in French, Italian, Spanish, Portuguese and Dutch, as
 * the app puts it: on Androids nothing else tells that nobody wrote it.
 */
export const DELETED =
  /^(?:this message was deleted(?: by admin .{1,100})?|diese nachricht wurde (?:von .{1,100} )?gelöscht|(?:you|du) .{0,40}(?:deleted|gelöscht)(?: this message)?|ce message a été supprimé(?: par .{1,100})?|vous avez supprimé ce message|questo messaggio è stato eliminato(?: da .{1,100})?|hai eliminato questo messaggio|(?:se eliminó este mensaje|este mensaje (?:fue|ha sido) eliminado)(?: por .{1,100})?|eliminaste este mensaje|has eliminado este mensaje|(?:esta )?mensagem (?:foi )?apagada|(?:você )?apagou esta mensagem|dit bericht (?:is|werd) verwijderd|(?:je|u) (?:hebt|heeft) dit bericht verwijderd)\.?$/i;
export const DELETED_BY_ME =
  /^(?:you deleted|du hast|vous avez|hai|eliminaste|has|(?:você )?apagou|(?:je|u) he(?:bt|eft)) /i;

/** What stands for a picture, a recording, a file; what was written below or before it is kept. */
export const OMITTED =
  /^(?:.{0,150}[ \u00A0]?• .{1,30} )?(?:(?:image|video|audio|sticker|gif|document|contact card|video note|media|voice message) omitted|(?:bild|video|audio|sticker|gif|dokument|kontaktkarte|videonachricht|medien|sprachnachricht) (?:weggelassen|ausgelassen|ausgeschlossen))$/i;

/** "<Media omitted>", "<Médias omis>", and what phones write of pictures that may be seen once. */
export const BRACKETED = /^<[^<>/\n]{3,60}>$/;

/** "<attached: 00000012-PHOTO.jpg>" at the end on iPhones, "IMG.jpg (file attached)" in front on Androids. */
export const ATTACHED_LAST = /<\p{L}[\p{L} ]{2,20}: [^<>\n]{1,200}\.\w{2,5}>$/u;
export const ATTACHED_FIRST = /^[^\n]{1,200}\.[a-z0-9]{2,5} \(\p{L}[\p{L} ]{3,40}\)(?=\n|$)/iu;

export const EDITED = /<(?:this message was edited|diese nachricht wurde bearbeitet)\.?>$/i;

/** Its votes change from one export to the next. */
export const POLL = /^(?:poll|umfrage|abstimmung):\s*/i;
export const VOTES = /\n(?:option|antwort)[^\n]{0,300}/gi;

export const LOCATION = /^(?:live )?(?:location|standort): ?(https?:\/\/\S{1,300})/i;

/** Told by the app about the chat, whoever stands as its author. */
export const NOTICE =
  /end-to-end encrypt|ende-zu-ende-verschlüssel|security code|sicherheitsnummer|sicherheitscode|(?:created|added|removed|changed|turned (?:on|off)|updated|pinned|reset|left$|left the|joined|requested to join|invited|blocked|unblocked|is a contact|now an admin|no longer an admin|this group|this chat|this community|this business|business account|disappearing|waiting for this message|phone number|started a call)|hinzugefügt|erstellt|entfernt|geändert|verlassen|beigetreten|(?:an|auf)gepinnt|angeheftet|blockiert|blockierung|aktualisiert|ist (?:jetzt|nun)|kein admin|diese gruppe|diesen? chat|unternehmen|selbstlöschende|verschwindende|warte auf diese nachricht|warten auf diese nachricht|telefonnummer|eingeladen|einladungslink/i;

/** Unmarked, on Androids: what nobody would type word for word. */
export const NOTICE_AS_TYPED =
  /^(?:messages (?:and calls are|to this (?:chat|group) are(?: now)?)|nachrichten (?:und anrufe sind|(?:an|in) diese[rmn]? (?:chat|gruppe) sind)|waiting for this message|(?:warte|warten) auf diese nachricht|null$)/i;

/** Told only of groups. */
export const OF_GROUP =
  /\bgroup\b|\bgruppe|\badded\b|\bremoved\b|\bjoined\b|\bleft\.?$|hinzugefügt|beigetreten|\bcommunity\b/i;

/** How the app calls the user. */
export const ME = new Set(["you", "du", "ich"]);
