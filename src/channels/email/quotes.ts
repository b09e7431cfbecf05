/**
 * How mail programs mark what they quote, in the languages their users write: the line above a quote
 * ("On 4 March Petra Vogt wrote:"), the header of the mail answered (Outlook), and the marks above
 * forwarded mail. Every pattern runs on a line of bounded length.
 */

/** "-----Original Message-----" and its like: all that follows is somebody else's. */
export function isForwardMark(line: string): boolean {
  const last = line.at(-1);
  if ((last !== "-" && last !== ":" && last !== "=" && last !== "_") || line.length > 100) {
    return false;
  }
  const hasRule = /^[-_*=]{2,}/.test(line);
  const words = line
    .replace(/^[-_*=\s]+/, "")
    .replace(/[-_*=:\s]+$/, "")
    .toLowerCase();
  return (hasRule && RULED_MARKS.has(words)) || (PLAIN_MARKS.has(words) && /[-:]$/.test(line));
}

const marks = (list: string): ReadonlySet<string> => new Set(list.split(/[|\n]\s*/));

const RULED_MARKS = marks(
  `original message|forwarded message|original appointment|original email|ursprüngliche nachricht
  originalnachricht|original-nachricht|original nachricht|ursprünglicher termin
  weitergeleitete nachricht|weitergeleitete mail|message d'origine|message original
  message transféré|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada
  messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht
  oprindelig besked|oprindelig meddelelse|ursprungligt meddelande|vidarebefordrat meddelande
  opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|исходное сообщение
  пересылаемое сообщение`,
);

const PLAIN_MARKS = marks(
  `begin forwarded message|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail
  ursprüngliche nachricht|original message|début du message réexpédié|début du message transféré
  inizio messaggio inoltrato|inicio del mensaje reenviado|begin doorgestuurd bericht`,
);

/**
 * The header that Outlook and others put above the mail they answer: sender, date, recipient and
 * subject on a line each, in one of some languages.
 */
export function isReplyHeader(lines: readonly string[], at: number): boolean {
  const first = labelOf(lines[at]!);
  if (first === undefined) return false;
  const labels = new Set([first]);
  for (let below = 1; below < REPLY_HEADER_LINES; below++) {
    const label = labelOf(lines[at + below] ?? "");
    if (label !== undefined) labels.add(label);
  }
  return labels.has("from") && labels.size >= 3;
}

export const REPLY_HEADER_LINES = 6;

function labelOf(line: string): string | undefined {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > 24) return undefined;
  const word = line.slice(0, colon).replaceAll(/[*_\u00A0\s]+/g, " ");
  return LABELS.get(word.trim().toLowerCase());
}

const labelled = (label: string, words: string) =>
  words.split("|").map((word) => [word, label] as const);

const LABELS: ReadonlyMap<string, string> = new Map([
  ...labelled("from", "from|von|de|da|van|fra|från|od|от|feladó|gönderen|lähettäjä|发件人|差出人"),
  ...labelled("date", "sent|gesendet|date|datum|envoyé|envoyé le|verzonden|inviato|enviado"),
  ...labelled("date", "enviado el|enviada|enviada em|data|fecha|sendt|skickat|dato|wysłano"),
  ...labelled("date", "message du|отправлено|дата|lähetetty|发送时间|送信日時"),
  ...labelled("to", "to|an|à|a|para|aan|til|till|do|кому|vastaanottaja|收件人|宛先"),
  ...labelled("copy", "cc|kopie|copie|copie à|copia|kopia"),
  ...labelled("subject", "subject|betreff|objet|onderwerp|oggetto|asunto|assunto|emne|ämne|sujet"),
  ...labelled("subject", "temat|тема|aihe|主题|件名"),
]);

export interface Attribution {
  /** It runs over so many lines. */
  readonly lines: number;
  /** Quoted lines follow; else all below is the quote. */
  readonly isAboveQuote: boolean;
}

/** The line or lines at `at` that say who wrote what is quoted below. */
export function attributionAt(lines: readonly string[], at: number): Attribution | undefined {
  const start = lines[at]!.trim();
  if (!MAY_START.test(start)) return undefined;
  const mayBreak = START.test(start) || (VERB.test(start) && DATE.test(start));
  let text = "";
  for (let count = 1; count <= (mayBreak ? 4 : 1); count++) {
    const line = (lines[at + count - 1] ?? "").trim();
    if (line === "" || (line.startsWith(">") && !/^>\s?[:：]$/.test(line))) return undefined;
    text = text === "" ? line : `${text} ${line}`;
    if (text.length > MAX_ATTRIBUTION) return undefined;
    if (!END.test(text)) continue;

    const isAboveQuote = isQuoteNext(lines, at + count);
    const hasVerb = VERB.test(text);
    const saysWho = hasVerb || ADDRESS_AT_END.test(text);
    const saysWhen = DATE.test(text);
    if (saysWho && (saysWhen || (isAboveQuote && hasVerb))) return { lines: count, isAboveQuote };
  }
  return undefined;
}

const MAX_ATTRIBUTION = 500;

/** What is no attribution for sure: no digit in it and no end like one. */
const MAY_START = /\d|[:：]$/;

/** Only those that begin so, or have verb and date in the first line, may be broken over several. */
const START =
  /^[-_*" ]{0,8}(?:on|am|le|el|il|em|op|den|dne|in data|w dniu|dnia|at|în|pe|lör|ons|tor|fre|mån|sön|tis)[ ,.].*\d/i;

const VERBS = [
  "wrote|writes|said|schrieb|schreibt|a écrit|écrit|escribió|scritto|scrive|escreveu|schreef|skrev",
  String.raw`pisze|napisał|napisał\(a\)|napsal|kirjoitti|írta|yazdı|написал|написала|пишет`,
].join("|");
const ASIAN_VERBS = "写道|のメッセージ|작성";
const VERB = new RegExp(
  String.raw`(?:^|[\s>"'),;\]])(?:${VERBS})(?=[\s:：,(-]|$)|${ASIAN_VERBS}`,
  "iu",
);
const END = new RegExp(String.raw`(?:[:：]|(?:${VERBS}|${ASIAN_VERBS})[\s-]{0,6})$`, "iu");
const ADDRESS_AT_END = /<[^<>@]{1,80}@[^<>]{1,80}>\s?[:：]$/;

/** A time of day, a year, or a date in digits. */
const DATE = /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b/;

/** In the lines right below, past "[…]" and "<snip>". */
function isQuoteNext(lines: readonly string[], at: number): boolean {
  return lines.slice(at, at + 5).some((line) => /^\s{0,3}[>|]/.test(line));
}
