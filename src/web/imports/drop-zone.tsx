/** Takes in files, folders and archives, dropped anywhere on what it wraps or chosen by a button. */
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState, type ReactNode, type RefObject } from "react";
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
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
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
      <Chooser input={files} take={take} />
      <Chooser input={folder} take={take} folders />
      {props.children({
        chooseFiles: () => files.current?.click(),
        chooseFolder: () => folder.current?.click(),
        over,
      })}
    </div>
  );
}

function Chooser(props: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly take: (files: Promise<readonly DroppedFile[]>) => void;
  readonly folders?: boolean;
}) {
  return (
    <input
      ref={props.input}
      type="file"
      multiple
      hidden
      {...(props.folders ? { webkitdirectory: "" } : {})}
      onChange={({ target }) => {
        if (target.files) props.take(Promise.resolve(chosenFiles(target.files)));
        target.value = "";
      }}
    />
  );
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
