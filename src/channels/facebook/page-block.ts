/**
 * One block of Meta's pages: who, what and when, told by the classes of three generations of them. The
 * elements are found in one pass over the tags, without a tree.
 *
 *     2018–21   <div class="pam … _2lej …"><div class="… _2pio …">WHO</div><div class="… _2let">…</div><div class="… _2lem">WHEN</div></div>
 *     2022–     <div class="pam … _a6-g …"><h2 class="… _a6-h">WHO</h2><div class="… _a6-p">…</div><div class="… _a6-o">WHEN</div></div>
 *     2024–     <section class="_a6-g">… <footer class="… _a6-o"><div class="_a72d">WHEN</div></footer></section>
 *
 * What was said is the first filled <div> inside two others; others hold pictures, and links with what their
 * pages say of themselves. Who liked it is a list below.
 */
import { textOfHtml } from "#channels/email/html.ts";

export interface Block {
  readonly who: string;
  readonly when: string;
  readonly text: string;
  readonly hasMore: boolean;
}

/** Where a block begins. */
export const BLOCK_START =
  /<(?:div|section)\s[^<>]{0,300}(?<![\w-])(?:_a6-g|_2lej)(?![\w-])[^<>]{0,300}>/g;

export function blockOf(html: string): Block {
  const found = elementsOf(html);
  const body = found.get("body") ?? "";
  return {
    who: lineIn(found.get("who") ?? ""),
    when: lineIn(found.get("when") ?? ""),
    text: saidIn(body),
    hasMore: MORE.test(body),
  };
}

const MORE = /<(?:img|video|audio|a)[\s>]/i;

export const lineIn = (html: string): string => textOfHtml(html).text.replaceAll("\n", " ").trim();

type Role = "who" | "body" | "when";

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["who", /(?<![\w-])(?:_a6-h|_2pio)(?![\w-])/],
  ["body", /(?<![\w-])(?:_a6-p|_2let)(?![\w-])/],
  ["when", /(?<![\w-])(?:_a6-o|_2lem)(?![\w-])/],
];

/** The first element of each role, its inside as it stands. */
function elementsOf(html: string): ReadonlyMap<Role, string> {
  const found = new Map<Role, string>();
  let open: { readonly role: Role; readonly name: string; readonly from: number } | null = null;
  let depth = 0;
  for (const tag of tagsIn(html)) {
    if (open === null) {
      const role = tag.isEnd
        ? undefined
        : ROLES.find(([role, has]) => !found.has(role) && has.test(tag.attributes))?.[0];
      if (role) open = { role, name: tag.name, from: tag.to };
      depth = 1;
    } else if (tag.name === open.name) {
      depth += tag.isEnd ? -1 : 1;
      if (depth > 0) continue;
      found.set(open.role, html.slice(open.from, tag.from));
      open = null;
    }
  }
  if (open) found.set(open.role, html.slice(open.from));
  return found;
}

function saidIn(body: string): string {
  const own = body.split(/<ul[\s>]/i, 1)[0]!;
  let depth = 0;
  let from = 0;
  for (const { name, isEnd, from: start, to } of tagsIn(own)) {
    if (name !== "div") continue;
    if (!isEnd && ++depth === 2) from = to;
    if (!isEnd || depth-- !== 2) continue;
    const { text } = textOfHtml(own.slice(from, start));
    if (text !== "") return text;
  }
  return depth === 0 && from > 0 ? "" : textOfHtml(own).text;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
}

function* tagsIn(html: string): Generator<Tag> {
  for (const match of html.matchAll(TAG)) {
    const [whole, slash, name = "", attributes = ""] = match;
    const tag = { name: name.toLowerCase(), isEnd: slash === "/", attributes };
    if (!whole.endsWith("/>")) yield { ...tag, from: match.index, to: match.index + whole.length };
  }
}

const TAG = /<(\/?)([a-z][a-z0-9]{0,20})((?:\s[^<>]{0,5000})?)>/gi;
