/** Pictures that were dropped elsewhere: the page of business cards takes them, open or as soon as it is. */
import { useEffect, useRef } from "react";

export interface Handed {
  readonly files: readonly File[];
  /** They came with it, and it waits. */
  readonly upload: string | null;
}

type Take = (handed: Handed) => void;

let waiting: Handed | null = null;
let taker: Take | null = null;

export function hand(handed: Handed): void {
  if (taker) taker(handed);
  else waiting = handed;
}

export function useHanded(take: Take): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    taker = (handed) => latest.current(handed);
    if (waiting) taker(waiting);
    waiting = null;
    return () => {
      taker = null;
    };
  }, []);
}

/** By its name where the system knows no type, as of HEIC. */
export const isPicture = ({ type, name }: Pick<File, "type" | "name">): boolean =>
  type === "" ? /\.(?:jpe?g|png|webp|heic|heif|avif)$/i.test(name) : PHOTO.test(type);

const PHOTO = /^image\/(?!svg)/;
