/** Whose archive this is, as the archive knows it; one that is somebody else's is given back. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Me } from "#api/daily.ts";
import { call } from "#web/api-client.ts";
import { refreshPeople, useAsk } from "#web/ask.ts";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { AddAddress } from "./owners.tsx";
import { MoreRows, useFirstRows } from "#web/parts/first-rows.tsx";
import { Section } from "#web/parts/section.tsx";
import { Shown, useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";

export function MyAddresses() {
  const t = useTranslations("people");
  const me = useAsk("me");
  return (
    <Section className="report-rest" title={t("me-title")}>
      <p className="t-small dim">{t("me-lead")}</p>
      <Shown query={me}>
        {({ addresses }) =>
          addresses.length === 0 ? (
            <p className="t-small dim">{t("me-none")}</p>
          ) : (
            <Addresses addresses={addresses} />
          )
        }
      </Shown>
      <Another />
    </Section>
  );
}

function Addresses({ addresses }: Pick<Me, "addresses">) {
  const { shown, list, more } = useFirstRows(addresses, MOST);
  return (
    <>
      <ul className="import-rows mine" ref={list}>
        {shown.map((address) => (
          <Address key={address.id} address={address} />
        ))}
      </ul>
      <MoreRows {...more} />
    </>
  );
}

const MOST = 6;

/** What it makes of mails that were read already is found anew. */
function Another() {
  const t = useTranslations("people");
  const words = useFailureWords();
  const { notice } = useUndo();
  const refresh = useRefresh();
  const add = async (address: string) => {
    try {
      await call("addMe", { body: { address } });
      notice(t("me-added", { address }));
      await refresh();
    } catch (error) {
      notice(words(error));
    }
  };
  return <AddAddress add={(address) => void add(address)} />;
}

function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["me"] }),
      client.invalidateQueries({ queryKey: ["session"] }),
      refreshPeople(client),
    ]);
}

function Address({ address }: { readonly address: Me["addresses"][number] }) {
  const { id, text } = address;
  const t = useTranslations("people");
  const shown = useHandleWords()(address);
  const { done, notice } = useUndo();
  const words = useFailureWords();
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh();
  const disown = async () => {
    setBusy(true);
    try {
      await call("removeMe", { params: { id } });
      done(t("not-me-done", { address: shown }), async () => {
        await call("addMe", { body: { address: text } });
        await refresh();
      });
      await refresh();
    } catch (error) {
      notice(words(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <div>
        <span className="t-name">{shown}</span>
        {address.name !== "" && !shown.includes(address.name) && (
          <p className="t-small dim">{address.name}</p>
        )}
      </div>
      <div className="btns">
        <button
          type="button"
          className="btn quiet"
          aria-label={t("not-me-of", { address: shown })}
          disabled={busy}
          onClick={() => void disown()}
        >
          {t("not-me")}
        </button>
      </div>
    </li>
  );
}
