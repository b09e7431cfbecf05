/** The first page: what Visavis is for, and one thing to do. */
import {
  BookUser,
  CalendarDays,
  CircleUserRound,
  Coffee,
  FolderDown,
  HardDrive,
  Mail,
  MessageCircle,
  MessagesSquare,
  Phone,
  ScanLine,
  Table2,
  Users,
} from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import { call } from "#web/api-client.ts";
import { DropZone } from "#web/imports/drop-zone.tsx";
import { HOW } from "#web/imports/how.ts";
import { Section } from "#web/parts/section.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { Brand, LanguageButton, ThemeButton } from "#web/shell/bar.tsx";
import { useTitle } from "#web/title.ts";

export function StartPage() {
  const t = useTranslations("start");
  useTitle(t("title"));
  return (
    <DropZone className="start-page">
      {({ chooseFiles, chooseFolder, over }) => (
        <main className="start">
          <div>
            <div className="start-bar">
              <Brand />
              <div className="start-looks">
                <LanguageButton />
                <ThemeButton />
              </div>
            </div>
            <h1 className="t-display">
              {t("headline-1")}
              <br />
              {t.rich("headline-2", { seen: (words) => <span className="f2f">{words}</span> })}
            </h1>
            <p className="t-lead">{t("lead")}</p>
            <div className="btns">
              <button type="button" className="btn first large" onClick={chooseFiles}>
                {t("choose")}
              </button>
              <button type="button" className="btn second large" onClick={chooseFolder}>
                {t("choose-folder")}
              </button>
              <DemoButton />
            </div>
            <p className="t-small dim safe">
              <HardDrive className="i s" strokeWidth={1.6} aria-hidden /> {t("safe")}
            </p>
            <Reads />
          </div>
          <Table over={over} />
        </main>
      )}
    </DropZone>
  );
}

function DemoButton() {
  const t = useTranslations("start");
  const words = useFailureWords();
  const undo = useUndo();
  const [opening, setOpening] = useState(false);
  const open = () => {
    setOpening(true);
    call("startDemo")
      .then(({ url }) => location.assign(url))
      .catch((error: unknown) => {
        setOpening(false);
        undo.notice(words(error));
      });
  };
  return (
    <button type="button" className="btn quiet large" onClick={open} disabled={opening}>
      {opening ? t("demo-opening") : t("demo")}
    </button>
  );
}

const READS = [
  ["mail", Mail],
  ["calendars", CalendarDays],
  ["contacts", BookUser],
  ["cards", ScanLine],
  ["networks", Users],
  ["chats", MessageCircle],
  ["work", MessagesSquare],
  ["calls", Phone],
  ["lists", Table2],
  ["crms", CircleUserRound],
] as const;

function Reads() {
  const t = useTranslations("start");
  const [how, setHow] = useState(false);
  return (
    <Section
      className="reads-section"
      title={t("reads")}
      aside={
        <button type="button" className="link" aria-expanded={how} onClick={() => setHow(!how)}>
          {t("how")}
        </button>
      }
    >
      <ul className="reads">
        {READS.map(([key, Icon]) => (
          <li key={key}>
            <Icon className="i s" strokeWidth={1.6} aria-hidden /> {t(key)}
          </li>
        ))}
      </ul>
      {how && (
        <ul className="t-small dim how">
          {HOW.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The mark as a table: my archive on the left, the free seat on the right. */
function Table({ over }: { readonly over: boolean }) {
  const t = useTranslations("start");
  return (
    <div className="drop">
      <svg className="table" viewBox="0 0 480 490" aria-hidden>
        <path className="mine" d="M231 42A203 203 0 0 0 231 448Z" />
        <path className="free" d="M249 42A203 203 0 0 1 249 448Z" />
      </svg>
      <div className="in">
        <p>
          <FolderDown className="i" strokeWidth={1.3} aria-hidden />
          <b className="t-h2">{t("your-archive")}</b>
          <span className="t-small dim">{over ? t("let") : t("drop-here")}</span>
        </p>
        <p>
          <Coffee className="i f2f" strokeWidth={1.3} aria-hidden />
          <b className="t-h2 f2f">{t("your-visavis")}</b>
          <span className="t-small dim">{t("free-seat")}</span>
        </p>
      </div>
    </div>
  );
}
