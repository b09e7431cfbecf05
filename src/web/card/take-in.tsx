/** Where pictures come in: dropped, chosen, or taken by the camera; and the question before very many. */
import { Camera as CameraIcon, Images } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { droppedFiles } from "#web/imports/dropped.ts";
import { Camera } from "./camera.tsx";
import type { Scanning } from "./use-scanning.ts";

export function TakeIn({
  scanning,
  today,
}: {
  readonly scanning: Scanning;
  readonly today: string;
}) {
  const t = useTranslations("card");
  const [over, setOver] = useState(false);
  const [camera, setCamera] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    if (files.length > 0) scanning.take(files);
  };
  return (
    <div
      className="drophere card-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(({ files: dropped }) =>
          take(dropped.map(({ file }) => file)),
        );
      }}
    >
      <b>
        {over ? (
          t("let")
        ) : (
          <>
            <span className="by-mouse">{t("drop")}</span>
            <span className="by-finger">{t("pictures")}</span>
          </>
        )}
      </b>
      <p>{t("drop-more")}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      {camera ? (
        <Camera
          close={() => setCamera(false)}
          take={(picture) => {
            setCamera(false);
            scanning.take([picture], { day: today, known: true });
          }}
        />
      ) : (
        <div className="btns">
          <button
            type="button"
            className={scanning.all.length === 0 ? "btn first" : "btn second"}
            onClick={() => input.current?.click()}
          >
            <Images className="i" strokeWidth={1.6} aria-hidden />
            {t("choose")}
          </button>
          <button type="button" className="btn second" onClick={() => setCamera(true)}>
            <CameraIcon className="i" strokeWidth={1.6} aria-hidden />
            {t("camera")}
          </button>
        </div>
      )}
    </div>
  );
}

/** What one picture takes, measured (docs/channels/cards.md). */
const SECONDS = 3;

export function Many({ scanning }: { readonly scanning: Scanning }) {
  const t = useTranslations("card");
  const count = scanning.asked?.length ?? 0;
  return (
    <div className="note wait" role="alert">
      <p className="t-read">{t("many", { count })}</p>
      <p className="t-small dim">
        {t("many-lead", { minutes: Math.max(1, Math.round((count * SECONDS) / 60)) })}
      </p>
      <div className="btns">
        <button type="button" className="btn first" onClick={() => scanning.answer("codes")}>
          {t("many-codes")}
        </button>
        <button type="button" className="btn second" onClick={() => scanning.answer("all")}>
          {t("many-all")}
        </button>
        <button type="button" className="btn quiet" onClick={() => scanning.answer("none")}>
          {t("many-none")}
        </button>
      </div>
    </div>
  );
}
