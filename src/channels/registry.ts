/** Every form of export that Visavis reads, in the order in which they are tried. */
import { askingCountry } from "./asking-country.ts";
import { ics } from "./calendar/ics.ts";
import { outlookCalendar } from "./calendar/outlook-csv.ts";
import { mecard } from "./cards/mecard.ts";
import { metCards } from "./cards/met-cards.ts";
import type { Channel } from "./channel.ts";
import { CONFERENCE } from "./conference/conference.ts";
import { googleCsv } from "./contacts/google-csv.ts";
import { outlookCsv } from "./contacts/outlook-csv.ts";
import { vcard } from "./contacts/vcard.ts";
import { eml } from "./email/eml.ts";
import { mbox } from "./email/mbox.ts";
import { takeoutIndex } from "./email/takeout-index.ts";
import { contrack } from "./contrack/contrack.ts";
import { fair } from "./fair/fair.ts";
import { FACEBOOK } from "./facebook/facebook.ts";
import { LINKEDIN } from "./linkedin/linkedin.ts";
import { SMS } from "./sms/sms.ts";
import { skype } from "./skype/skype.ts";
import { outlookMailTable } from "./outlook/mail-table.ts";
import { OLM } from "./outlook/olm.ts";
import { OLM_LISTS } from "./outlook/olm-lists.ts";
import { msg } from "./outlook/msg.ts";
import { pst } from "./outlook/pst.ts";
import { monicaJson } from "./monica/monica-json.ts";
import { monicaSql } from "./monica/monica-sql.ts";
import { htmlTable } from "./table/html.ts";
import { jsonTable } from "./table/json.ts";
import { ANY, anyTable } from "./table/table.ts";
import { fairBook, workbook } from "./table/xlsx.ts";
import { SLACK } from "./slack/slack.ts";
import { TEAMS } from "./teams/teams.ts";
import { archive } from "./visavis/archive.ts";
import { copies } from "./visavis/copies.ts";
import { TELEGRAM } from "./telegram/telegram.ts";
import { SIGNAL } from "./signal/signal.ts";
import { WHATSAPP } from "./whatsapp/whatsapp.ts";
import { xing, xingJson, xingPage } from "./xing/xing.ts";

const ALL: readonly Channel[] = [
  // What was attached to mails lies there under any name.
  ...OLM,
  ...OLM_LISTS,
  archive,
  copies,
  ics,
  mbox,
  eml,
  takeoutIndex,
  msg,
  pst,
  metCards,
  vcard,
  mecard,
  googleCsv,
  outlookCalendar,
  outlookMailTable,
  outlookCsv,
  ...LINKEDIN,
  ...CONFERENCE,
  ...TELEGRAM,
  ...SIGNAL,
  ...WHATSAPP,
  skype,
  ...SMS,
  contrack,
  monicaJson,
  monicaSql,
  ...SLACK,
  ...TEAMS,
  ...FACEBOOK,
  xing,
  xingPage,
  xingJson,
  fair,
  fairBook,
  // Any other list of people, after all that know their own.
  anyTable,
  workbook,
  htmlTable(ANY),
  jsonTable(ANY),
];

export const CHANNELS: readonly Channel[] = ALL.map(askingCountry);
