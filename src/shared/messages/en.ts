import { store } from "#shared/messages/en/store.ts";
import { sources } from "#shared/messages/en/sources.ts";
import { email } from "#shared/messages/en/email.ts";
import { calendar } from "#shared/messages/en/calendar.ts";
import { card } from "#shared/messages/en/card.ts";
import { channels } from "#shared/messages/en/channels.ts";
import { conference } from "#shared/messages/en/conference.ts";
import { contacts } from "#shared/messages/en/contacts.ts";
import { csv } from "#shared/messages/en/csv.ts";
import { questions } from "#shared/messages/en/questions.ts";
import { contrack } from "#shared/messages/en/contrack.ts";
import { monica } from "#shared/messages/en/monica.ts";
import { table } from "#shared/messages/en/table.ts";
import { facebook } from "#shared/messages/en/facebook.ts";
import { json } from "#shared/messages/en/json.ts";
import { skype } from "#shared/messages/en/skype.ts";
import { linkedin } from "#shared/messages/en/linkedin.ts";
import { slack } from "#shared/messages/en/slack.ts";
import { teams } from "#shared/messages/en/teams.ts";
import { sms } from "#shared/messages/en/sms.ts";
import { visavis } from "#shared/messages/en/visavis.ts";
import { telegram } from "#shared/messages/en/telegram.ts";
import { signal } from "#shared/messages/en/signal.ts";
import { whatsapp } from "#shared/messages/en/whatsapp.ts";
import { outlook } from "#shared/messages/en/outlook.ts";
import { people } from "#shared/messages/en/people.ts";
import { places } from "#shared/messages/en/places.ts";
import { relationships } from "#shared/messages/en/relationships.ts";
import { jobs } from "#shared/messages/en/jobs.ts";
import { server } from "#shared/messages/en/server.ts";
import { cli } from "#shared/messages/en/cli.ts";
import { shell } from "#shared/messages/en/shell.ts";
import { home } from "#shared/messages/en/home.ts";
import { person } from "#shared/messages/en/person.ts";
import { imports } from "#shared/messages/en/imports.ts";
import { company } from "#shared/messages/en/company.ts";
import { joins } from "#shared/messages/en/joins.ts";
import { joining } from "#shared/messages/en/joining.ts";
import { lists } from "#shared/messages/en/lists.ts";
import { map } from "#shared/messages/en/map.ts";
import { picking } from "#shared/messages/en/picking.ts";
import { start } from "#shared/messages/en/start.ts";
import { takeAll } from "#shared/messages/en/take-all.ts";

export const en = {
  store,
  sources,
  email,
  calendar,
  card,
  channels,
  conference,
  contacts,
  csv,
  questions,
  contrack,
  monica,
  table,
  facebook,
  json,
  skype,
  linkedin,
  slack,
  teams,
  sms,
  visavis,
  telegram,
  signal,
  whatsapp,
  outlook,
  people,
  places,
  relationships,
  jobs,
  server,
  cli,
  shell,
  home,
  person,
  imports,
  company,
  joins,
  joining,
  lists,
  map,
  picking,
  start,
  takeAll,
};
