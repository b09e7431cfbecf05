/** A list of thousands of rows, of which those are drawn at which one looks; they scroll with the page. */
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";

/** So many are asked for at once. */
export const PAGE = 100;

/** Of people and of companies, in pixels. */
export const DIRECTORY_ROW = 66;

export interface LongRows {
  readonly total: number;
  /** The pages, from 0, that hold what is drawn. */
  readonly pages: readonly number[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly top: number;
  readonly virtual: ReturnType<typeof useWindowVirtualizer<HTMLDivElement>>;
}

/** `height` is what a row mostly has, in pixels. */
export function useLongRows(total: number, height: number): LongRows {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer<HTMLDivElement>({
    count: total,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: top,
    measureElement: (element) => element.getBoundingClientRect().height,
  });
  const pages = virtual.getVirtualItems().map(({ index }) => Math.floor(index / PAGE));
  return { total, pages: [...new Set(pages)], list, top, virtual };
}

export function LongList(props: {
  readonly rows: LongRows;
  readonly className: string;
  readonly row: (index: number) => ReactNode;
}) {
  const { total, list, top, virtual } = props.rows;
  return (
    <div
      ref={list}
      role="list"
      className={props.className}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          role="listitem"
          aria-setsize={total}
          aria-posinset={index + 1}
          ref={virtual.measureElement}
          data-index={index}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {props.row(index)}
        </div>
      ))}
    </div>
  );
}
