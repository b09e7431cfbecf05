/** Whom the user removed: a line below all others, which opens to them and brings them back. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RemovedPeople } from "#api/daily.ts";
import { call } from "#web/api-client.ts";
import { refreshPeople, useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { Section } from "#web/parts/section.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";

export function Removed() {
  const t = useTranslations("lists.directory.removed");
  const { data } = useAsk("removed");
  const [open, setOpen] = useState(false);
  if (!data || data.total === 0) return null;
  if (!open) {
    return (
      <button type="button" className="n t-small" onClick={() => setOpen(true)}>
        {t("open", { count: data.total })}
      </button>
    );
  }
  return (
    <Section title={t("title")}>
      <p className="t-small dim">{t("note")}</p>
      <ul className="removed">
        {data.people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ person }: { readonly person: RemovedPeople["people"][number] }) {
  const t = useTranslations("lists.directory.removed");
  const { longDay } = useWords();
  const client = useQueryClient();
  const { notice } = useUndo();
  const words = useFailureWords();
  const [busy, setBusy] = useState(false);
  const { id, name, at } = person;
  const bringBack = async () => {
    setBusy(true);
    try {
      await call("unmark", { body: { ids: [id] } });
      notice(t("done", { name }));
    } catch (error) {
      notice(words(error));
    } finally {
      setBusy(false);
      await refreshPeople(client);
    }
  };
  return (
    <li>
      <span>
        {name} <span className="dim t-small">{t("on", { day: longDay(at) })}</span>
      </span>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("back-of", { name })}
        disabled={busy}
        onClick={() => void bringBack()}
      >
        {t("back")}
      </button>
    </li>
  );
}
