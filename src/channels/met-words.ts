/**
 * Whether somebody's own words say that they met a person, in English or German: "met at design week", "nice
 * meeting you", "auf der Messe kennengelernt". Words are read clause by clause. Whoever says where or at what they met
 * met in person; who only says that they met, or whether that was so, is to be asked ("unclear"); what was not, was to
 * be, or was on a screen or a telephone is no such meeting. Where another than the writer may have met somebody it is
 * asked as well. Wrongly seen is worse than not seen: what is not understood is nothing.
 */

export interface Met {
  readonly kind: "in-person" | "unclear";
  /** What they met at, as it is called there; "" where the words do not say. */
  readonly at: string;
}

export function metIn(text: string): Met | null {
  const read = clausesOf(text).flatMap((clause) => readClause(clause) ?? []);
  return read.find(({ kind }) => kind === "in-person") ?? read[0] ?? null;
}

interface Clause {
  readonly words: readonly Word[];
  readonly isQuestion: boolean;
}

interface Word {
  readonly raw: string;
  /** In lower case, without the signs around it. */
  readonly key: string;
}

const LIMITS = { textChars: 4_000, clauseWords: 60, titleChars: 100 } as const;

function clausesOf(text: string): readonly Clause[] {
  // A full stop behind one or two letters ("St. Gallen", "Dr.") ends nothing.
  const parted = text
    .slice(0, LIMITS.textChars)
    .toWellFormed()
    .replaceAll(/(?<=^|\s)@\s?(?=\S)/g, "at ")
    .replaceAll(/(?<=[\p{L}\d]{3})\.(?=\s|$)|\s-\s/gu, "\n");
  return Array.from(parted.matchAll(/([^!?;,:()–—|\r\n]+)(.?)/gu), ([, words = "", end]) => ({
    words: wordsOf(words),
    isQuestion: end === "?",
  }));
}

const wordsOf = (text: string): readonly Word[] =>
  text
    .trim()
    .split(/\s+/)
    .slice(0, LIMITS.clauseWords)
    .map((raw) => ({ raw, key: bare(raw).toLowerCase().replaceAll("’", "'") }));

const bare = (text: string): string => text.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

interface Tongue {
  /** That they met. */
  readonly verb: RegExp;
  /** Says so for certain, wherever it was. */
  readonly surely: RegExp;
  /** It was not, is to be, or something else was meant. */
  readonly not: RegExp;
  /** It may have been, or another one met somebody. */
  readonly perhaps: RegExp;
  readonly before: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** What ends the words for the place. */
  readonly stops: ReadonlySet<string>;
  /** Only the writer's own words may stand before the verb; null where the whole clause does. */
  readonly writer: ReadonlySet<string> | null;
}

/** Beginnings of words, whole ones where "(?!\p{L})" follows. */
const any = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.replaceAll(/\s*\n\s*/g, "")})`, "u");

const ENGLISH: Tongue = {
  // "The Met" is a museum.
  verb: any(
    "(?:(?<!(?<!\\p{L})the )met|ran into|bumped into|saw(?: you| him| her| them| each other| again)*(?= at | in | during )" +
      "|(?:nice|great|good|lovely|wonderful|pleasure)(?: was)? meeting (?:you|him|her|them|both))(?!\\p{L})",
  ),
  surely: any(
    "met (?:up|in person|face to face|in passing|irl)(?!\\p{L})|ran into|bumped into" +
      "|meeting (?:you|him|her|them|both)(?!\\p{L})|(?:for|over) (?:an? )?(?:lunch|coffee|dinner|breakfast|brunch|drink|beer|tea)",
  ),
  not: any(`(?:not|never|no|nor|neither|cannot|without|nearly|almost|yet|should|would|could|shall|must|might|want|wants
    |wanted|hope|hoped|hoping|wish|wished|wishes|try|tried|trying|missed|instead|if|unless|will (?:be|have)|going to|to be)(?!\\p{L})
    |\\p{L}{2,7}n't(?!\\p{L})
    |met (?:(?!(?:at|in|on|during) )\\S+ ){0,2}(?:requirement|criteri|target|expectation|goal|deadline|need|quota|standard|condition|demand)`),
  perhaps: any("(?:maybe|perhaps|probably|possibly|think|guess|his|their|its|who|which)(?!\\p{L})"),
  before: setOf("at in on during"),
  articles: setOf("the a an this our their his her"),
  stops:
    setOf(`met and or but with where who when whom that which through via by to about because before after since
    last this yesterday today ago for while as so then again briefly first once personally he she they we i`),
  writer:
    setOf(`i we i've we've i'd we'd have had just first briefly finally once previously recently originally only last
    initially personally also already actually and then again both fun that it was really so very a such at in on during the
    you here when where`),
};

const GERMAN: Tongue = {
  verb: any("(?:kennen[ -]?gelernt|getroffen|begegnet|wiedergesehen|gesehen)(?!\\p{L})"),
  surely: any(
    "(?:persönlich|live) (?:kennen|getroffen|begegnet|gesehen)|(?:kennen[ -]?gelernt|getroffen|begegnet) zu haben" +
      "|(?:zum|beim) (?:mittag|abend|kaffee|essen|frühstück|bier|lunch|dinner)",
  ),
  not: any(`(?:nicht|nichts|nie|niemals|kein\\p{L}{0,2}|ohne|fast|beinahe|soll\\p{L}*|woll\\p{L}*|will|möcht\\p{L}*|würd\\p{L}*
    |könn\\p{L}*|werd\\p{L}*|müss\\p{L}*|muss|wird|wenn|falls|ob|bevor|statt|verpasst|versucht|hätt\\p{L}*|wäre\\p{L}*)(?!\\p{L})
    |(?:entscheidung|vereinbarung|absprache|auswahl|wahl(?!\\p{L})|maßnahme|vorkehrung|regelung|verabredung|aussage|anordnung
    |vortrag(?!\\p{L})|beitrag(?!\\p{L})|profil|artikel|auftritt|foto(?!\\p{L})|film(?!\\p{L}))`),
  // A house is seen as well as somebody is: "gesehen" needs a word for whom, or one for how.
  perhaps: any(
    "(?:vielleicht|wohl|vermutlich|wahrscheinlich|glaube|evtl|eventuell|hat|hatte|sich|wurde|wurden|seine?[nmrs]?|ihre?[nmrs]?)(?!\\p{L})" +
      "|^(?!(?:.* )?(?:uns|ihn|sie(?! haben)|dich|euch|kurz|wieder)(?!\\p{L}))(?:.* )?gesehen(?!\\p{L})",
  ),
  before: setOf("auf bei beim in im an am während at"),
  articles: setOf("der die das dem den des ein eine einer einem einen unserer unserem unseren"),
  stops:
    setOf(`und oder aber mit wo wer der über durch via wegen weil danach vorher gestern heute neulich letztes letzten
    letzte kennengelernt kennen kennen-gelernt getroffen begegnet wiedergesehen gesehen uns ihn ihm sie dich dir euch mich
    ich wir haben hatten habe hab sind bin persönlich live erstmals zum kurz nur wieder zuletzt zusammen gemeinsam vor`),
  writer: null,
};

const ONLINE = any(
  `(?:online|zoom|teams|skype|webex|google meet|remote|slack|discord|linkedin|xing|twitter|facebook|instagram|whatsapp
    |telegram|phone|calls?|anruf|telko|chat|e-?mails?|mails?|internet|livestream)(?!\\p{L})
    |video|virtual|virtuell|webinar|telefon`,
);

/** What stands behind a preposition and is no place: when it was, and on whose recommendation. */
const isNoPlace = (key: string): boolean => key.search(NO_PLACE) === 0;

const NO_PLACE =
  any(`recommendation|introduction$|behalf$|request$|invitation|empfehlung|vermittlung|einladung|wunsch$|anfrage
    |(?:\\d+(?:st|nd|rd|th)?$|jan(?:uary|uar)?$|feb(?:ruary|ruar)?$|märz$|march$|mar$|apr(?:il)?$|may$|mai$|june?$|juni$|july?$
    |juli$|aug(?:ust)?$|sept?(?:ember)?$|o[ck]t(?:ober)?$|nov(?:ember)?$|de[cz](?:ember)?$|mon(?:day|tag)$|tuesday$
    |dienstag$|wednesday$|mittwoch$|thursday$|donnerstag$|fri(?:day)?$|freitag$|saturday$|samstag$|sonnabend$|sun(?:day)?$
    |sonntag$|morning|morgen$|evening|abend$|afternoon|nachmittag
    |vormittag|night$|spring$|summer$|autumn$|fall$|winter$|frühling$|frühjahr$|sommer$|herbst$|early$|late$|mid$|end$|anfang$
    |ende$|mitte$|beginning$|weekend$|wochenende$|tag$|day$|week$|woche$|month$|monat$|year$|jahr$|past$|first$|once$|least$|all$
    |last$|fact$|time$|meantime$|point$|future$|response$|general$|person$|passing$|vergangenheit$|zukunft$|zeit$|ruhe$|vorfeld$)`);

function readClause({ words: all, isQuestion }: Clause): Met | null {
  const said = all.map(({ key }) => key).join(" ");
  for (const tongue of [ENGLISH, GERMAN]) {
    const verb = tongue.verb.exec(said);
    if (!verb) continue;
    if (tongue.not.test(said)) return null;
    const at = placeIn(all, tongue);
    const isOnline = ONLINE.test(said);
    // "met at a webinar", "met on Zoom"; a call may have followed a meeting.
    if (isOnline && (at === "" || ONLINE.test(at.toLowerCase()) || isBefore(said, at))) return null;
    const isDoubtful = isQuestion || isOnline || tongue.perhaps.test(said);
    const isOther = tongue.writer !== null && !isWriters(said.slice(0, verb.index), tongue.writer);
    const isSure = at !== "" || tongue.surely.test(said);
    return { kind: isSure && !isDoubtful && !isOther ? "in-person" : "unclear", at };
  }
  return null;
}

/** What is said of a screen stands before the place: "video met at …", "met online at …". */
const isBefore = (said: string, at: string): boolean =>
  said.search(ONLINE) < said.indexOf(at.toLowerCase().split(" ", 1)[0]!);

/** "We first"; "At design week I". Behind a preposition stands a place. */
function isWriters(before: string, writer: ReadonlySet<string>): boolean {
  const keys = before.trim().split(" ");
  const isPlaced = ENGLISH.before.has(keys[0]!) && /^(?:i|we)$/.test(keys.at(-1)!);
  return isPlaced || keys.every((key) => key === "" || writer.has(key));
}

/** The first words behind a preposition that are a place or an occasion. */
function placeIn(all: readonly Word[], tongue: Tongue): string {
  for (const [index, { key }] of all.entries()) {
    if (!tongue.before.has(key)) continue;
    const place = phraseFrom(all.slice(index + 1), tongue);
    if (place !== "") return place;
  }
  return "";
}

function phraseFrom(rest: readonly Word[], tongue: Tongue): string {
  const from = tongue.articles.has(rest[0]?.key ?? "") ? 1 : 0;
  const isNoneAt = (at: number) => {
    const next = tongue.articles.has(rest[at]?.key ?? "") ? at + 1 : at;
    return isNoPlace(rest[next]?.key ?? "");
  };
  if (isNoneAt(0)) return "";
  let to = from;
  while (to < rest.length) {
    const { key } = rest[to]!;
    if (tongue.stops.has(key) && !(tongue.articles.has(key) && to > from)) break;
    if (tongue.before.has(key) && isNoneAt(to + 1)) break;
    to++;
  }
  const place = bare(
    rest
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(" "),
  );
  return place.length <= LIMITS.titleChars ? place : "";
}
