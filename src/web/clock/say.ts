/** Days and times in words of a language, as `Intl` writes them. */

export interface Place {
  /** A locale such as "de" or "en-GB". */
  readonly locale: string;
  readonly zone: string;
  readonly today: string;
}

/** "13. Feb.", with the year where it is not this one: "13. Feb. 2024". */
export function shortDay(at: string, { locale, zone, today }: Place): string {
  const year = write(at, locale, zone, { year: "numeric" });
  return write(at, locale, zone, {
    day: "numeric",
    month: "short",
    ...(year === today.slice(0, 4) ? {} : { year: "numeric" }),
  });
}

/** "13. Februar 2024". */
export const longDay = (at: string, { locale, zone }: Place): string =>
  write(at, locale, zone, { day: "numeric", month: "long", year: "numeric" });

/** "3. Mai" of a birthday, "--05-03" (RFC 6350, 4.3.1): every year has it. */
export const yearlyDay = (day: string, { locale }: Place): string =>
  write(`2000${day.slice(1)}`, locale, "UTC", { day: "numeric", month: "long" });

/** "Dienstag, 16. Februar 2027". */
export const weekDay = (at: string, { locale, zone }: Place): string =>
  write(at, locale, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "9:15". */
export const hour = (at: string, { locale, zone }: Place): string =>
  write(at, locale, zone, { hour: "numeric", minute: "2-digit" });

/** "Feb. 2024" of "2024-02". */
export const shortMonth = (month: string, { locale }: Place): string =>
  write(`${month}-15`, locale, "UTC", { month: "short", year: "numeric" });

/** "Februar 2024" of "2024-02". */
export const longMonth = (month: string, { locale }: Place): string =>
  write(`${month}-15`, locale, "UTC", { month: "long", year: "numeric" });

/** A calendar day has no zone: it is written as it stands. */
function write(at: string, locale: string, zone: string, options: Intl.DateTimeFormatOptions) {
  const timeZone = at.length === 10 ? "UTC" : zone;
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(key, format);
  }
  return format.format(new Date(at)).replace(DAY_AND_MONTH, "$1\u00a0");
}

/** "16. November" never parts at the end of a line. */
const DAY_AND_MONTH = /(\d\.?) (?=\p{L})/u;

const formats = new Map<string, Intl.DateTimeFormat>();

/** 1248 as "1.248"; with at most so many digits behind the point. */
export const figure = (n: number, locale: string, digits = 0): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(n);

/** "A, B und C". */
export const and = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale).format(names);
