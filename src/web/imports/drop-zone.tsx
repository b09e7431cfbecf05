/**
 * Takes in files, folders and archives: dropped on a place that says so, dropped anywhere else, or
 * chosen by a button. Without somebody who takes it a browser opens a dropped file and leaves the page.
 */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { hand, isPicture } from "#web/card/handed.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { chosenFiles, droppedFiles, type Dropped } from "./dropped.ts";
import { startUpload } from "./uploads.ts";

export interface Choose {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

export interface Take extends Choose {
  /** Something is held over the place. */
  readonly over: boolean;
}

export function DropZone(props: {
  readonly className: string;
  readonly children: (take: Take) => ReactNode;
}) {
  const [over, setOver] = useState(false);
  const take = useTake();
  const choose = useChoose();
  return (
    <div
      className={props.className}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(droppedFiles(event.dataTransfer));
      }}
    >
      {props.children({ ...choose, over })}
    </div>
  );
}

/** The rest of the page: what is let go there is looked at as well. Says so while it is held. */
export function DropAnywhere() {
  const t = useTranslations("start");
  const [over, setOver] = useState(false);
  const take = useTake();
  const latest = useRef(take);

  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: "dragover" | "drop", act: (data: DataTransfer) => void) =>
      window.addEventListener(
        name,
        (event) => {
          const data = event.dataTransfer;
          // A place of its own has taken it already; text that is moved about is none of ours.
          const ours = !event.defaultPrevented && data?.types.includes("Files") === true;
          setOver(ours && name === "dragover");
          if (!ours) return;
          event.preventDefault();
          act(data);
        },
        { signal: listening.signal },
      );
    on("dragover", () => {});
    on("drop", (data) => latest.current(droppedFiles(data)));
    window.addEventListener(
      "dragleave",
      (event) => event.relatedTarget === null && setOver(false),
      {
        signal: listening.signal,
      },
    );
    return () => listening.abort();
  }, []);

  return over ? (
    <div className="drop-over" aria-hidden>
      <p className="t-h2">{t("let")}</p>
    </div>
  ) : null;
}

/** The browser's own dialogs. */
export function useChoose(): Choose {
  const take = useTake();
  return {
    chooseFiles: () => choose(take, "files"),
    chooseFolder: () => choose(take, "folder"),
  };
}

/** An input that is never drawn opens the dialog. */
function choose(take: (dropped: Promise<Dropped>) => void, what: "files" | "folder"): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.webkitdirectory = what === "folder";
  input.addEventListener("change", () => {
    if (input.files) take(Promise.resolve(chosenFiles(input.files)));
  });
  input.click();
}

/** Uploads what is given, and goes to its preview; pictures alone are business cards, and stay in the browser. */
function useTake(): (dropped: Promise<Dropped>) => void {
  const navigate = useNavigate();
  const undo = useUndo();
  const words = useFailureWords();
  return (given) => {
    const take = async () => {
      const dropped = await given;
      const { files, lost } = dropped;
      if (files.length + lost.length === 0) return;
      if (lost.length === 0 && files.every(({ file }) => isPicture(file))) {
        hand({ files: files.map(({ file }) => file), upload: null });
        await navigate({ to: "/card" });
        return;
      }
      const id = await startUpload(dropped);
      await navigate({ to: "/uploads/$id", params: { id } });
    };
    take().catch((error: unknown) => undo.notice(words(error)));
  };
}
