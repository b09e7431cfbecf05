/** What holds this person's addresses, numbers and cards together: each link with its reason, and split. */
import { Link } from "@tanstack/react-router";
import { AtSign, BookUser, Mail, Phone, Split, type LucideIcon, MessageCircle } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/joins.css";
import type { Joint, Side } from "#api/joins.ts";
import { useAsk } from "#web/ask.ts";
import { branchesOf } from "#web/joins/joint-tree.ts";
import { calledBy } from "#web/joins/line.ts";
import { useChannels } from "#web/joins/use-channels.ts";
import { useDecide } from "#web/joins/use-decide.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { Section } from "#web/parts/section.tsx";

/** So many links at first: whoever has more is known well, and wants the timeline. */
const SHOWN = 4;

/** Nothing of somebody who has one handle, and whom nobody else resembles. */
export function Joints({ person }: { readonly person: string }) {
  const t = useTranslations("joins");
  const { data } = useAsk("jointsOf", { params: { id: person } });
  const [all, setAll] = useState(false);
  if (!data) return null;
  const branches = branchesOf(data.joints);
  const shown = all ? branches : branches.slice(0, SHOWN);
  return (
    <>
      {data.asked > 0 && (
        <p className="note asked">
          <Link className="n" to="/same" search={{ person }}>
            {t("open-of", { count: data.asked })}
          </Link>
        </p>
      )}
      {branches.length > 0 && (
        <Section
          title={t("joints.title")}
          aside={<span>{t("joints.aside")}</span>}
          className="joints"
        >
          <ul className="handles">
            {shown.map(({ side, joint }) => (
              <Row
                key={side.handle}
                side={side}
                files={data.files[side.handle] ?? []}
                joint={joint}
              />
            ))}
          </ul>
          {shown.length < branches.length && (
            <button type="button" className="n t-small" onClick={() => setAll(true)}>
              {t("joints.all", { count: branches.length })}
            </button>
          )}
        </Section>
      )}
    </>
  );
}

const ICONS: Readonly<Record<Side["kind"], LucideIcon>> = {
  email: Mail,
  phone: Phone,
  profile: AtSign,
  account: MessageCircle,
  name: MessageCircle,
  card: BookUser,
};

interface RowProps {
  readonly side: Side;
  /** Where it stands, if nothing else tells it from another one. */
  readonly files: readonly string[];
  readonly joint: Joint | null;
}

function Row({ side, files, joint }: RowProps) {
  const t = useTranslations("joins.joints");
  const channels = useChannels();
  const Icon = ICONS[side.kind];
  const where = channels(side) + (files.length === 0 ? "" : ` (${files.join(", ")})`);
  return (
    <li>
      <Icon className="i" strokeWidth={1.6} aria-hidden />
      <span>
        {calledBy(side)}
        <span className="t-small">
          {side.kind === "card" ? t("card", { where }) : t(`kind.${side.kind}`)}
        </span>
      </span>
      {joint ? <Why joint={joint} /> : <span className="why">{t("beginning")}</span>}
    </li>
  );
}

function Why({ joint }: { readonly joint: Joint }) {
  const t = useTranslations("joins.joints");
  const { split } = useDecide();
  const { one, other, by, byHand, reasons } = joint;
  const byYou = by === "decision";
  return (
    <>
      <span className="why">
        {byYou
          ? t(byHand ? "by-hand" : "said")
          : reasons.map((reason) => (
              <span key={JSON.stringify([reason.code, reason.values])}>
                <Sentence reason={reason} />{" "}
              </span>
            ))}
        <span className="t-small">
          {t("with", { value: calledBy(one) })}, {t(byYou ? "by-you" : "by-itself")}
        </span>
      </span>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("split-of", { one: calledBy(other), other: calledBy(one) })}
        onClick={() => split(joint)}
      >
        <Split className="i s" strokeWidth={1.6} aria-hidden />
        {t("split")}
      </button>
    </>
  );
}
