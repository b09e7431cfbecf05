/** The pictures on the page and how far each is: pure, so that Node tests it. */
import type { CardField, Scanned } from "#api/cards.ts";
import { type CardForm, formOf } from "./form.ts";
import type { PictureDay } from "./picture-day.ts";

export interface Picture {
  readonly id: number;
  readonly name: string;
  /** Of the picture, for <img>. */
  readonly url: string;
  readonly taken: PictureDay;
  readonly turn: number;
  readonly state: "waits" | "reads" | "found" | "right" | "nothing" | "failed";
  readonly from: "code" | "print" | "hand";
  /** What the codes or the print say; the one that is shown was made the form. */
  readonly cards: readonly Scanned[];
  readonly unsure: readonly CardField[];
  readonly rest: readonly string[];
  /** Most of the print was hard to read. */
  readonly blurred: boolean;
  readonly form: CardForm;
}

export interface Pictures {
  readonly all: readonly Picture[];
  /** Which one is shown. */
  readonly shown: number | null;
}

export type Step =
  | { readonly do: "add"; readonly pictures: readonly Picture[] }
  | { readonly do: "read"; readonly id: number }
  /** It could not be read now, for no fault of its own. */
  | { readonly do: "wait"; readonly id: number }
  | { readonly do: "seen"; readonly id: number; readonly seen: Found }
  | { readonly do: "failed"; readonly id: number }
  | { readonly do: "show"; readonly id: number }
  | { readonly do: "turn"; readonly id: number }
  | { readonly do: "choose"; readonly id: number; readonly card: Scanned }
  | { readonly do: "by-hand"; readonly id: number }
  | { readonly do: "write"; readonly id: number; readonly change: Partial<CardForm> }
  | { readonly do: "right"; readonly id: number }
  | { readonly do: "leave-out"; readonly id: number }
  | { readonly do: "clear" };

export interface Found {
  readonly from: "code" | "print";
  readonly cards: readonly Scanned[];
  readonly blurred: boolean;
}

export const NO_PICTURES: Pictures = { all: [], shown: null };

export function after({ all, shown }: Pictures, step: Step): Pictures {
  if (step.do === "clear") return NO_PICTURES;
  if (step.do === "add") {
    return { all: [...all, ...step.pictures], shown: shown ?? step.pictures[0]?.id ?? null };
  }
  if (step.do === "show") return { all, shown: step.id };
  if (step.do === "leave-out") {
    const left = all.filter(({ id }) => id !== step.id);
    return { all: left, shown: shown === step.id ? nextOf(all, step.id) : shown };
  }
  const one = all.find(({ id }) => id === step.id);
  if (!one) return { all, shown };
  const changed = all.map((picture) =>
    picture.id === step.id ? changedBy(picture, step) : picture,
  );
  if (step.do !== "right") return { all: changed, shown };
  return { all: withPlace(changed, one.form), shown: nextOf(changed, step.id) ?? step.id };
}

type Change = Extract<Step, { readonly id: number }>;

function changedBy(picture: Picture, step: Change): Picture {
  switch (step.do) {
    case "read":
      return { ...picture, state: "reads" };
    case "wait":
      return { ...picture, state: "waits" };
    case "seen":
      return seen(picture, step.seen);
    case "failed":
      return { ...picture, state: "failed" };
    case "turn":
      return { ...picture, state: "waits", turn: (picture.turn + 90) % 360 };
    case "choose":
      return { ...shownAs(picture, step.card), cards: picture.cards };
    case "by-hand":
      return { ...picture, state: "found", from: "hand", form: formOf(null, picture.taken) };
    case "write":
      return { ...picture, state: "found", form: { ...picture.form, ...step.change } };
    case "right":
      return { ...picture, state: "right" };
    case "show":
    case "leave-out":
      return picture;
  }
}

function seen(picture: Picture, { from, cards, blurred }: Found): Picture {
  const [card] = cards;
  if (!card) return { ...picture, state: "nothing", blurred };
  return { ...shownAs(picture, card), state: "found", from, cards, blurred };
}

/** The day and the place that were said already stay. */
function shownAs(picture: Picture, card: Scanned): Picture {
  const { met, day, where } = picture.form;
  const form = { ...formOf(card, picture.taken), met, day, where };
  return { ...picture, form, unsure: card.unsure, rest: card.rest };
}

/** After this one, else from the beginning: a card that is still to be checked. */
function nextOf(all: readonly Picture[], id: number): number | null {
  const at = all.findIndex((picture) => picture.id === id);
  const others = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  return (others.find(isOpen) ?? others[0])?.id ?? null;
}

export const isOpen = ({ state }: Picture): boolean =>
  state === "waits" || state === "reads" || state === "found";

/** Cards of one day come from one place, until somebody says otherwise. */
function withPlace(all: readonly Picture[], { met, day, where }: CardForm): readonly Picture[] {
  if (!met || where === "") return all;
  return all.map((picture) =>
    isOpen(picture) && picture.form.where === "" && picture.form.day === day
      ? { ...picture, form: { ...picture.form, where } }
      : picture,
  );
}
