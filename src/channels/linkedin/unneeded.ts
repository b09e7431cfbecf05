/**
 * Files of the export that hold nothing for us: what their owner liked, learned, searched, paid for and
 * was shown. They are known by their columns, so that they are skipped row by row and not reported as
 * broken; a header that any program could write counts only under the file's own name. Chats with
 * LinkedIn's assistants have the columns of messages. Columns as in public exports of 2020 to 2026.
 */
import type { Channel } from "#channels/channel.ts";
import { skipped } from "./cards.ts";
import { LIMITS } from "./limits.ts";
import { eachAlone, type Table } from "./table.ts";

const NOT_NEEDED = "linkedin.not-needed";

export const unneeded: Table = {
  format: "linkedin-other",
  isHeader: (columns, fileName) =>
    DISTINCT.some((known) => known.every((column) => columns.has(column))) ||
    BY_NAME.some(
      ([file, known]) =>
        file.test(fileName) &&
        columns.size === known.length &&
        known.every((column) => columns.has(column)),
    ) ||
    (ASSISTANT.test(fileName) && columns.has("conversation id")),
  rows: () => ({ ...eachAlone, read: ({ place }) => skipped(place, NOT_NEEDED) }),
};

/** What one wrote for all to read: a page in the folder Articles. */
export const article: Channel = {
  name: "linkedin",
  format: "linkedin-article",
  recognises(head) {
    const start = new TextDecoder().decode(head.subarray(0, LIMITS.headBytes));
    return /<h1[^<>]{0,200}>\s{0,20}<a href="https:\/\/www\.linkedin\.com\/pulse\//.test(start);
  },
  async *read(_, { skip }) {
    if (skip === 0) yield skipped("1", NOT_NEEDED);
  },
};

const list = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","));

/** Some of their columns, which no other program is likely to write together. */
const DISTINCT = list(`
  company name,title,description,location,started on,finished on
  company name,role,cause,started on,finished on
  school name,start date,end date,degree name,activities
  endorsement date,skill name,endorsement status
  first name,last name,company,job title,text,creation date,status
  name,url,authority,started on,finished on
  name,published on,description,publisher
  title,description,url,started on,finished on
  registered at,registration ip
  member age,buyer groups,company names
  ad clicked date,ad title/id
  action,date,ad title/id
  category,type of inference,inference
  content title,content description,content type
  date,sharelink,sharecommentary
  application date,contact email,job title,job url
  company employee count,preferred job types,dream companies
  saved date,job url,job title
  alert_parameters,query_context,saved_search_id
  challenge date,ip address,challenge type
  login date,ip address,login type
  date/time,media description,media link
  event name,event time,status,external url
  transaction made at,payment method type,invoice number
  private identity asset name,private identity asset raw text
  verification type,issuing authority,verified date
  marketplace type,profinder service category
  organization,followed on
  hashtag,createdtime,state
  saveditem,createdtime
  date,link,optiontext
`);

const BY_NAME: readonly (readonly [file: RegExp, columns: readonly string[]])[] = [
  [/skills/i, ["name"]],
  [/languages/i, ["name", "proficiency"]],
  [/honors/i, ["title", "description", "issued on"]],
  [/courses/i, ["name", "number"]],
  [/causes/i, ["supported cause"]],
  [/profile.summary/i, ["profile summary"]],
  [/comments/i, ["date", "link", "message"]],
  [/reactions/i, ["date", "type", "link"]],
  [/reposts/i, ["date", "link"]],
  [/follows/i, ["date", "status", "fullname"]],
  [/search.?queries/i, ["time", "search query"]],
  [/screening|saved.answers/i, ["question", "answer"]],
  [/coach.?messages/i, ["no conversations found"]],
];

const ASSISTANT = /(?:guide|coach|role_play)_messages/i;
