/** What stands behind the "?" of an address. Whatever somebody types there, a page can show. */
import { ChannelName, Kind } from "#api/common.ts";
import { CompanyOrder } from "#api/companies.ts";
import { PeopleOrder } from "#api/people.ts";

export interface HomeSearch {
  readonly show?: "only-virtual" | "fading" | undefined;
  readonly company?: string | undefined;
  readonly channel?: ChannelName | undefined;
  readonly kind?: Kind | undefined;
  readonly text?: string | undefined;
  /** A place, and how many kilometres around it. */
  readonly near?: string | undefined;
  readonly km?: number | undefined;
}

export function readHomeSearch(raw: Record<string, unknown>): HomeSearch {
  return {
    ...(raw.show === "only-virtual" || raw.show === "fading" ? { show: raw.show } : {}),
    ...(isId(raw.company) ? { company: raw.company } : {}),
    ...pick("channel", ChannelName.safeParse(raw.channel).data),
    ...pick("kind", Kind.safeParse(raw.kind).data),
    ...textOf(raw.text),
    ...nearOf(raw),
  };
}

const nearOf = ({ near, km }: Record<string, unknown>): Pick<HomeSearch, "near" | "km"> =>
  typeof near === "string" && near !== ""
    ? { near: near.slice(0, 100), ...pick("km", kmOf(km)) }
    : {};

const kmOf = (value: unknown): number | undefined =>
  typeof value === "number" && value >= 1 && value <= 20_000 ? value : undefined;

export interface TimelineSearch {
  readonly kind?: Kind | undefined;
  readonly channel?: ChannelName | undefined;
  /** "email:anna@x.example". */
  readonly handle?: string | undefined;
  readonly text?: string | undefined;
}

export const readTimelineSearch = (raw: Record<string, unknown>): TimelineSearch => ({
  ...pick("kind", Kind.safeParse(raw.kind).data),
  ...pick("channel", ChannelName.safeParse(raw.channel).data),
  ...(typeof raw.handle === "string" && raw.handle !== ""
    ? { handle: raw.handle.slice(0, 1000) }
    : {}),
  ...textOf(raw.text),
});

export interface PeopleSearch {
  /** Undefined: by surname. */
  readonly order?: PeopleOrder | undefined;
  readonly text?: string | undefined;
}

export const readPeopleSearch = (raw: Record<string, unknown>): PeopleSearch => ({
  ...pick("order", PeopleOrder.safeParse(raw.order).data),
  ...textOf(raw.text),
});

/** A list of people with its selection and its order. */
export type PersonList =
  | ({ readonly list: "meet"; readonly order?: "distance" | undefined } & HomeSearch)
  | ({ readonly list: "people" } & PeopleSearch);

export interface PersonSearch extends TimelineSearch {
  /** The list from which somebody was opened: who comes next is next there. */
  readonly from?: PersonList | undefined;
}

export const readPersonSearch = (raw: Record<string, unknown>): PersonSearch => ({
  ...readTimelineSearch(raw),
  ...pick("from", listOf(raw.from)),
});

function listOf(value: unknown): PersonList | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const raw: Record<string, unknown> = { ...value };
  if (raw.list === "people") return { list: "people", ...readPeopleSearch(raw) };
  if (raw.list !== "meet") return undefined;
  const search = { list: "meet", ...readHomeSearch(raw) } as const;
  return raw.order === "distance" ? { ...search, order: raw.order } : search;
}

export interface CompaniesSearch {
  /** Undefined: those in touch last first. */
  readonly order?: CompanyOrder | undefined;
  readonly text?: string | undefined;
}

export const readCompaniesSearch = (raw: Record<string, unknown>): CompaniesSearch => ({
  ...pick("order", CompanyOrder.safeParse(raw.order).data),
  ...textOf(raw.text),
});

export interface CompanySearch {
  /** The list from which one was opened: which comes next is next there. */
  readonly from?: CompaniesSearch | undefined;
}

export const readCompanySearch = ({ from }: Record<string, unknown>): CompanySearch =>
  typeof from === "object" && from !== null ? { from: readCompaniesSearch({ ...from }) } : {};

const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[\da-f-]{36}$/i.test(value);

const textOf = (value: unknown): { text?: string } =>
  (typeof value === "string" && value !== "") || typeof value === "number"
    ? { text: String(value).slice(0, 200) }
    : {};

const pick = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
