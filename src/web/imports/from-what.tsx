/** "In 3 seconds, from 2 files": the number opens what was given, and how many files lay in each of it. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ImportRow } from "#api/imports.ts";
import { CloseButton } from "#web/parts/evidence.tsx";
import { Dialog } from "#web/parts/floating.tsx";
import { ManyRows } from "./many-rows.tsx";
import { useRoughly } from "./use-roughly.ts";

export function FromWhat({ row }: { readonly row: ImportRow }) {
  const t = useTranslations("imports");
  const roughly = useRoughly();
  const [open, setOpen] = useState(false);
  const { count, folders } = row.given;
  const title = t(folders ? "given.many" : "given.files", { count });
  const close = () => setOpen(false);
  return (
    <>
      {t.rich("done-lead", {
        time: roughly(row.report.seconds.all),
        count,
        folders: String(folders),
        given: (words) => (
          <button type="button" className="n" onClick={() => setOpen(true)}>
            {words}
          </button>
        ),
      })}
      {open && (
        <Dialog label={title} className="dialog padded" close={close}>
          <div className="head">
            <h2 className="t-h2">{title}</h2>
            <CloseButton close={close} />
          </div>
          <table className="ledger">
            <ManyRows rows={row.parts} columns={2}>
              {({ name, inside }) => (
                <tr key={name}>
                  <td>{name}</td>
                  <td className="num dim">{inside > 0 && t("given.inside", { count: inside })}</td>
                </tr>
              )}
            </ManyRows>
          </table>
        </Dialog>
      )}
    </>
  );
}
