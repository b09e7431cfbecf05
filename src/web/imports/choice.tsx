/** A question with a few answers, one of which is chosen. */
import { Section } from "#web/parts/section.tsx";

interface Answer<Value> {
  readonly value: Value;
  readonly words: string;
  readonly more?: string;
}

interface ChoiceProps<Value> {
  readonly title: string;
  readonly name: string;
  readonly answers: readonly Answer<Value>[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <Section title={props.title}>
      <Radios {...props} />
    </Section>
  );
}

/** Below a title of their own. */
export function Radios<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <div role="radiogroup" aria-label={props.title}>
      {props.answers.map(({ value, words, more }) => (
        <label key={value} className="radio">
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.choose(value)}
          />
          <span>{words}</span>
          {more !== undefined && <span className="d">{more}</span>}
        </label>
      ))}
    </div>
  );
}
