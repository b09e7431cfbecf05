/**
 * A world of people with planted truth, as an archive of twenty years knows them: work addresses of
 * one firm after the other, private ones, cards in two address books, profiles, numbers in a call log. Names
 * are spelled as mail programs and people spell them. All chances stand in CHANCE.
 */
import type { Random } from "#demo/random.ts";
import { randomFrom } from "#demo/random.ts";
import { plainLetters } from "#demo/names.ts";
import type { Identity } from "#people/joining/identity.ts";
import { strangerIn, withChats, withInvited } from "./chats.ts";
import { type Firm, foundFirms, saidOf } from "./firms.ts";
import { calledName, familyName, givenName } from "./names.ts";
import { spelled } from "./spelling.ts";

export interface Known {
  readonly identity: Identity;
  /** Who it is: the planted truth. */
  readonly who: string;
  /** Of what kind it is, to see what is found and what is not. */
  readonly kind:
    | "work"
    | "alias"
    | "private"
    | "card"
    | "profile"
    | "phone"
    | "role"
    | "account"
    | "shown"
    | "name alone";
  /** Where they work, whether they say so or not. */
  readonly firm?: string;
}

const CHANCE = {
  changesFirm: 0.35,
  marries: 0.06,
  keepsDoubleName: 0.4,
  alias: 0.04,
  mobileInSignature: 0.5,
  switchboardInSignature: 0.3,
  privateAddress: 0.12,
  card: 0.45,
  secondCard: 0.1,
  profile: 0.35,
  phoneOfThoseOnCards: 0.25,
  phoneOfOthers: 0.04,
  birthdayOnCard: 0.15,
  postcodeOnCard: 0.3,
  addressInProfile: 0.04,
} as const;

export interface Person {
  readonly who: string;
  readonly given: string;
  readonly called: string;
  readonly birthday: string;
  readonly postcode: string;
  readonly city: string;
  readonly mobile: string;
  readonly privateAddress: string;
  readonly jobs: readonly Job[];
}

export interface Job {
  readonly firm: Firm;
  readonly family: string;
  readonly address: string;
  /** Days since 2006. */
  readonly from: number;
  readonly to: number;
}

export function identityWorld(size: number, seed: number): readonly Known[] {
  const chance = randomFrom(seed);
  const firms = foundFirms(chance.fork("firms"), Math.ceil(size / 28));
  const known: Known[] = [];
  const taken = new Set<string>();
  for (let n = 0; known.length < size; n++) {
    if (n % 25 === 0) known.push(...roleAt(firms[n % firms.length]!, n));
    const person = personOf(chance.fork(n), { firms, taken, n });
    known.push(
      ...withChats(person, identitiesOf(person, firms, chance.fork(`i${n}`)), chance.fork(`c${n}`)),
      ...strangerIn(n, chance.fork(`s${n}`)),
    );
  }
  const world = withInvited(known.slice(0, size), chance.fork("invited"));
  return withCircles(world, chance.fork("circles"));
}

/** "info@", with the firm's name beside it, in a mail and on a card: nobody's, and so two. */
function roleAt({ name, domain, switchboard }: Firm, n: number): readonly Known[] {
  const role = ["info", "vertrieb", "office", "service"][n % 4]!;
  const handles = [mail(`${role}@${domain}`), phone(switchboard)];
  return ["mail", "card"].map((place) => {
    const id = `${place} of ${role}@${domain} ${n}`;
    const identity = { id, handles, names: [`${name} ${role}`], companies: [name] };
    return { who: id, kind: "role", identity };
  });
}

interface Setting {
  readonly firms: readonly Firm[];
  readonly taken: Set<string>;
  readonly n: number;
}

function personOf(chance: Random, { firms, taken, n }: Setting): Person {
  const given = givenName(chance);
  const family = familyName(chance);
  const later = chance.chance(CHANCE.marries) ? marriedName(family, chance) : family;
  const moves = chance.chance(CHANCE.changesFirm);
  const start = chance.int(0, 5000);
  const half = start + chance.int(200, 1800);
  const end = half + chance.int(200, 1800);
  const first = firmFor(firms, chance);
  const second = moves ? firmFor(firms, chance) : first;
  const spans: readonly (readonly [Firm, string, number, number])[] =
    moves || later !== family
      ? [
          [first, family, start, half],
          [second, later, half + chance.int(0, 120), end],
        ]
      : [[first, family, start, end]];
  const provider = chance.pick(["gmail.com", "gmx.de", "web.de", "t-online.de", "outlook.com"]);
  return {
    who: `person ${n}`,
    given,
    called: calledName(given) ?? given,
    birthday: `--${two(chance.int(1, 12))}-${two(chance.int(1, 28))}`,
    postcode: String(chance.int(10_000, 99_000)),
    city: chance.weighted(CITIES, ([, weight]) => weight)[0],
    mobile: `+4917${chance.int(10_000_000, 99_999_999)}`,
    privateAddress: free(taken, privateLocal(given, family, chance), provider),
    jobs: spans.map(([firm, name, from, to]) => ({
      firm,
      family: name,
      address: free(taken, firm.localOf(given, name), firm.domain),
      from,
      to,
    })),
  };
}

const two = (number: number): string => String(number).padStart(2, "0");

const CITIES: readonly (readonly [string, number])[] = [
  ["Berlin", 37],
  ["Hamburg", 19],
  ["München", 15],
  ["Köln", 11],
  ["Frankfurt", 8],
  ["Stuttgart", 6],
  ["Leipzig", 6],
  ["Bremen", 6],
  ["Kassel", 2],
  ["Ulm", 1],
  ["Passau", 1],
  ["Goslar", 1],
];

/** Few firms are large, and those have many of one's contacts. */
const firmFor = (firms: readonly Firm[], chance: Random): Firm =>
  firms[Math.floor(firms.length * chance.next() ** 2)]!;

function marriedName(family: string, chance: Random): string {
  const other = familyName(chance);
  return chance.chance(CHANCE.keepsDoubleName) ? `${family}-${other}` : other;
}

function privateLocal(given: string, family: string, chance: Random): string {
  const [first, last] = [plainLetters(given), plainLetters(family)].map((name) =>
    name.replaceAll(/[ -]/g, ""),
  ) as [string, string];
  const year = chance.int(55, 99);
  return chance.pick([
    `${first}.${last}`,
    `${first}${last}${year}`,
    `${first[0]}.${last}`,
    `${last}${year}`,
    `${first}${year}`,
  ]);
}

/** Who comes second gets a number behind the name, as in life. */
function free(taken: Set<string>, local: string, domain: string): string {
  let address = `${local}@${domain}`;
  for (let n = 2; taken.has(address); n++) address = `${local}${n}@${domain}`;
  taken.add(address);
  return address;
}

function identitiesOf(person: Person, firms: readonly Firm[], chance: Random): readonly Known[] {
  const last = person.jobs.at(-1)!;
  const cards = [
    ...(chance.chance(CHANCE.card) ? [cardOf(person, chance.pick(person.jobs), chance, 1)] : []),
    ...(chance.chance(CHANCE.secondCard) ? [cardOf(person, last, chance, 2)] : []),
  ];
  const calls = cards.length > 0 ? CHANCE.phoneOfThoseOnCards : CHANCE.phoneOfOthers;
  return [
    ...person.jobs.flatMap((job) =>
      workOf(person, job, { chance, said: saidOf(job.firm, firms, chance) }),
    ),
    ...(chance.chance(CHANCE.privateAddress) ? [privateOf(person, last, chance)] : []),
    ...cards,
    ...(chance.chance(CHANCE.profile) ? [profileOf(person, last, chance)] : []),
    ...(chance.chance(calls) ? [phoneOf(person, last, chance)] : []),
  ];
}

function workOf(
  person: Person,
  job: Job,
  { chance, said }: { readonly chance: Random; readonly said: readonly string[] },
): readonly Known[] {
  const { firm, address } = job;
  const numbers = [
    ...(chance.chance(CHANCE.mobileInSignature) ? [person.mobile] : []),
    ...(chance.chance(CHANCE.switchboardInSignature) ? [firm.switchboard] : []),
  ];
  const seen = { first: dayOf(job.from), last: dayOf(job.to) };
  const work: Known = {
    who: person.who,
    kind: "work",
    firm: firm.name,
    identity: {
      id: `mail ${address}`,
      handles: [mail(address), ...numbers.map(phone)],
      names: spelled(person, job, chance),
      companies: said,
      seen,
    },
  };
  if (!chance.chance(CHANCE.alias)) return [work];
  const alias = `${plainLetters(person.given)[0]}.${plainLetters(job.family)}`;
  const other = `${alias}@${firm.domain.replace(".example", "-group.example")}`;
  const identity = {
    id: `mail ${other} of ${person.who}`,
    handles: [mail(other)],
    names: spelled(person, job, chance),
    companies: said,
    seen,
  };
  return [work, { who: person.who, kind: "alias", firm: firm.name, identity }];
}

const mail = (value: string) => ({ kind: "email", value }) as const;
const phone = (value: string) => ({ kind: "phone", value }) as const;

const dayOf = (day: number): string =>
  new Date(Date.UTC(2006, 0, 1 + day)).toISOString().slice(0, 10);

function privateOf(person: Person, job: Job, chance: Random): Known {
  const { privateAddress, who } = person;
  const identity = {
    id: `mail ${privateAddress}`,
    handles: [mail(privateAddress), ...(chance.chance(0.4) ? [phone(person.mobile)] : [])],
    names: spelled(person, job, chance),
    seen: { first: dayOf(job.from), last: dayOf(job.to) },
  };
  return { who, kind: "private", identity };
}

function cardOf(person: Person, job: Job, chance: Random, book: 1 | 2): Known {
  const { firm } = job;
  const handles = [
    ...(chance.chance(0.75) ? [mail(job.address)] : []),
    ...(chance.chance(0.4) ? [mail(person.privateAddress)] : []),
    ...(chance.chance(0.7) ? [phone(person.mobile)] : []),
    ...(chance.chance(0.2) ? [phone(firm.switchboard)] : []),
  ];
  const name = `${chance.chance(0.2) ? person.called : person.given} ${job.family}`;
  const identity = {
    id: `card ${book} of ${person.who}`,
    handles,
    names: [name],
    ...(handles.some(({ kind }) => kind === "phone") ? { inPhoneBook: name } : {}),
    companies: chance.chance(0.8) ? [firm.name] : [],
    birthday: chance.chance(CHANCE.birthdayOnCard) ? person.birthday : null,
    ...(chance.chance(CHANCE.postcodeOnCard)
      ? { postcodes: [person.postcode], places: [person.city] }
      : {}),
  };
  return { who: person.who, kind: "card", identity };
}

function profileOf(person: Person, job: Job, chance: Random): Known {
  const name = `${chance.chance(0.15) ? person.called : person.given} ${job.family}`;
  const title = chance.chance(0.1) ? ", MBA" : "";
  const slug = `${plainLetters(name).replaceAll(" ", "-")}-${person.who.slice(7)}`;
  const identity = {
    id: `profile of ${person.who}`,
    handles: [
      { kind: "profile", value: `linkedin:${slug}` } as const,
      ...(chance.chance(CHANCE.addressInProfile) ? [mail(person.privateAddress)] : []),
    ],
    names: [name + title],
    companies: [job.firm.name],
    places: chance.chance(0.5) ? [person.city] : [],
  };
  return { who: person.who, kind: "profile", identity };
}

function phoneOf(person: Person, job: Job, chance: Random): Known {
  const names = [
    "",
    person.called,
    `${person.called} ${job.family[0]}.`,
    `${person.given} ${job.family}`,
    `${person.called} ${job.firm.name.split(" ")[0]}`,
  ];
  const name = chance.pick(names);
  return {
    who: person.who,
    kind: "phone",
    identity: {
      id: `phone of ${person.who}`,
      handles: [phone(person.mobile)],
      names: name === "" ? [] : [name],
    },
  };
}

/**
 * Who was met together: a few of one firm, now and then with somebody of another. Who changes firm
 * brings some of the circle along, since the user stays the same.
 */
function withCircles(known: readonly Known[], chance: Random): readonly Known[] {
  const met = new Map<string, Set<string>>();
  const meet = (a: Known, b: Known): void => {
    for (const [one, other] of [
      [a.identity.id, b.identity.id],
      [b.identity.id, a.identity.id],
    ] as const) {
      met.set(one, (met.get(one) ?? new Set()).add(other));
    }
  };
  const mails = known.filter(({ kind }) => kind === "work" || kind === "private");
  const byFirm = Map.groupBy(mails, ({ firm }) => firm ?? "");
  for (const one of mails) {
    const colleagues = byFirm.get(one.firm ?? "")!;
    for (let n = chance.int(0, 4); n > 0; n--) {
      const other = chance.chance(0.8) ? chance.pick(colleagues) : chance.pick(mails);
      if (other.who !== one.who && one.kind === "work") meet(one, other);
    }
  }
  const byWho = Map.groupBy(mails, ({ who }) => who);
  const byId = new Map(mails.map((one) => [one.identity.id, one]));
  for (const [first, second] of byWho.values()) {
    if (!second) continue;
    for (const third of met.get(first!.identity.id) ?? []) {
      const other = byId.get(third);
      if (other && chance.chance(0.25)) meet(second, other);
    }
  }
  return known.map((one) => {
    const seenWith = [...(met.get(one.identity.id) ?? [])];
    return { ...one, identity: { ...one.identity, seenWith, metWith: seenWith } };
  });
}
