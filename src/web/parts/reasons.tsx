/** A person's reasons as one paragraph, of which each number opens. */
import type { Reason } from "#api/common.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { Doors } from "./doors.tsx";

export function Reasons(props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly reasons: readonly Reason[];
  readonly className: string;
}) {
  return (
    <Doors person={props.person}>
      {(door) => (
        <p className={props.className}>
          {props.reasons.map((reason, index) => (
            <span key={reason.code}>
              {index > 0 && " "}
              <Sentence reason={reason} door={door} />
            </span>
          ))}
        </p>
      )}
    </Doors>
  );
}
