/** The field that searches a long list while one types. */
import { Search } from "lucide-react";

export function FindLine(props: {
  readonly words: string;
  readonly typed: string;
  readonly write: (typed: string) => void;
}) {
  return (
    <label className="findline">
      <Search className="i s" strokeWidth={1.6} aria-hidden />
      <input
        type="search"
        placeholder={props.words}
        aria-label={props.words}
        value={props.typed}
        onChange={(event) => props.write(event.target.value)}
      />
    </label>
  );
}
