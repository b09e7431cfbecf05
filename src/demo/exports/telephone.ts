/** An Android's SMS and calls, as SMS Backup & Restore keeps them. */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import type { Mobiles } from "#demo/mobiles.ts";
import { KARLA, nameOf } from "#demo/people.ts";
import { textFile } from "./written.ts";

export function* telephone(chats: readonly Chat[], mobiles: Mobiles): Generator<DemoFile> {
  const own = chats.filter(({ channel }) => channel === "sms");
  const written = own.flatMap(({ members: [person], messages }) =>
    messages.map(
      ({ at, by, text }) =>
        `  <sms protocol="0" address="${mobiles.get(person!)}" date="${at}" type="${by === KARLA ? 2 : 1}" subject="null" body="${escaped(text)}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="${by === KARLA ? 0 : at - 900}" sub_id="1" readable_date="null" contact_name="${escaped(nameOf(person!))}" />`,
    ),
  );
  const called = own.flatMap(({ members: [person], calls }) =>
    calls.map(({ at, by, minutes }) => {
      const type = by === KARLA ? 2 : minutes === 0 ? 3 : 1;
      return `  <call number="${mobiles.get(person!)}" duration="${minutes * 60}" date="${at}" type="${type}" presentation="1" subscription_id="1" post_dial_digits="" subscription_component_name="null" readable_date="null" contact_name="${escaped(nameOf(person!))}" />`;
    }),
  );
  yield textFile("SMSBackup/sms-20260301180000.xml", xml("smses", written));
  yield textFile("SMSBackup/calls-20260301180000.xml", xml("calls", called));
}

const xml = (root: string, lines: readonly string[]): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<${root} count="${lines.length}">\n${lines.join("\n")}\n</${root}>\n`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
