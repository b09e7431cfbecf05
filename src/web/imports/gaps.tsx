/** What is missing, in sentences: it is right, or how a new export is got. What was said is taken back below. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ChannelName } from "#api/common.ts";
import type { Lane } from "#api/imports.ts";
import { call } from "#web/api-client.ts";
import { useWords } from "#web/clock/words.ts";
import { MoreRows, useFirstRows } from "#web/parts/first-rows.tsx";
import { useKeptFocus } from "#web/parts/kept-focus.ts";
import { Section } from "#web/parts/section.tsx";
import { useFailureWords } from "#web/shell/states.tsx";
import { useUndo } from "#web/shell/undo.tsx";
import { inOrder } from "./gap-order.ts";
import { howOf } from "./how.ts";
import { isMissing } from "./lanes-scale.ts";

type Gap = Lane["gaps"][number];

interface OfChannel {
  readonly channel: ChannelName;
  readonly gap: Gap;
}

export function Gaps({ lanes }: { readonly lanes: readonly Lane[] }) {
  const t = useTranslations("imports");
  const [all, setAll] = useState(false);
  const focus = useKeptFocus(".gaps > li");
  const gaps = lanes.flatMap(({ channel, gaps }) => gaps.map((gap) => ({ channel, gap })));
  const missing = inOrder(gaps.filter(({ gap }) => isMissing(gap)));
  const { shown, list, more } = useFirstRows(missing, FIRST);
  const right = gaps.filter(({ gap }) => !isMissing(gap));
  if (gaps.length === 0) return null;
  return (
    <Section title={t("gaps", { count: missing.length })}>
      <div ref={focus}>
        <ul className="gaps" ref={list}>
          {shown.map((one) => (
            <Missing key={keyOf(one)} {...one} />
          ))}
          {more.hidden > 0 && (
            <li>
              <MoreRows {...more} />
            </li>
          )}
          {all && right.map((one) => <Right key={keyOf(one)} {...one} />)}
        </ul>
        {right.length > 0 && !all && (
          <button type="button" className="n t-small import-rest" onClick={() => setAll(true)}>
            {t("gaps-right", { count: right.length })}
          </button>
        )}
      </div>
    </Section>
  );
}

const FIRST = 3;

const keyOf = ({ channel, gap }: OfChannel): string => `${channel} ${gap.from}`;

/** "Nothing from February 2022 to July 2022", and what ended. */
export function useGapWords(channel: ChannelName): (gap: Gap) => string {
  const t = useTranslations("imports");
  const name = useTranslations("channels.title")(channel);
  const { longMonth } = useWords();
  return ({ from, to }) => {
    if (to === null) return t("gap-open", { channel: name, from: longMonth(from) });
    if (to === from) return t("gap-month", { channel: name, from: longMonth(from) });
    return t("gap", { channel: name, from: longMonth(from), to: longMonth(to) });
  };
}

function Missing({ channel, gap }: OfChannel) {
  const t = useTranslations("imports");
  const start = useTranslations("start");
  const words = useGapWords(channel)(gap);
  const [how, setHow] = useState(false);
  const { busy, isRight } = useWordOnGap();
  return (
    <li>
      <p className="serif">{words}</p>
      <p className="t-small dim">{gap.to === null ? t("gap-open-more") : t("gap-more")}</p>
      <div className="btns">
        <button
          type="button"
          className="btn second"
          aria-label={t("gap-how-of", { gap: words })}
          aria-expanded={how}
          onClick={() => setHow(!how)}
        >
          {t("gap-how")}
        </button>
        <button
          type="button"
          className="btn quiet"
          aria-label={t("gap-right-of", { gap: words })}
          disabled={busy}
          onClick={() => isRight({ channel, gap })}
        >
          {t("gap-right")}
        </button>
      </div>
      {how && (
        <ul className="t-small dim how">
          {howOf(channel).map((key) => (
            <li key={key}>{start(key)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Right({ channel, gap }: OfChannel) {
  const t = useTranslations("imports");
  const words = useGapWords(channel)(gap);
  const { busy, takeBack } = useWordOnGap();
  return (
    <li className="right">
      <p className="dim">{words}</p>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("gap-take-back-of", { gap: words })}
        disabled={busy}
        onClick={() => gap.right !== null && takeBack(gap.right)}
      >
        {t("gap-take-back")}
      </button>
    </li>
  );
}

function useWordOnGap() {
  const t = useTranslations("imports");
  const name = useTranslations("channels.title");
  const client = useQueryClient();
  const { done, notice } = useUndo();
  const words = useFailureWords();
  const [busy, setBusy] = useState(false);

  const kept = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notice(words(error));
    } finally {
      await client.invalidateQueries({ queryKey: ["lanes"] });
      setBusy(false);
    }
  };
  const unmark = (id: string) => call("unmark", { body: { ids: [id] } });
  return {
    busy,
    isRight: ({ channel, gap: { from, to } }: OfChannel) =>
      void kept(async () => {
        const { ids } = await call("mark", {
          body: { marks: [{ kind: "gap", channel, from, to }] },
        });
        done(t("gap-is-right", { channel: name(channel) }), async () => {
          await unmark(ids[0]!);
          await client.invalidateQueries({ queryKey: ["lanes"] });
        });
      }),
    takeBack: (id: string) => void kept(() => unmark(id)),
  };
}
