/** Files of an upload that changed or went while they were sent: the others go on without them. */
import { useTranslations } from "use-intl";
import { useUpload } from "./uploads.ts";

export function Lost({ id }: { readonly id: string }) {
  const t = useTranslations("imports.lost");
  const lost = useUpload(id)?.lost ?? [];
  if (lost.length === 0) return null;
  return (
    <div className="note trouble lost" role="alert">
      <ul>
        {lost.slice(0, SHOWN).map((path) => (
          <li key={path}>{t("file", { file: path })}</li>
        ))}
      </ul>
      {lost.length > SHOWN && <p>{t("more", { count: lost.length - SHOWN })}</p>}
      <p className="dim">{t("others")}</p>
    </div>
  );
}

const SHOWN = 5;
