/** Where everything lies, and of when it is. */
import { Link } from "@tanstack/react-router";
import { HardDrive } from "lucide-react";
import { useTranslations } from "use-intl";

export function Footer({ keys }: { readonly keys: () => void }) {
  const t = useTranslations("shell");
  return (
    <footer className="foot">
      <span>
        <HardDrive className="i s" strokeWidth={1.6} aria-hidden /> {t("on-this-device")}
      </span>
      <Link className="n" to="/about">
        {t("about")}
      </Link>
      <button type="button" className="n by-keyboard" onClick={keys}>
        {t("keys.title")}
      </button>
    </footer>
  );
}
