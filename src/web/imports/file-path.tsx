/** A file by its own name, and quietly where it lies. Both break behind their strokes, not within a word. */
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { fileName, folderOf } from "#shared/file-name.ts";

export function FilePath({ path }: { readonly path: string }) {
  const t = useTranslations("imports");
  const folder = folderOf(path);
  return (
    <>
      <b className="file">
        <Breaking text={fileName(path)} />
      </b>
      {folder !== "" && (
        <span className="folder t-small dimmer">
          <Breaking text={t("in-folder", { folder })} />
        </span>
      )}
    </>
  );
}

export function Breaking({ text }: { readonly text: string }) {
  return Array.from(text.matchAll(/[^/_.-]+[/_.-]*|[/_.-]+/g), ({ index, 0: part }) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
