/** What this is, what it cannot protect in whole sentences, and with whose work it is made. */
import { useTranslations } from "use-intl";
import { Section } from "#web/parts/section.tsx";
import { useSession } from "#web/session.tsx";
import { useTitle } from "#web/title.ts";

const CANNOT = ["logged-in", "malware", "disk", "sources", "memory"] as const;
const DOES = ["local", "text", "out"] as const;
const CREDITS = ["postgres", "fonts", "icons", "places", "others"] as const;

export function AboutPage() {
  const t = useTranslations("lists.about");
  const { version } = useSession();
  useTitle(t("title"));
  return (
    <div className="narrow stack">
      <div>
        <h1 className="t-h1">{t("title")}</h1>
        <p className="t-read dim page-lead">{t("lead")}</p>
      </div>
      <Section title={t("cannot")}>
        <ul className="sentences t-read">
          {CANNOT.map((name) => (
            <li key={name}>{t(`cannot-list.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("does")}>
        <ul className="sentences t-read">
          {DOES.map((name) => (
            <li key={name}>{t(`does-list.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("credits")}>
        <ul className="sentences">
          {CREDITS.map((name) => (
            <li key={name}>{t(`credits-list.${name}`)}</li>
          ))}
        </ul>
        <p className="t-small dimmer">{t("version", { version })}</p>
      </Section>
    </div>
  );
}
