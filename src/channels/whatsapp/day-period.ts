/**
 * The words beside a time of twelve hours, in the languages of WhatsApp: of two halves ("PM", "nachm.") or of
 * more parts of the day ("abends", "凌晨", "de la madrugada"). German and the common ones are written down here; all
 * others are asked of the platform's own tables (Unicode's CLDR, from which telephones have them), once a word comes
 * up that is not among them.
 */

/** The hour of 24, the same where no such word is there; null where nobody knows the word. */
export function fullHour(hour: number, written: string): number | null {
  if (written === "") return hour;
  const all = keyOf(written);
  const said = halfOf(all);
  const telling = said ? all : written.split(" ").map(keyOf).filter(isTelling).join("");
  const half = said ?? halfOf(telling);
  if (half !== null) return half === "none" ? hour : inHalf(hour, half);
  const hours = tables().get(all) ?? tables().get(telling);
  if (hours === undefined) return null;
  const [one, other] = [hour % 12, (hour % 12) + 12].filter((at) => hours.has(at));
  if (hour > 12) return hour;
  if (one !== undefined) return other === undefined ? one : null;
  return sideOf(hours, hour);
}

export const isHalf = (written: string): boolean =>
  written !== "" && halfOf(keyOf(written)) !== "none";

const keyOf = (written: string): string =>
  written
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s.\p{Cf}]/gu, "");

const isTelling = (word: string): boolean => !CONNECTING.has(word);

function halfOf(word: string): "am" | "pm" | "none" | null {
  if (word === "" || CONNECTING.has(word)) return "none";
  if (MORNING.has(word)) return "am";
  return AFTERNOON.has(word) ? "pm" : null;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const CONNECTING = words("um à a at kl klo às alle om o в la ob h uhr u ч г р -ին");
const MORNING = words(
  "am ap a vorm vormittags morgens früh nachts mitternachts 오전 上午 午前 凌晨 清晨 早上 ص پیشازظهر de sa पूर्वाह्न πμ дп fm öö",
);
const AFTERNOON = words(
  "pm ip p nachm nachmittags mittags abends 오후 下午 午後 中午 晚上 م بعدازظهر du ch अपराह्न μμ пп em ös",
);

/** "0:08 a. m." and "13:05 PM" are written too. */
function inHalf(hour: number, half: "am" | "pm"): number {
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

/** Where a language begins its evening at seven and somebody writes six. */
function sideOf(hours: ReadonlySet<number>, hour: number): number | null {
  const isEarly = [...hours].every((at) => at < 12);
  const isLate = [...hours].every((at) => at >= 12);
  return isEarly ? inHalf(hour, "am") : isLate ? inHalf(hour, "pm") : null;
}

let made: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** Of which hours of the day each word is said. */
const tables = (): ReadonlyMap<string, ReadonlySet<number>> => (made ??= makeTables());

function makeTables(): ReadonlyMap<string, ReadonlySet<number>> {
  const hours = new Map<string, Set<number>>();
  for (const format of LANGUAGES.flatMap(formatsOf)) {
    // Noon has a word of its own, and the minute after it another one.
    for (let half = 0; half < 48; half++) {
      const hour = Math.floor(half / 2);
      const parts = format.formatToParts(Date.UTC(2024, 0, 1, hour, 30 * (half % 2)));
      const word = keyOf(parts.find(({ type }) => type === "dayPeriod")?.value ?? "");
      hours.set(word, (hours.get(word) ?? new Set()).add(hour));
    }
  }
  return hours;
}

const formatsOf = (language: string): readonly Intl.DateTimeFormat[] => {
  const time = { hour: "numeric", minute: "2-digit", hour12: true, timeZone: "UTC" } as const;
  return [
    new Intl.DateTimeFormat(language, time),
    new Intl.DateTimeFormat(language, { ...time, dayPeriod: "short" }),
    new Intl.DateTimeFormat(language, { ...time, dayPeriod: "long" }),
  ];
};

/** What Androids and iPhones have WhatsApp in; of those with twelve hours also what differs by country. */
const LANGUAGES =
  "af am ar ar-SA az be bg bn bs ca cs cy da de el en en-AU es es-AR es-CO es-MX et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-HK zh-TW zu".split(
    " ",
  );
