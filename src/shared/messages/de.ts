import { store } from "#shared/messages/de/store.ts";
import { sources } from "#shared/messages/de/sources.ts";
import { email } from "#shared/messages/de/email.ts";
import { calendar } from "#shared/messages/de/calendar.ts";
import { card } from "#shared/messages/de/card.ts";
import { channels } from "#shared/messages/de/channels.ts";
import { conference } from "#shared/messages/de/conference.ts";
import { contacts } from "#shared/messages/de/contacts.ts";
import { csv } from "#shared/messages/de/csv.ts";
import { questions } from "#shared/messages/de/questions.ts";
import { contrack } from "#shared/messages/de/contrack.ts";
import { monica } from "#shared/messages/de/monica.ts";
import { table } from "#shared/messages/de/table.ts";
import { facebook } from "#shared/messages/de/facebook.ts";
import { json } from "#shared/messages/de/json.ts";
import { skype } from "#shared/messages/de/skype.ts";
import { linkedin } from "#shared/messages/de/linkedin.ts";
import { slack } from "#shared/messages/de/slack.ts";
import { teams } from "#shared/messages/de/teams.ts";
import { sms } from "#shared/messages/de/sms.ts";
import { visavis } from "#shared/messages/de/visavis.ts";
import { telegram } from "#shared/messages/de/telegram.ts";
import { signal } from "#shared/messages/de/signal.ts";
import { whatsapp } from "#shared/messages/de/whatsapp.ts";
import { outlook } from "#shared/messages/de/outlook.ts";
import { people } from "#shared/messages/de/people.ts";
import { places } from "#shared/messages/de/places.ts";
import { relationships } from "#shared/messages/de/relationships.ts";
import { jobs } from "#shared/messages/de/jobs.ts";
import { server } from "#shared/messages/de/server.ts";
import { cli } from "#shared/messages/de/cli.ts";
import { shell } from "#shared/messages/de/shell.ts";
import { home } from "#shared/messages/de/home.ts";
import { person } from "#shared/messages/de/person.ts";
import { imports } from "#shared/messages/de/imports.ts";
import { company } from "#shared/messages/de/company.ts";
import { joins } from "#shared/messages/de/joins.ts";
import { joining } from "#shared/messages/de/joining.ts";
import { lists } from "#shared/messages/de/lists.ts";
import { map } from "#shared/messages/de/map.ts";
import { picking } from "#shared/messages/de/picking.ts";
import { start } from "#shared/messages/de/start.ts";
import { takeAll } from "#shared/messages/de/take-all.ts";

export const de = {
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
