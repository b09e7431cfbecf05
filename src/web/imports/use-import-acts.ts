/** What can be done with an import: stop, go on, take back. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { call } from "#web/api-client.ts";
import { refreshPeople } from "#web/ask.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";

export interface ImportActs {
  readonly busy: "stop" | "resume" | "undo" | null;
  readonly stop: () => void;
  readonly resume: () => void;
  readonly undo: () => void;
}

export function useImportActs(id: string): ImportActs {
  const t = useTranslations("imports");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notice } = useUndo();
  const words = useFailureWords();
  const [busy, setBusy] = useState<ImportActs["busy"]>(null);

  const act = (name: NonNullable<ImportActs["busy"]>, work: () => Promise<unknown>) => {
    setBusy(name);
    void work()
      .catch((error: unknown) => notice(words(error)))
      // It is busy until the page shows what came of it.
      .then(() => client.invalidateQueries({ queryKey: ["import"] }))
      .finally(() => {
        setBusy(null);
        void client.invalidateQueries({ queryKey: ["imports"] });
        void client.invalidateQueries({ queryKey: ["session"] });
        void refreshPeople(client);
      });
  };
  const params = { id };
  return {
    busy,
    stop: () => act("stop", () => call("stopImport", { params })),
    resume: () =>
      act("resume", async () => {
        await call("resumeImport", { params });
        await navigate({ to: "/imports/$id", params });
      }),
    undo: () =>
      act("undo", async () => {
        notice(t("undone-toast", await call("undoImport", { params })));
      }),
  };
}
