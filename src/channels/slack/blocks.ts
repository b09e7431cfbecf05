/**
 * What a message says whose words stand in its blocks alone, as some programs send it: as "text" would have it,
 * mentions in angle brackets and all.
 */
import { field, listField, textField } from "#channels/json-fields.ts";
import { LIMITS } from "./limits.ts";

/** As Slack writes it (text.ts), from wherever it stands. */
export const writtenIn = (message: unknown): string =>
  textField(message, "text") ||
  listField(message, "blocks")
    .map((block) => blockIn(block, 0))
    .filter((text) => text !== "")
    .join("\n")
    .slice(0, LIMITS.textChars)
    .toWellFormed();

/** Lists are in blocks, sections in lists, words in sections. */
const MOST_DEEP = 6;

function blockIn(block: unknown, depth: number): string {
  if (depth > MOST_DEEP) return "";
  const inside = listField(block, "elements");
  const text = field(block, "text");
  if (text !== undefined && typeof text !== "string") return objectIn(text);
  if (inside.length === 0) return leafIn(block);
  const isOfLines = LINES.has(textField(block, "type"));
  return inside.map((one) => blockIn(one, depth + 1)).join(isOfLines ? "\n" : "");
}

const LINES = new Set(["rich_text", "rich_text_list", "context"]);

/** "mrkdwn" is written like a message's own text. */
const objectIn = (text: unknown): string =>
  textField(text, "type") === "mrkdwn" ? textField(text, "text") : escaped(textField(text, "text"));

function leafIn(leaf: unknown): string {
  const of = (name: string) => textField(leaf, name);
  switch (of("type")) {
    case "mrkdwn":
      return of("text");
    case "text":
    case "plain_text":
      return escaped(of("text"));
    case "user":
      return `<@${of("user_id")}>`;
    case "channel":
      return `<#${of("channel_id")}>`;
    case "usergroup":
      return `<!${of("usergroup_id")}>`;
    case "broadcast":
      return `<!${of("range")}>`;
    case "link":
      return of("text") === "" ? `<${of("url")}>` : `<${of("url")}|${escaped(of("text"))}>`;
    case "emoji":
      return `:${of("name")}:`;
    case "date":
      return escaped(of("fallback"));
    default:
      return "";
  }
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
