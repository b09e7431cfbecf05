/**
 * Trade fairs: lead scans, lists of attendees and of exhibitors, as tables. Every fair and product calls its
 * columns otherwise; one publishes how (LeadRadar, a German one: `contact_*` columns, and questions of the
 * fair's own as `f_*`). A scan is a talk at a stand, whoever scanned; a lead that came in by LinkedIn was
 * met by nobody. A list of attendees or exhibitors says who was there, not that one spoke with them.
 */
import type { Channel } from "#channels/channel.ts";
import { type Layout } from "#channels/table/layout.ts";
import { wordsOf } from "#channels/table/roles.ts";
import { textTable, type TableKind } from "#channels/table/table.ts";

export const FAIR: TableKind = {
  channel: "fair",
  headings: {
    met: "lead created at|lead created|scan|besucht|lead erstellt",
    date: "zeit",
    source: "contact source",
    "": `tenant slug|event id|form id|form name|lead id|lead updated at|ocr status|ocr confidence|ocr warnings
      |business card attachment id|business card image url|business card image sha256`,
    event: "event name",
    company: "aussteller|exhibitor|ausstellername|exhibitor name",
    note: "halle|hall|stand|booth|standnummer|stand nr|booth number|halle stand|hall booth|produktgruppen",
  },
  guess: (words) => (/^f \S/.test(words) ? "note" : undefined),
  date: "met",
  isDate: (words) => words.some((one) => SCANNING.test(one)),
  isIt: (layout, fileName) => isScan(layout) || isList(layout) || isNamedSo(layout, fileName),
  isMeeting: (source) => !ONLINE.test(source),
};

export const fair: Channel = textTable(FAIR);

const ONLINE =
  /linked|xing|web|online|import|mail|call|anruf|telefon|phone|akquise|referral|empfehl|purchas|gekauft|\blist|advert|anzeige|social|chat/i;

/** When an entry was made is when one met only where it was made at the stand. */
const SCANNING = /scan|captur|badge|gesprach|(?<!\p{L})(?:messe|messename|trade fair)(?!\p{L})/u;

/** A time of scanning under its own name, not any date. */
function isScan({ header, columns }: Layout): boolean {
  const words = header.map(wordsOf);
  const met = columns.some(({ role }, index) => role === "met" && SCAN.test(words[index] ?? ""));
  return met || words.filter((one) => /^(?:lead|scan|badge)/.test(one)).length > 1;
}

const SCAN = /scan|lead|gesprach|erfasst|captured|besuch|visit|check|kennengelernt|getroffen|met/;

function isList({ header }: Layout): boolean {
  const words = header.map(wordsOf);
  const hasCompany = words.some((one) => /^(?:aussteller|exhibitor)/.test(one));
  return hasCompany && words.some((one) => /^(?:halle|hall|stand|booth)/.test(one));
}

/** "Teilnehmerliste.csv": then any table of people is one. */
const isNamedSo = (_: Layout, fileName: string): boolean =>
  /leads?\b|lead[-_ ]|scans?\b|aussteller|exhibitor|messe|trade.?fair|teilnehmerliste|attendee.?list/i.test(
    fileName,
  );
