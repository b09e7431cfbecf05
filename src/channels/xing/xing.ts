/**
 * XING: contacts and messages in any form in which they may come, a table, a page or a JSON. **No real export was
 * seen**: XING takes in requests for one's data and gives no export of contacts that is documented, so that what
 * comes is read as any table is, with the headings that others claim (docs/channels/xing.md), and every file says
 * so in its preview. Its vCards go through contacts.
 */
import type { Channel } from "#channels/channel.ts";
import type { Layout } from "#channels/table/layout.ts";
import { wordsOf } from "#channels/table/roles.ts";
import { htmlTable } from "#channels/table/html.ts";
import { jsonTable } from "#channels/table/json.ts";
import { textTable, type TableKind } from "#channels/table/table.ts";
import { profileList } from "./profile-list.ts";

const hasXing = ({ header, columns }: Layout): boolean =>
  header.some((heading) => /\bxing\b/.test(wordsOf(heading))) ||
  columns.some(({ examples }) =>
    examples.some((text) => /(?:^|[/.])xing\.com\/profile\//i.test(text)),
  );

export const XING: TableKind = {
  channel: "xing",
  headings: {
    connected: "kontakt seit|contact since|bestatigt am|hinzugefugt am|added on",
    company: "firma 1|unternehmen 1|company 1|firma geschaftlich",
    title: "position 1|jobtitel|berufsbezeichnung",
    city: "ort geschaftlich|business city",
    phone: "telefon geschaftlich|mobil geschaftlich|business phone|business mobile",
    email: "e mail geschaftlich|business e mail",
    profile: "permalink|xing link|profil link",
  },
  date: "connected",
  isIt: hasXing,
  marks: /(?<![a-z])xing(?![a-z])/i,
  listIn: profileList,
  isMeeting: () => false,
};

export const xing: Channel = textTable(XING);
export const xingPage: Channel = htmlTable(XING);
export const xingJson: Channel = jsonTable(XING);
