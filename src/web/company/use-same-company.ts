/** What the reader says of which companies are one: kept on the server, taken back with Undo. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { call } from "#web/api-client.ts";
import { refreshPeople } from "#web/ask.ts";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SameCompany {
  /** The page goes on with the one that stays. */
  readonly join: (company: Named, into: Named) => Promise<void>;
  /** Takes back a word of any time before. */
  readonly part: (word: Named) => Promise<void>;
}

export function useSameCompany(): SameCompany {
  const t = useTranslations("company.done");
  const client = useQueryClient();
  const navigate = useNavigate();
  const failure = useFailureWords();
  const undo = useUndo();

  const joined = async (company: string, into: string) => {
    const { id } = await call("joinCompanies", { body: { company, into } });
    await refreshPeople(client);
    return id;
  };
  const parted = async (word: string) => {
    const both = await call("partCompanies", { params: { id: word } });
    await refreshPeople(client);
    return both;
  };
  const orSay = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      undo.notice(t("failed", { why: failure(error) }));
    }
  };
  return {
    join: (company, into) =>
      orSay(async () => {
        const word = await joined(company.id, into.id);
        undo.done(t("joined", { name: company.name, into: into.name }), () => parted(word));
        await navigate({ to: "/companies/$id", params: { id: into.id } });
      }),
    part: (word) =>
      orSay(async () => {
        const { company, from } = await parted(word.id);
        undo.done(t("parted", { name: word.name }), () => joined(company, from));
      }),
  };
}
