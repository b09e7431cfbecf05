/** All keys, on "?". */
import { useTranslations } from "use-intl";
import { CloseButton } from "#web/parts/evidence.tsx";
import { Dialog } from "#web/parts/floating.tsx";
import { isMac } from "./keyboard.tsx";
import { KEY_SHEET, keyName } from "./keys.ts";

export function KeySheet({ close }: { readonly close: () => void }) {
  const t = useTranslations("shell.keys");
  return (
    <Dialog label={t("title")} className="dialog padded" close={close}>
      <div className="head">
        <h2 className="t-h2">{t("title")}</h2>
        <CloseButton close={close} />
      </div>
      <dl className="keys">
        {KEY_SHEET.map(({ keys, act }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="kbd">
                  {keyName(key, isMac)}
                </kbd>
              ))}
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
