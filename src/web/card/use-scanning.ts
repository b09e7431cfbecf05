/** Takes pictures in, has one after the other looked at, and keeps what comes of them. */
import { useEffect, useReducer, useRef, useState } from "react";
import type { Scanned } from "#api/cards.ts";
import { call } from "#web/api-client.ts";
import { formOf } from "./form.ts";
import { type PictureDay, pictureDay } from "./picture-day.ts";
import {
  after,
  type Found,
  NO_PICTURES,
  type Picture,
  type Pictures,
  type Step,
} from "./pictures.ts";
import { openRecogniser, type Recogniser } from "./recogniser.ts";
import type { Seen } from "./seen.ts";

export interface Scanning extends Pictures {
  readonly does: (step: Step) => void;
  /** Taken by the camera of this page, or files. */
  readonly take: (files: readonly File[], taken?: PictureDay) => void;
  /** So many pictures were chosen that it is asked first whether they are cards. */
  readonly asked: readonly File[] | null;
  readonly answer: (look: "all" | "codes" | "none") => void;
  /** The program or the recognition fails; in its words. */
  readonly error: unknown;
  readonly again: () => void;
  /** Whether the recognition was loaded before. */
  readonly isWarm: boolean;
}

/** More than come home from a day at a fair in one hand. */
const MANY = 20;

export function useScanning(): Scanning {
  const [pictures, does] = useReducer(after, NO_PICTURES);
  const [asked, setAsked] = useState<readonly File[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isWarm, setWarm] = useState(false);
  const files = useRef(new Map<number, { readonly file: File; readonly codesOnly: boolean }>());
  const recogniser = useRecogniser();
  useFreedUrls(pictures.all);

  const next = pictures.all.find(({ state }) => state === "waits");
  const isBusy = pictures.all.some(({ state }) => state === "reads");
  useEffect(() => {
    const given = next && files.current.get(next.id);
    if (!next || !given || isBusy || error !== null) return;
    const { id, turn } = next;
    does({ do: "read", id });
    const question = { picture: given.file, turn, codesOnly: given.codesOnly && turn === 0 };
    look(recogniser(), question)
      .then((seen) => does(seen ? { do: "seen", id, seen } : { do: "failed", id }))
      .then(() => setWarm(true))
      .catch((reason: unknown) => {
        does({ do: "wait", id });
        setError(reason);
      });
  }, [next, isBusy, error, recogniser]);

  const begin = async (
    some: readonly File[],
    how: { readonly codesOnly: boolean; readonly taken?: PictureDay | undefined },
  ) => {
    const added = await Promise.all(some.map((file) => pictureOf(file, how.taken)));
    for (const [index, { id }] of added.entries()) {
      files.current.set(id, { file: some[index]!, codesOnly: how.codesOnly });
    }
    setError(null);
    does({ do: "add", pictures: added });
  };
  return {
    ...pictures,
    does,
    asked,
    error,
    again: () => setError(null),
    isWarm,
    take: (some, taken) => {
      if (some.length > MANY) setAsked(some);
      else void begin(some, { codesOnly: false, taken });
    },
    answer: (which) => {
      setAsked(null);
      if (asked && which !== "none") void begin(asked, { codesOnly: which === "codes" });
    },
  };
}

function useRecogniser(): () => Recogniser {
  const open = useRef<Recogniser>(undefined);
  useEffect(
    () => () => {
      open.current?.close();
      open.current = undefined;
    },
    [],
  );
  const [get] = useState(() => () => (open.current ??= openRecogniser()));
  return get;
}

/** What no picture on the page shows any more is let go. */
function useFreedUrls(all: readonly Picture[]): void {
  const made = useRef(new Set<string>());
  useEffect(() => {
    const shown = new Set(all.map(({ url }) => url));
    for (const url of made.current) if (!shown.has(url)) URL.revokeObjectURL(url);
    made.current = shown;
  }, [all]);
  useEffect(
    () => () => {
      for (const url of made.current) URL.revokeObjectURL(url);
    },
    [],
  );
}

let lastId = 0;

/** Exif stands in the first bytes. */
const HEAD = 65_536;

async function pictureOf(file: File, taken?: PictureDay): Promise<Picture> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const day = taken ?? pictureDay(head, new Date(file.lastModified));
  return {
    id: ++lastId,
    name: file.name,
    url: URL.createObjectURL(file),
    taken: day,
    turn: 0,
    state: "waits",
    from: "hand",
    cards: [],
    unsure: [],
    rest: [],
    blurred: false,
    form: formOf(null, day),
  };
}

type Look = Parameters<Recogniser["look"]>[0];

async function look(recogniser: Recogniser, question: Look): Promise<Found | null> {
  const seen = await recogniser.look(question);
  if (!seen) return null;
  const coded = await cardsOf(seen.codes.map((code) => ({ code, lines: [] })));
  if (coded.length > 0) return { from: "code", cards: coded, blurred: false };
  const printed =
    seen.lines.length === 0 ? [] : await cardsOf([{ code: null, lines: [...seen.lines] }]);
  return { from: "print", cards: printed, blurred: isBlurred(seen) };
}

async function cardsOf(
  seen: Parameters<typeof call<"readCard">>[1]["body"][],
): Promise<readonly Scanned[]> {
  const read = await Promise.all(seen.map((body) => call("readCard", { body })));
  return read.flatMap(({ card }) => (card ? [card] : []));
}

/** Of most lines at least one word was a guess. */
const isBlurred = ({ lines }: Seen): boolean =>
  lines.filter(({ sure }) => sure < 40).length * 2 > lines.length;
