/**
 * What a message of Slack says, as its reader sees it. Mentions, channels and links stand in angle brackets
 * ("<@U023BECGF>", "<#C024BE7LR|general>", "<https://…|here>"), and three characters as entities.
 */
import type { Directory } from "./directory.ts";
import { LIMITS } from "./limits.ts";

export function plainText(written: string, { partyOf }: Directory): string {
  const text = written.slice(0, LIMITS.textChars).replaceAll(BRACKETS, (whole, inside: string) => {
    const bar = inside.indexOf("|");
    const [target, label] = bar < 0 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
    if (target.startsWith("@"))
      return `@${label || (partyOf(target.slice(1))?.name ?? "") || target.slice(1)}`;
    if (target.startsWith("#")) return `#${label || target.slice(1)}`;
    if (target.startsWith("!")) return label || `@${target.slice(1).split("^", 1)[0]}`;
    return link(target, label) ?? whole;
  });
  return text
    .replaceAll(ENTITY, (entity) => CHARACTERS.get(entity) ?? entity)
    .trim()
    .toWellFormed();
}

const BRACKETS = /<([^<>]{1,2000})>/g;
const ENTITY = /&(?:lt|gt|amp);/g;
const CHARACTERS = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
]);

function link(target: string, label: string): string | null {
  if (!/^[a-z][a-z0-9+.-]{1,20}:/i.test(target)) return null;
  const bare = target.replace(/^(?:mailto|tel):/i, "");
  return label === "" || label === bare || target.endsWith(`//${label}`)
    ? bare
    : `${label} (${bare})`;
}

/** Whom it calls by name, in their order. */
export function mentioned(written: string): readonly string[] {
  const ids = Array.from(
    written.slice(0, LIMITS.textChars).matchAll(/<@([UW][A-Z0-9]{2,30})(?:\|[^<>]{0,200})?>/g),
    ([, id = ""]) => id,
  );
  return [...new Set(ids)].slice(0, LIMITS.addressed);
}
