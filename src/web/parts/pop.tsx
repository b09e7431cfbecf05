/** What floats over the page, with its title. */
import type { ReactNode } from "react";
import { CloseButton } from "./evidence.tsx";
import { Floating } from "./floating.tsx";

export function Pop(props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Floating label={props.title} className="pop" close={props.close}>
      <div className="head">
        <b className="t-name">{props.title}</b>
        <CloseButton close={props.close} />
      </div>
      {props.children}
    </Floating>
  );
}
