/** An empty selection or list: the empty seat, why nobody is here, and the ways out. */
import type { ReactNode } from "react";
import { EmptyGlyph } from "./glyph.tsx";

export function EmptySeat(props: {
  readonly words: ReactNode;
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="void">
      <EmptyGlyph />
      <div>
        <p className="t-lead">{props.words}</p>
        {props.more && <p className="t-read dim">{props.more}</p>}
        {props.children && <div className="btns">{props.children}</div>}
      </div>
    </div>
  );
}
