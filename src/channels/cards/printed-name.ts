/** Which words on a card are somebody's name, and which a company's: by the address beside them. */

/** A name of two to five words as it is printed, or null. Capitals throughout become small letters. */
export function nameIn(text: string): string | null {
  if (text.length > 60 || !NAME.test(text)) return null;
  const bare = withoutDegrees(text);
  const words = bare.split(" ").filter((word) => !SMALL.has(word.toLowerCase()));
  if (words.length < 2 || words.length > 4) return null;
  return text
    .split(" ")
    .map((word) => (isShouted(word) && !AFTER.test(word) ? inSmall(word) : word))
    .join(" ");
}

/** Letters only, each word with a capital but for "von" and the like; degrees with their full stops. */
const NAME =
  /^(?:(?:\p{Lu}[\p{L}'’-]{0,30}\.?|\p{Lu}\p{L}{1,5}\.(?:-?\p{L}{1,5}\.){1,3}|\p{Lu}\.|von|van|vom|zu|zur|de|der|den|del|della|di|da|dos|la|le|el|al|ten|ter|\([A-Z]{2,4}\)|[a-z]{2,3}\.)(?:,? (?=\S)|$)){2,8}$/u;

/** What one has studied keeps its capitals. */
const AFTER = /^(?:MBA|MSC|BSC|MA|BA|LLM|PHD|CFA|PMP)$/;

const SMALL = new Set(
  "von van vom zu zur de der den del della di da dos la le el al ten ter".split(" "),
);

const withoutDegrees = (text: string): string =>
  text
    .replaceAll(/(?<!\p{L})(?:\p{Lu}?\p{L}{1,5}\.-?)+(?:\p{L}{2,4}\.)*/gu, (word) =>
      DEGREE.test(word) ? "" : word,
    )
    .replace(/,? (?:MBA|PhD|MSc|BSc|MA|BA|LL\.?M\.?)$/, "")
    .replaceAll(/\([A-Z]{2,4}\)/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

const DEGREE =
  /^(?:dr|prof|dipl|ing|mag|rer|nat|phil|jur|med|oec|h\.?c|habil|msc|bsc|b\.?a|m\.?a)\b/i;

const isShouted = (word: string): boolean => /^[\p{Lu}'’-]{2,}$/u.test(word);

const inSmall = (word: string): string =>
  word.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** "petra.vogt@", "p.vogt@", "vogt@" and "petra@" are Petra Vogt's. */
export function likeAddress(name: string, email: string): boolean {
  const local = folded(email.slice(0, email.lastIndexOf("@"))).replaceAll(/[^a-z]/g, "");
  const words = withoutDegrees(name)
    .split(/[ -]/)
    .map(folded)
    .filter((word) => word.length > 1);
  const [given = "", family = ""] = [words[0], words.at(-1)];
  if (given === "" || local === "") return false;
  return [
    given,
    family,
    given + family,
    family + given,
    given[0] + family,
    family + given[0],
    given + family[0],
  ].includes(local);
}

/** "Lumenhof Lichttechnik" and "LUMENHOF" are what lumenhof.example is called after. */
export function likeDomain(text: string, domain: string): boolean {
  const labels = domain.split(".");
  const core = folded(
    labels.at(labels.length > 2 && labels.at(-2)!.length < 4 ? -3 : -2) ?? "",
  ).replaceAll(/[^a-z\d]/g, "");
  if (core.length < 3 || FREE.has(core)) return false;
  const words = folded(text)
    .split(/[^a-z\d]+/)
    .filter(Boolean);
  return (
    words.length <= 6 &&
    words.some(
      (_, from) =>
        core === words.slice(from).join("") ||
        core === words.slice(from, from + 1).join("") ||
        core === words.slice(from, from + 2).join(""),
    )
  );
}

/** Who has an address there works elsewhere. */
const FREE = new Set(
  "gmail googlemail gmx web outlook hotmail live yahoo icloud me aol tonline posteo mailbox protonmail proton".split(
    " ",
  ),
);

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "");
