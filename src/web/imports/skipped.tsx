/** What was skipped, by reason; each number opens to what it counts. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import { skipCode } from "#shared/skip-code.ts";
import type { Report } from "#api/imports.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { CloseButton } from "#web/parts/evidence.tsx";
import { Dialog } from "#web/parts/floating.tsx";
import { Section } from "#web/parts/section.tsx";
import { Shown } from "#web/shell/states.tsx";
import { skippedOf } from "./skipped-sum.ts";

export function Skipped({ report }: { readonly report: Report }) {
  const t = useTranslations("imports");
  const reason = useReason();
  const { count } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const reasons = Object.entries(report.skipped).toSorted(([, a], [, b]) => b - a);
  return (
    <div id="skipped">
      <Section title={t("skipped-why")} aside={<span>{count(skippedOf(report))}</span>}>
        {reasons.length === 0 && <p className="t-small dim">{t("no-skipped")}</p>}
        <table className="ledger">
          <tbody>
            {reasons.map(([name, items]) => (
              <tr key={name}>
                <td>{reason(name)}</td>
                <td className="num">
                  <button type="button" className="n" onClick={() => setOpen(name)}>
                    {count(items)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {open !== null && (
        <Dialog
          label={t("skipped-title", { reason: reason(open) })}
          className="dialog padded"
          close={() => setOpen(null)}
        >
          <div className="head">
            <h2 className="t-h2">{reason(open)}</h2>
            <CloseButton close={() => setOpen(null)} />
          </div>
          <Items id={report.import} reason={open} />
        </Dialog>
      )}
    </div>
  );
}

export function useReason(): (name: string) => string {
  const t = useTranslations();
  return (reason) => {
    const code = skipCode(reason) as never;
    return t.has(code) ? t(code) : reason;
  };
}

const SHOWN = 200;

function Items({ id, reason }: { readonly id: string; readonly reason: string }) {
  const t = useTranslations("imports");
  const { shortDay } = useWords();
  const items = useAsk("skipped", {
    params: { id },
    query: { reason, offset: 0, limit: SHOWN },
  });
  return (
    <Shown query={items}>
      {({ items, total }) => (
        <>
          <ul className="skipped-items">
            {items.map(({ id, at, from, subject }) => (
              <li key={id}>
                <span className="dimmer t-small">{at ? shortDay(at) : t("without-day")}</span>
                <span>
                  {subject || "–"}
                  <span className="t-small dim">{from}</span>
                </span>
              </li>
            ))}
          </ul>
          {total > items.length && (
            <p className="t-small dim">{t("and-more", { count: total - items.length })}</p>
          )}
          {total === 0 && <p className="t-small dim">{t("skipped-unkept")}</p>}
        </>
      )}
    </Shown>
  );
}
