/** A section under a rule of ink: its name, at the right a word or a link, below what it holds. */
import { useId, type ReactNode } from "react";

export function Section(props: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Behind the "#" of an address that leads to it. */
  readonly anchor?: string;
}) {
  const id = useId();
  return (
    <section id={props.anchor} aria-labelledby={id} className={props.className}>
      <div className="sec">
        <h2 id={id}>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
