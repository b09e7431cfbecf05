/** Four measures in figures, each with its sentence; where there is too little, that is said. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { EvidenceCode, PersonPage } from "#api/people.ts";
import { isUnclear } from "#web/clock/seen.ts";
import { useWords } from "#web/clock/words.ts";
import { glued } from "#web/language/sentence.tsx";
import { Doors, type PersonDoor } from "#web/parts/doors.tsx";
import { waitOf } from "./wait.ts";

export function Figures({ person }: { readonly person: PersonPage }) {
  return (
    <div className="figs">
      <Pulse person={person} />
      <Reply person={person} />
      <Start person={person} />
      <Face person={person} />
    </div>
  );
}

function Figure(props: {
  readonly person: PersonPage;
  readonly code: EvidenceCode;
  readonly value: ReactNode;
  readonly unit?: string;
  readonly face?: boolean;
  readonly children: (door: PersonDoor) => ReactNode;
}) {
  return (
    <Doors person={props.person}>
      {(door) => (
        <>
          <div className={props.face ? "v f2f" : "v"}>
            {door(props.code, props.value)}
            {props.unit && <span className="dimmer unit"> {props.unit}</span>}
          </div>
          <div className="k">{props.children(door)}</div>
        </>
      )}
    </Doors>
  );
}

/** The numbers of a sentence, each as the door that its tag names. */
const tagsOf = (door: PersonDoor, ...codes: readonly EvidenceCode[]) =>
  Object.fromEntries(codes.map((code) => [code, (words: ReactNode) => door(code, words)]));

function TooFew({ words }: { readonly words: string }) {
  const t = useTranslations("person");
  return (
    <div>
      <div className="v dimmer">–</div>
      <div className="k">
        {t("too-few")} {words}
      </div>
    </div>
  );
}

function Pulse({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const bands = useTranslations("relationships.band");
  const { count } = useWords();
  const { value, band, horizon, contactDays } = person.pulse;
  if (contactDays === 0) return <TooFew words={t("too-few-pulse")} />;
  return (
    <Figure
      person={person}
      code="contact-days"
      value={value >= 0.995 ? t("pulse-most") : count(Math.round(value * 100))}
      unit={t("pulse-of")}
    >
      {() => (
        <>
          <b>{t("pulse", { band: bands(band) })}</b> {t("pulse-more", { horizon })}
        </>
      )}
    </Figure>
  );
}

function Reply({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const { theirReply, myReply } = person;
  const say = (seconds: number) => {
    const { unit, count } = waitOf(seconds);
    return t(`wait.${unit}`, { count });
  };
  if (!theirReply) return <TooFew words={t("too-few-reply")} />;
  return (
    <Figure person={person} code="their-reply" value={say(theirReply.seconds)}>
      {(door) => {
        const tags = tagsOf(door, "their-reply-before", "my-reply");
        return (
          <>
            <b>{t("reply")}</b>{" "}
            {theirReply.before
              ? glued(t.rich("reply-before", { time: say(theirReply.before.seconds), ...tags }))
              : t("reply-mostly")}{" "}
            {myReply && glued(t.rich("reply-you", { time: say(myReply.seconds), ...tags }))}
          </>
        );
      }}
    </Figure>
  );
}

function Start({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const { initiative } = person;
  if (!initiative) return <TooFew words={t("too-few-start")} />;
  const { mine, all, low, high } = initiative;
  const ofTen = (share: number) => Math.round(share * 10);
  // As in the sentence (relationships/measures/reasons.ts): few are said as they are.
  const said = all <= 10 ? { mine, of: all } : { mine: ofTen(mine / all), of: 10 };
  return (
    <Figure person={person} code="initiative" value={t("start-of", said)}>
      {() => (
        <>
          <b>{t("start")}</b> {t("start-more", { mine, all, low: ofTen(low), high: ofTen(high) })}
        </>
      )}
    </Figure>
  );
}

/** Meetings in person only; what was on a screen is said, and counted apart. */
function Face({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const { length } = useWords();
  const { faceToFace, screen } = person.minutes;
  const meetings = person.counts.inPerson;
  const time = screen > 0 ? length(screen) : "none";
  if (meetings === 0) {
    return (
      <Doors person={person}>
        {(door) => (
          <>
            <div className="v f2f">
              {t(person.met ? "face-some-day" : isUnclear(person) ? "face-unclear" : "face-never")}
            </div>
            <div className="k">
              <b>{t("face")}.</b>{" "}
              {screen > 0 && t.rich("screen", { time, ...tagsOf(door, "screen") })}
            </div>
          </>
        )}
      </Doors>
    );
  }
  return (
    <Figure person={person} code="in-person" value={length(faceToFace)} face>
      {(door) => (
        <>
          <b>{t("face")}</b>{" "}
          {glued(t.rich("face-more", { meetings, time, ...tagsOf(door, "in-person", "screen") }))}
        </>
      )}
    </Figure>
  );
}
