import assert from "node:assert/strict";
import { test } from "node:test";
import { lineHead } from "./line-head.ts";

/** The languages of the larger countries, each as it is spelt in one or several. */
const LOCALES =
  "de-DE de-AT de-CH en-US en-GB en-AU en-IN en-CA en-ZA fr-FR fr-CA fr-CH it-IT es-ES es-MX es-AR es-CO pt-BR pt-PT nl-NL nl-BE da-DK sv-SE nb-NO fi-FI is-IS pl-PL cs-CZ sk-SK hu-HU ro-RO bg-BG hr-HR sr-RS sr-Latn-RS bs-BA sl-SI mk-MK sq-AL el-GR tr-TR ru-RU uk-UA lt-LT lv-LV et-EE ka-GE hy-AM az-AZ kk-KZ uz-UZ he-IL ar-EG ar-SA-u-ca-gregory fa-IR ur-PK hi-IN bn-BD ta-IN te-IN ml-IN mr-IN th-TH vi-VN id-ID ms-MY fil-PH sw-KE af-ZA zh-CN zh-TW zh-HK ja-JP ko-KR".split(
    " ",
  );

const CLOCKS: readonly Intl.DateTimeFormatOptions[] = [
  { timeStyle: "short", hour12: false },
  { timeStyle: "medium", hour12: false },
  { timeStyle: "short", hour12: true },
  { timeStyle: "medium", hour12: true },
  { hour: "numeric", minute: "2-digit", hour12: true, dayPeriod: "short" },
  { hour: "numeric", minute: "2-digit", second: "2-digit", hour12: true, dayPeriod: "long" },
];

test("the hour is read in the spelling of every country, at each hour of the day", () => {
  for (const locale of LOCALES) {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" });
    for (const clock of CLOCKS) {
      const time = new Intl.DateTimeFormat(locale, { ...clock, timeZone: "UTC" });
      for (let hour = 0; hour < 24; hour++) {
        const at = Date.UTC(2024, 0, 29, hour, 24, 3);
        const [day, said] = [date.format(at), time.format(at)];
        for (const line of [`${day}, ${said} - A: x`, `[${day}, ${said}] A: x`]) {
          const head = lineHead(line);
          assert.deepEqual([head?.hour, head?.minute, head?.unread], [hour, 24, null], line);
        }
      }
    }
  }
});
