/**
 * Ask, wait, fail, show: what a page says while an answer is on its way, and where it does not come.
 * Nothing for 300 ms, then bones in the real layout; a failure says what happened and what to do.
 */
import { useQueryErrorResetBoundary, type UseQueryResult } from "@tanstack/react-query";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CloudOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { UserError } from "#shared/user-error.ts";
import { useAnswering } from "#web/answering.ts";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { type Gone, goneOf } from "./gone.ts";

export function Shown<T>(props: {
  readonly query: Pick<UseQueryResult<T>, "data" | "error" | "isPending" | "refetch">;
  readonly bones?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const { query, bones } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (query.error) return <Failure error={query.error} again={() => void query.refetch()} />;
  return <Waiting>{bones}</Waiting>;
}

/** Bones that come only when the wait is long enough to be noticed. */
export function Waiting({ children }: { readonly children?: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className="late" aria-busy="true">
      <span className="unseen">{t("loading")}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

/** What failed, in the words of its code; a bug of ours is one plain sentence. */
export function Failure({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const t = useTranslations("shell");
  const words = useFailureWords();
  const gone = error instanceof UserError ? goneOf(error) : null;
  if (gone) return <NotHere gone={gone} words={words(error)} />;
  return (
    <div className="note trouble" role="alert" style={{ margin: "24px 0" }}>
      <p className="t-read">{words(error)}</p>
      {again && (
        <div className="btns" style={{ marginTop: 6 }}>
          <button type="button" className="btn second" onClick={again}>
            {t("again")}
          </button>
        </div>
      )}
    </div>
  );
}

/** A list leads on where asking again would not. */
function NotHere({ gone: { what, to }, words }: { readonly gone: Gone; readonly words: string }) {
  const t = useTranslations("shell");
  const own = { nothing: t("nowhere.words"), import: t("gone.import") };
  const ways = {
    "/": t("nowhere.home"),
    "/people": t("gone.people"),
    "/companies": t("gone.companies"),
    "/sources": t("gone.sources"),
  };
  return (
    <div role="alert">
      <EmptySeat words={what === "nothing" || what === "import" ? own[what] : words}>
        <Link className="btn second" to={to}>
          {ways[to]}
        </Link>
      </EmptySeat>
    </div>
  );
}

export function useFailureWords(): (error: unknown) => string {
  const t = useTranslations();
  return (error) => {
    if (error instanceof TypeError && NOT_LOADED.test(error.message)) {
      return t("shell.page-not-loaded");
    }
    if (!(error instanceof UserError) || !t.has(error.code as never)) return t("shell.bug");
    return t(error.code as never, error.values as never);
  };
}

/** How browsers say that a piece of the page itself did not come. */
const NOT_LOADED = /dynamically imported module|importing a module/i;

/** A route that threw: the rest of the page goes on. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  return (
    <Failure
      error={error instanceof Error ? error : new Error(String(error))}
      again={() => {
        resetQueries();
        reset();
      }}
    />
  );
}

/** One grey line at the top while the program does not answer. */
export function NoAnswerLine() {
  const t = useTranslations("shell");
  const answering = useAnswering();
  return (
    <div role="status">
      {!answering && (
        <div className="net">
          <div>
            <CloudOff className="i s" strokeWidth={1.6} aria-hidden />
            {t("stale")}
          </div>
        </div>
      )}
    </div>
  );
}
