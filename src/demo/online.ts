/** What conferencing programs write into an entry: links, boilerplate, dial-in numbers. */
import type { CalendarName, Meeting } from "./meeting.ts";
import { hash } from "./random.ts";

interface OnlineText {
  readonly description: string;
  readonly properties: readonly string[];
}

const NOTHING: OnlineText = { description: "", properties: [] };

export function onlineText(meeting: Meeting, style: CalendarName): OnlineText {
  const { online, uid, language } = meeting;
  const german = language === "de";
  if (online === "teams") return teams(uid, german);
  if (online === "meet") return meet(uid, style);
  if (online === "zoom") return { description: zoom(uid, german), properties: [] };
  return online === "webex" ? { description: webex(uid), properties: [] } : NOTHING;
}

const LINE = "________________________________________________________________________________";

function teams(uid: string, german: boolean): OnlineText {
  const id = String(hash(uid)).padStart(11, "2");
  const link = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${hash(uid).toString(36)}%40thread.v2/0`;
  const numbers = `${id.slice(0, 3)} ${id.slice(3, 6)} ${id.slice(6, 9)}`;
  return {
    description: (german
      ? [
          LINE,
          "Microsoft Teams-Besprechung",
          "Nehmen Sie auf dem Computer, in der mobilen App oder im Raum teil",
          `Hier klicken, um an der Besprechung teilzunehmen <${link}>`,
          `Besprechungs-ID: ${numbers}`,
          "Oder rufen Sie an (nur Audio)",
          `+49 69 90009 ${id.slice(0, 3)},,${id}# Deutschland, Frankfurt am Main`,
          `Telefonkonferenz-ID: ${numbers}#`,
          LINE,
        ]
      : [
          LINE,
          "Microsoft Teams meeting",
          `Click here to join the meeting <${link}>`,
          `Meeting ID: ${numbers}`,
          "Or call in (audio only)",
          `+44 20 7946 0${id.slice(0, 3)},,${id}# United Kingdom, London`,
          `Phone Conference ID: ${numbers}#`,
          LINE,
        ]
    ).join("\n"),
    properties: [`X-MICROSOFT-SKYPETEAMSMEETINGURL:${link}`],
  };
}

function meet(uid: string, style: CalendarName): OnlineText {
  const code = hash(uid)
    .toString(26)
    .replaceAll(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);
  const letters = code.padStart(10, "abcdefghij").slice(0, 10);
  const link = `https://meet.google.com/${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7, 10)}`;
  const frame = "-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-";
  return {
    description: `${frame}\nJoin with Google Meet: ${link}\n\nLearn more about Meet at: https://support.google.com/a/users/answer/9282720\n\nPlease do not edit this section.\n${frame}`,
    properties: style === "google" ? [`X-GOOGLE-CONFERENCE:${link}`] : [],
  };
}

function zoom(uid: string, german: boolean): string {
  const id = String(hash(uid)).padStart(11, "8");
  const link = `https://us02web.zoom.us/j/${id}?pwd=${hash(`${uid}.`).toString(36)}`;
  return german
    ? `Karla Brandt lädt Sie zu einem geplanten Zoom-Meeting ein.\n\nZoom-Meeting beitreten\n${link}\n\nMeeting-ID: ${id}`
    : `Join Zoom Meeting\n${link}\n\nMeeting ID: ${id}\nDial by your location\n+44 20 7946 0999 United Kingdom`;
}

/** As real invitations have it: prose, and nothing else. */
const webex = (uid: string): string =>
  `${LINE}\nNehmen Sie an dieser Videokonferenz teil via https://lumenhof.webex.com/lumenhof/j.php?MTID=m${hash(uid).toString(16)}\n\nBesprechungs-ID: ${hash(`${uid}.`)}`;
