/**
 * Splink's fake_1000: 1,000 records of 251 people, full of slips, with the truth beside them. What is
 * fed is what a card in an address book would say: the name as it stands, the address, the day of birth
 * without its year (we keep none), the city as a place, which is no company. Beside it stand the
 * single rules of old, measured on the same pairs.
 */
import type { Identity } from "#people/joining/identity.ts";
import { type Score, type Truth, truePairs } from "./score.ts";

interface Row {
  readonly id: string;
  readonly first: string;
  readonly surname: string;
  readonly born: string;
  readonly city: string;
  readonly email: string;
  readonly cluster: string;
}

export function readFake(csv: string): readonly Row[] {
  return csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [id = "", first = "", surname = "", born = "", city = "", email = "", cluster = ""] =
        line.trim().split(",");
      return { id, first, surname, born, city, email: email.toLowerCase(), cluster };
    });
}

export const truthOf = (rows: readonly Row[]): Truth =>
  new Map(rows.map(({ id, cluster }) => [id, cluster]));

export const identityOf = ({ id, first, surname, born, city, email }: Row): Identity => ({
  id,
  handles: email === "" ? [] : [{ kind: "email", value: email }],
  names: first === "" && surname === "" ? [] : [`${first} ${surname}`.trim()],
  birthday: born === "" ? null : `--${born.slice(5)}`,
  places: city === "" ? [] : [city],
});

/** A rule says of two records whether they are one person; "" is the same as nothing. */
const RULES: readonly (readonly [rule: string, areOne: (a: Row, b: Row) => boolean])[] = [
  ["e-mail exact", (a, b) => equal(a.email, b.email)],
  ["name exact", (a, b) => equal(a.first, b.first) && equal(a.surname, b.surname)],
  ["name, order-free", sameNames],
  ["e-mail local part", (a, b) => equal(a.email.split("@")[0]!, b.email.split("@")[0]!)],
  ["e-mail or name", (a, b) => equal(a.email, b.email) || sameNames(a, b)],
];

const equal = (a: string, b: string): boolean => a !== "" && a === b;

function sameNames(a: Row, b: Row): boolean {
  const [one, other] = [a, b].map(({ first, surname }) =>
    first === "" || surname === "" ? "" : [first, surname].toSorted().join(" "),
  ) as [string, string];
  return equal(one, other);
}

export const singleRules = (rows: readonly Row[]): readonly Score[] =>
  RULES.map(([rule, areOne]) => {
    const pairs = rows.flatMap((a, i) =>
      rows.slice(i + 1).flatMap((b) => (areOne(a, b) ? [a.cluster === b.cluster] : [])),
    );
    const right = pairs.filter((isRight) => isRight).length;
    return {
      rule,
      pairs: pairs.length,
      precision: right / pairs.length,
      recall: right / truePairs(truthOf(rows)),
    };
  });
