/** Business cards: pictures in, fields to be corrected beside them, and one import of what was confirmed. */
import { Link } from "@tanstack/react-router";
import { ArrowLeft, RotateCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/imports.css";
import "#web/style/card.css";
import { CardForm } from "#web/card/card-form.tsx";
import { isOpen, type Picture } from "#web/card/pictures.ts";
import { useHanded } from "#web/card/handed.ts";
import { Queue } from "#web/card/queue.tsx";
import { Many, TakeIn } from "#web/card/take-in.tsx";
import { type Kept, type Keeping, useKeep } from "#web/card/use-keep.ts";
import { type Scanning, useScanning } from "#web/card/use-scanning.ts";
import { useSession } from "#web/session.tsx";
import { Failure } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function CardPage() {
  const t = useTranslations("card");
  const scanning = useScanning();
  const keeping = useKeep();
  const { today } = useSession();
  useTitle(t("title"));
  const [upload, setUpload] = useState<string | null>(null);
  useHanded((handed) => {
    setUpload(handed.upload);
    scanning.take(handed.files);
  });
  const { all, shown, asked, error } = scanning;
  const picture = all.find(({ id }) => id === shown);
  return (
    <div className="card-page">
      <h1 className="t-h1">{t("title")}</h1>
      <p className="t-read dim page-lead">{t("lead")}</p>
      {upload !== null && (
        <p className="card-back">
          <Link className="btn second" to="/uploads/$id" params={{ id: upload }}>
            <ArrowLeft className="i" strokeWidth={1.6} aria-hidden />
            {t("to-upload")}
          </Link>
        </p>
      )}
      {keeping.kept && all.length === 0 && <KeptNote kept={keeping.kept} />}
      {asked && <Many scanning={scanning} />}
      {error instanceof Error && <Failure error={error} again={scanning.again} />}
      <div className="card-bench">
        {all.length > 1 && <Queue scanning={scanning} />}
        {picture && <Shown picture={picture} scanning={scanning} keeping={keeping} today={today} />}
      </div>
      {!asked && <TakeIn scanning={scanning} today={today} />}
      <p className="t-small dim card-safe">{t(upload === null ? "safe" : "safe-uploaded")}</p>
    </div>
  );
}

interface ShownProps {
  readonly picture: Picture;
  readonly scanning: Scanning;
  readonly keeping: Keeping;
  readonly today: string;
}

function Shown(props: ShownProps) {
  const t = useTranslations("card");
  const { picture, scanning, keeping, today } = props;
  const { id, state, url, turn } = picture;
  const right = scanning.all.filter((one) => one.state === "right" || one.id === id);
  const isLast = !scanning.all.some((one) => one.id !== id && isOpen(one));

  const keep = async () => {
    if (await keeping.keep(right.map(({ form }) => form))) scanning.does({ do: "clear" });
  };
  return (
    <div className="card-one">
      <figure className="card-picture">
        <img src={url} alt={t("picture")} data-turn={turn} />
        {state !== "waits" && state !== "reads" && (
          <figcaption>
            <button
              type="button"
              className="btn quiet"
              onClick={() => scanning.does({ do: "turn", id })}
            >
              <RotateCw className="i s" strokeWidth={1.6} aria-hidden />
              {t("turn")}
            </button>
          </figcaption>
        )}
      </figure>
      <div aria-live="polite">
        {(state === "waits" || state === "reads") && <Reading isFirst={!scanning.isWarm} />}
        {(state === "nothing" || state === "failed") && <Nothing {...props} />}
      </div>
      {(state === "found" || state === "right") && (
        <CardForm
          key={`${id} ${picture.from} ${turn}`}
          picture={picture}
          scanning={scanning}
          today={today}
          toKeep={isLast ? right.length : null}
          isBusy={keeping.isBusy}
          right={() => (isLast ? void keep() : scanning.does({ do: "right", id }))}
        />
      )}
    </div>
  );
}

function Reading({ isFirst }: { readonly isFirst: boolean }) {
  const t = useTranslations("card");
  return (
    <div role="status">
      <p className="t-read">{t("reading")}</p>
      {isFirst && <p className="t-small dim">{t("reading-first")}</p>}
    </div>
  );
}

function Nothing({ picture, scanning }: ShownProps) {
  const t = useTranslations("card");
  const { id, state } = picture;
  const what = state === "failed" ? "failed" : "nothing";
  return (
    <div className="note">
      <h2 className="t-h2">{t(`${what}-title`)}</h2>
      <p className="t-read">{t(what)}</p>
      <div className="btns">
        <button
          type="button"
          className="btn second"
          onClick={() => scanning.does({ do: "by-hand", id })}
        >
          {t("by-hand")}
        </button>
        <button
          type="button"
          className="btn quiet"
          onClick={() => scanning.does({ do: "leave-out", id })}
        >
          {t("leave-out")}
        </button>
      </div>
    </div>
  );
}

function KeptNote({ kept: { row, first, count } }: { readonly kept: Kept }) {
  const t = useTranslations("card");
  // The button that kept them is gone.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="note face card-kept" role="status">
      <h2 className="t-h2" ref={title} tabIndex={-1}>
        {t("kept", { count, first, more: count - 1 })}
      </h2>
      <p className="t-small dim">{t("kept-lead", { known: row.report.known, count })}</p>
      <Link className="btn second" to="/imports/$id" params={{ id: row.id }}>
        {t("see-import")}
      </Link>
    </div>
  );
}
