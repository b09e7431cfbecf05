/** Keeps the cards that were checked: as one import, which comes in and is undone like any other. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ImportRow } from "#api/imports.ts";
import { call } from "#web/api-client.ts";
import { refreshPeople } from "#web/ask.ts";
import { useSession } from "#web/session.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import type { CardForm } from "./form.ts";
import { vcfOf } from "./vcf.ts";

export interface Kept {
  readonly row: ImportRow;
  readonly first: string;
  readonly count: number;
}

export interface Keeping {
  readonly isBusy: boolean;
  readonly kept: Kept | null;
  readonly keep: (forms: readonly CardForm[]) => Promise<boolean>;
  readonly clear: () => void;
}

export function useKeep(): Keeping {
  const t = useTranslations("card");
  const client = useQueryClient();
  const { today } = useSession();
  const undo = useUndo();
  const words = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState<Kept | null>(null);

  const refresh = async () => {
    for (const name of ["import", "imports", "lanes", "session"]) {
      void client.invalidateQueries({ queryKey: [name] });
    }
    await refreshPeople(client);
  };
  const takeBack = async (id: string) => {
    await call("undoImport", { params: { id } });
    setKept(null);
    await refresh();
  };
  const keep = async (forms: readonly CardForm[]) => {
    setBusy(true);
    try {
      const row = await imported(forms, `${t("file-name")} ${today}.vcf`);
      const { name, company, email } = forms[0]!;
      const values = {
        count: forms.length,
        first: name || company || email,
        more: forms.length - 1,
      };
      setKept({ row, first: values.first, count: forms.length });
      undo.done(t("kept", values), () => takeBack(row.id));
      return true;
    } catch (error) {
      undo.notice(words(error));
      return false;
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  return { isBusy, kept, keep, clear: () => setKept(null) };
}

const AGAIN_MS = 250;

async function imported(forms: readonly CardForm[], path: string): Promise<ImportRow> {
  const { id } = await call("newUpload");
  const body = new Blob([vcfOf(forms)], { type: "text/vcard" });
  await call("upload", { params: { id }, query: { path }, body });
  let row = await call("startImport", { body: { upload: id, me: [], keep: "text" } });
  while (row.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    row = await call("import", { params: { id: row.id } });
  }
  return row;
}
