/** Where a day is a day. Another one is chosen first and taken then: all that is counted by days is counted anew. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { call } from "#web/api-client.ts";
import { Section } from "#web/parts/section.tsx";
import { useSession } from "#web/session.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import "#web/style/questions.css";
import { ZoneField } from "./zone-field.tsx";

const plain = (zone: string): string => zone.replaceAll("_", " ");

export function MyZone() {
  const t = useTranslations("imports");
  const { zone } = useSession();
  const client = useQueryClient();
  const { done, notice } = useUndo();
  const words = useFailureWords();
  const [chosen, setChosen] = useState(zone);
  const [busy, setBusy] = useState(false);
  const move = async (to: string) => {
    await call("settings", { body: { zone: to } });
    setChosen(to);
    await client.invalidateQueries();
  };
  const take = async () => {
    setBusy(true);
    try {
      await move(chosen);
      done(t("zone-done", { zone: plain(chosen) }), () => move(zone));
    } catch (error) {
      notice(words(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section className="report-rest" title={t("zone-title")}>
      <p className="t-small dim">{t("zone-lead")}</p>
      <ZoneField key={zone} zone={chosen} choose={setChosen} />
      {chosen !== zone && (
        <div className="btns take-all">
          <button type="button" className="btn second" disabled={busy} onClick={() => void take()}>
            {busy ? t("zone-busy") : t("zone-take", { zone: plain(chosen) })}
          </button>
        </div>
      )}
    </Section>
  );
}
