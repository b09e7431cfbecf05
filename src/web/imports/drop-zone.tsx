/** Takes in files, folders and archives, dropped anywhere on what it wraps or chosen by a button. */
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { chosenFiles, droppedFiles, type DroppedFile } from "./dropped.ts";
import { startUpload } from "./uploads.ts";

export interface Take {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  /** Something is held over the page. */
  readonly over: boolean;
}

export function DropZone(props: {
  readonly className: string;
  readonly children: (take: Take) => ReactNode;
}) {
  const [over, setOver] = useState(false);
  const take = useTake();
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
      {props.children({
        chooseFiles: () => choose(take, "files"),
        chooseFolder: () => choose(take, "folder"),
        over,
      })}
    </div>
  );
}

/** The browser's own dialog; an input that is never drawn opens it. */
function choose(
  take: (files: Promise<readonly DroppedFile[]>) => void,
  what: "files" | "folder",
): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.webkitdirectory = what === "folder";
  input.addEventListener("change", () => {
    if (input.files) take(Promise.resolve(chosenFiles(input.files)));
  });
  input.click();
}

function useTake(): (files: Promise<readonly DroppedFile[]>) => void {
  const navigate = useNavigate();
  const undo = useUndo();
  const words = useFailureWords();
  return (dropped) => {
    const take = async () => {
      const files = await dropped;
      if (files.length === 0) return;
      const id = await startUpload(files);
      await navigate({ to: "/uploads/$id", params: { id } });
    };
    take().catch((error: unknown) => undo.notice(words(error)));
  };
}
