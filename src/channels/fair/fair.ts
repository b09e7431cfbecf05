/**
 * Trade fairs: lead scans, lists of attendees and of exhibitors, as tables. Every fair and product calls its
 * columns otherwise; one publishes how (LeadRadar, a German one: `contact_*` columns, and questions of the
 * fair's own as `f_*`). A scan is a talk at a stand, whoever scanned; a lead that came in by LinkedIn was
 * met by nobody. A list of attendees or exhibitors says who was there, not that one spoke with them.
 *
 * A table is of a fair by what stands in it: that somebody scanned or captured, badges, booths, cards that were
 * photographed, which fair it was. What a CRM calls leads, and a list that says none of this, is any list, whatever
 * its file is called.
 */
import type { Channel } from "#channels/channel.ts";
import type { Column, Layout } from "#channels/table/layout.ts";
import { splitWords, wordsOf } from "#channels/table/roles.ts";
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
  isDate: (words) => words.some((one) => SCANS.test(one)),
  isIt: (layout) => isOfScans(layout) || isOfStands(layout),
  isMeeting: (source) => !ONLINE.test(source),
};

export const fair: Channel = textTable(FAIR);

const ONLINE =
  /linked|xing|web|online|import|mail|call|anruf|telefon|phone|akquise|referral|empfehl|purchas|gekauft|\blist|advert|anzeige|social|chat/i;

/** What is done, worn and asked at a stand alone. */
const SCANNING = String.raw`scan(?!din)|captur|badge|(?<!\p{L})(?:messe|messename|trade fair)(?!\p{L})`;

/** When an entry was made is when one met only where it was made at the stand. */
const SCANS = new RegExp(`${SCANNING}|gesprach`, "u");

const FAIRS = new RegExp(
  `${SCANNING}|booth|business card|(?<!\\p{L})(?:standnummer|lead (?:rating|qualifi|qualit))`,
  "u",
);

/** A heading says so, or whatever tells how its leads came in. */
function isOfScans({ header, columns }: Layout): boolean {
  const isHow = ({ role, examples }: Column) =>
    role === "source" && examples.some((cell) => HOW.test(wordsOf(cell)));
  return header.some((cell) => FAIRS.test(splitWords(cell))) || columns.some(isHow);
}

const HOW = /(?<!\p{L})(?:badge|scan|messe|messestand|trade fair|booth)(?!\p{L})/u;

/** Who exhibits, and where. */
function isOfStands({ header }: Layout): boolean {
  const words = header.map(wordsOf);
  const hasCompany = words.some((one) => /^(?:aussteller|exhibitor)/.test(one));
  return hasCompany && words.some((one) => /^(?:halle|hall|stand|booth)/.test(one));
}
