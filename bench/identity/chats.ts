/**
 * The same people on other channels: accounts on Skype and Telegram, names in WhatsApp as the user's own
 * address book has them, names on Facebook as people call themselves, names in a conference's report. Of most
 * of it nothing but a name is known ("name alone"); and about as many again are strangers there, who are nowhere else.
 */
import { plainLetters } from "#demo/names.ts";
import type { Random } from "#demo/random.ts";
import type { Identity } from "#people/joining/identity.ts";
import { familyName, givenName } from "./names.ts";
import type { Known, Person } from "./world.ts";

const CHANCE = {
  skype: 0.08,
  skypeOnCard: 0.5,
  telegram: 0.08,
  whatsapp: 0.3,
  facebook: 0.08,
  conference: 0.1,
  stranger: 0.15,
} as const;

/** What is known of a person already, and what chats know beside it. */
export function withChats(
  person: Person,
  known: readonly Known[],
  chance: Random,
): readonly Known[] {
  const { who } = person;
  const chat = (kind: Known["kind"], id: string, identity: Omit<Identity, "id">): Known => ({
    who,
    kind,
    identity: { id: `${id} of ${who}`, ...identity },
  });
  const job = person.jobs.at(-1)!;
  const full = `${person.given} ${job.family}`;
  const called = `${person.called} ${job.family}`;
  const account = (space: string) =>
    ({ kind: "account", value: `${space}:${plainLetters(called)}-${who.slice(7)}` }) as const;
  const shown = (space: string, name: string) =>
    ({ kind: "name", value: `${space}:${name.toLowerCase()}` }) as const;

  const more: Known[] = [];
  let cards = known;
  if (chance.chance(CHANCE.skype)) {
    const isOnCard = chance.chance(CHANCE.skypeOnCard) && known.some(({ kind }) => kind === "card");
    const kind = isOnCard ? "account" : "name alone";
    more.push(chat(kind, "skype", { handles: [account("skype")], names: [called] }));
    if (isOnCard) cards = known.map((one) => bearing(one, account("skype")));
  }
  if (chance.chance(CHANCE.telegram)) {
    const short = job.firm.name.split(" ").slice(0, 2).join(" ");
    const name = chance.pick([full, called, person.called, `${full} (${short})`]);
    const kind = name.includes("(") ? "account" : "name alone";
    more.push(chat(kind, "telegram", { handles: [account("telegram")], names: [name] }));
  }
  const inPhoneBook = known.find(({ identity }) => identity.inPhoneBook)?.identity.inPhoneBook;
  if (inPhoneBook !== undefined && chance.chance(CHANCE.whatsapp)) {
    const handles = [shown("whatsapp", inPhoneBook)];
    more.push(chat("shown", "whatsapp", { handles, names: [inPhoneBook], inPhoneBook }));
  }
  if (chance.chance(CHANCE.facebook)) {
    const name = chance.pick([full, called]);
    more.push(
      chat("name alone", "facebook", { handles: [shown("facebook", name)], names: [name] }),
    );
  }
  const invited = known.find(({ kind }) => kind === "work");
  if (invited && chance.chance(CHANCE.conference)) {
    const name = chance.pick([full, full, called, person.given]);
    const expectedAs = [invited.identity.id];
    more.push(chat("shown", "zoom", { handles: [shown("zoom", name)], names: [name], expectedAs }));
  }
  return [...cards, ...more];
}

const bearing = (known: Known, handle: Identity["handles"][number]): Known =>
  known.kind === "card"
    ? { ...known, identity: { ...known.identity, handles: [...known.identity.handles, handle] } }
    : known;

/** With whom somebody is asked to a conference: up to five more of the archive, whose names are other ones or not. */
export function withInvited(known: readonly Known[], chance: Random): readonly Known[] {
  const mails = known.filter(({ kind }) => kind === "work").map(({ identity }) => identity.id);
  return known.map((one) => {
    const { expectedAs } = one.identity;
    if (!expectedAs) return one;
    const others = Array.from({ length: chance.int(0, 5) }, () => chance.pick(mails));
    return { ...one, identity: { ...one.identity, expectedAs: [...expectedAs, ...others] } };
  });
}

/** Now and then a name on Facebook of somebody whom one knows from nowhere else, and who may be called like others. */
export function strangerIn(n: number, chance: Random): readonly Known[] {
  if (!chance.chance(CHANCE.stranger)) return [];
  const name = `${givenName(chance)} ${familyName(chance)}`;
  const who = `stranger ${n}`;
  const handles = [{ kind: "name", value: `facebook:${name.toLowerCase()}` }] as const;
  return [{ who, kind: "name alone", identity: { id: who, handles, names: [name] } }];
}
