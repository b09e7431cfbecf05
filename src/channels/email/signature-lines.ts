/**
 * What stands below the last sentence: closing formulas and names, what telephones add, footers of
 * mailing lists. German and English first, with the commonest of their neighbours.
 */

/**
 * Whether a line is a closing formula, with the writer's name behind it ("Viele Grüße, Petra") or
 * without. "Thanks" and "Gruß" also stand in sentences: the whole line must be formula and name.
 */
export function closingAt(line: string): "alone" | "named" | undefined {
  if (line.length > 80) return undefined;
  const formula = FORMULA.exec(line)?.[0];
  if (formula === undefined) return undefined;
  const rest = line.slice(formula.length);
  if (/^[\s,.!;:\p{Extended_Pictographic}\uFE0F-]*$/u.test(rest)) return "alone";
  if (PLACE.test(rest)) return "alone";
  return /^\s*[,!:]\s*\S/.test(rest) && isNameLine(rest.replace(/^[\s,!:]+/, ""))
    ? "named"
    : undefined;
}

/** "Viele Grüße aus Köln", "Beste Grüße nach Wien". */
const PLACE = /^ (?:aus|von|nach|from|an) [\p{L} .-]{2,40}[,.!]?$/u;

const GREETING = String.raw`(?:gr(?:ü|ue|u)(?:ß|ss)(?:en?)?)`;
const FORMULA = new RegExp(
  String.raw`^(?:(?:(?:vielen|besten|herzlichen) dank(?: und)? |danke und |thanks and |many thanks and )?` +
    String.raw`(?:mit (?:den )?(?:freundlich|best|herzlich|lieb|viel|schön|kollegial|sonnig)\p{L}* ${GREETING}` +
    String.raw`|(?:freundlich|best|herzlich|lieb|viel|schön|ganz lieb|sonnig|kollegial)\p{L}* ${GREETING}|${GREETING}` +
    String.raw`|(?:with |my )?(?:best|kind|kindest|warm|warmest|many|cordial)? ?regards)` +
    String.raw`|mfg|vg|lg|bg|hg|br|kr|rgds|brgds|hochachtungsvoll|bis (?:bald|dann|morgen)|(?:with )?(?:best|warm|kind) wishes|all the best|best` +
    String.raw`|(?:yours )?(?:sincerely|truly|faithfully|respectfully)(?: yours)?|yours|cheers|thanks(?: a lot| again| in advance)?|thank you(?: very much)?|many thanks|thx|ciao|servus` +
    String.raw`|(?:vielen|besten|herzlichen) dank(?: im voraus| vorab)?|danke(?: im voraus| schön| dir| ihnen)?` +
    String.raw`|(?:bien )?cordialement|bien à (?:vous|toi)|salutations|saludos(?: cordiales)?|un saludo|cordiali saluti|saluti|met vriendelijke groet(?:en)?|groeten|med v[äe]nlig[a]? h[äi]lsning(?:ar)?|mvh|z poważaniem|pozdrawiam|atenciosamente|abraços?)` +
    String.raw`(?![\p{L}\d])`,
  "iu",
);

/** A name as one writes it under a letter, with or without what one is: one to six words, no sentence. */
export function isNameLine(line: string): boolean {
  if (line.length > 100) return false;
  const name = line.trim().split(/\s*(?:[|•·]|,\s|\s[-–—/]\s)/)[0] ?? "";
  return name.length <= 60 && NAME.test(name) && !/[.?!:;]$/.test(name.replace(/\b\p{L}\.$/u, ""));
}

const NAME =
  /^[-–—~("'*]{0,2}\s?(?:\p{L}[\p{L}'’.-]*)(?:[ ,]{1,2}(?:\p{Lu}[\p{L}'’.-]*|von|van|de|der|zu|und|and|&|\([\p{L} .]+\))){0,5}[)"'*,]{0,2}$/u;

/** "Von meinem iPhone gesendet", "Get Outlook for iOS". */
export function isDeviceLine(line: string): boolean {
  return line.length <= 160 && DEVICE.test(line);
}

const DEVICE = new RegExp(
  [
    String.raw`^sent (?:from|via|using|with) (?:my |a |the )?[\p{L}\d][^.,;!?]{1,50}(?:<[^>]*>)?[.!]?$`,
    String.raw`^sent from (?:yahoo|outlook|mail|my)\b[^,;]{0,50}$`,
    String.raw`^(?:get|hol dir) outlook (?:for|für) .{2,100}$`,
    String.raw`^outlook für .{2,100} beziehen.{0,60}$`,
    String.raw`^laden sie outlook für .{2,100}$`,
    String.raw`^von (?:meine[mr]?|unterwegs|mobil)\b.{0,40} gesendet\.?$`,
    String.raw`^(?:diese nachricht wurde )?(?:von|mit|über) .{2,60} gesendet\.?$`,
    String.raw`^gesendet (?:von|mit|über|aus) .{2,80}$`,
    String.raw`^(?:envoyé (?:depuis|de mon|à partir de)|enviado desde|enviado do meu|inviato da|verzonden vanaf|verstuurd vanaf|sendt fra|skickat från|télécharger outlook pour) .{2,100}$`,
  ].join("|"),
  "iu",
);

/** Whether a block below a drawn line is somebody's card or a lawyer's text, and not more of the mail. */
export function looksLikeContact(lines: readonly string[]): boolean {
  const text = lines.join("\n").trim();
  return text.length < 2_000 && lines.length < 30 && CONTACT.test(text);
}

const CONTACT =
  /\b(?:tel|fon|phone|telefon|fax|mobil|mobile)\b[^\n]{0,20}\d{3}|\S@\S+\.\w|\bwww\.|confidential|vertraulich|riservat/i;

/** What mailing lists, groups and free mailers put below every mail. */
export function isListFooter(lines: readonly string[]): boolean {
  const text = lines.slice(0, 6).join("\n").slice(0, 1_000);
  return FOOTER.test(text);
}

const FOOTER =
  /mailing[ -]?list|mailinglist|unsubscribe|listinfo|abbestellen|abmelden|yahoo! groups|google groups|groups\.google|sourceforge|do you yahoo|hotmail|virenfrei|virus-free|avast/i;
