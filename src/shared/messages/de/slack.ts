import type { slack as english } from "#shared/messages/en/slack.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const slack: Translated<typeof english> = {
  bot: "Slack: Bots und Apps",
  system: "Slack: was Slack von selbst sagt",
  deleted: "Slack: gelöschte Nachrichten",
  channel: "Slack: an einen ganzen Channel mit mehr als 20 Leuten gesagt",
  list: "Slack: Listen von Channels und Unterhaltungen",
  "missed-call": "Slack: Huddles, an denen niemand teilnahm",
  "no-message": "Das ist keine Nachricht: Wer sie schrieb oder wann, fehlt.",
  "no-user": "Dieser Eintrag der Nutzerliste hat keine Kennung.",
  "members-unknown":
    "Ohne die anderen behalten: Im Export steht nicht, wer in dieser Unterhaltung war.",
  huddle: "Ein Huddle in Slack",
  "huddle-video": "Ein Huddle in Slack mit eingeschalteter Kamera",
};
