/** One line at the top while an import is read, or waits to be gone on with. */
import { Link } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import { useTranslations } from "use-intl";
import { useSession } from "#web/session.tsx";

export function ImportLine({ path }: { readonly path: string }) {
  const t = useTranslations("shell");
  const { running, interrupted } = useSession();
  const state = running ? "running" : "interrupted";
  const id = running ?? interrupted;
  if (id === null || path === `/imports/${id}`) return null;
  return (
    <div className="net">
      <div>
        <Inbox className="i s" strokeWidth={1.6} aria-hidden />
        <span>
          {t(state)}{" "}
          <Link className="link" to="/imports/$id" params={{ id }}>
            {t(`see-${state}`)}
          </Link>
        </span>
      </div>
    </div>
  );
}
