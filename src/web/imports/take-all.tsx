/** Everything to take along: one zip, with how much has come and a way to stop. */
import { Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { download } from "#web/api-client.ts";
import { Section } from "#web/parts/section.tsx";
import { useSession } from "#web/session.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { collected, saveAs } from "./save-file.ts";

export function TakeAll() {
  const t = useTranslations("takeAll");
  const { today } = useSession();
  const { notice } = useUndo();
  const words = useFailureWords();
  const [bytes, setBytes] = useState<number | null>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const take = async () => {
    const abort = new AbortController();
    stop.current = abort;
    setBytes(0);
    try {
      const file = await collected(await download("exportAll", abort.signal), setBytes);
      saveAs(file, `visavis-${today}.zip`);
      notice(t("done"));
    } catch (error) {
      notice(abort.signal.aborted ? t("stopped") : words(error));
    } finally {
      setBytes(null);
    }
  };
  return (
    <Section className="report-rest" title={t("title")}>
      <p className="t-small dim">{t("lead")}</p>
      {bytes === null ? (
        <div className="btns take-all">
          <button type="button" className="btn second" onClick={() => void take()}>
            <Download className="i s" strokeWidth={1.6} aria-hidden />
            {t("take")}
          </button>
        </div>
      ) : (
        <div className="btns take-all" role="status">
          <span>{t("so-far", { megabytes: bytes / 1_000_000 })}</span>
          <button type="button" className="btn quiet" onClick={() => stop.current?.abort()}>
            {t("stop")}
          </button>
        </div>
      )}
    </Section>
  );
}
