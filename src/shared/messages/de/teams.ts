import type { teams as english } from "#shared/messages/en/teams.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const teams: Translated<typeof english> = {
  bot: "Teams: Bots und Apps",
  system: "Teams: was Teams von selbst sagt",
  deleted: "Teams: gelöschte Nachrichten",
  channel: "Teams: an einen ganzen Kanal gesagt",
  "missed-call": "Teams: Anrufe, die niemand annahm",
  elsewhere: "Teams: Einträge einer Liste, die anderswo liegen",
  "no-message": "Das ist keine Nachricht: Wer sie schrieb, wann, oder ihre Kennung fehlt.",
  nobody: "Dieser Eintrag nennt niemanden mit einer Adresse.",
  "members-unknown": "Ohne die anderen behalten: Hier steht nirgends, wer in diesem Chat war.",
  "no-date": "Ohne Tag behalten: „{value}“ ist kein Datum.",
  meeting: "Eine Besprechung in Teams, die stattfand",
  call: "Ein Anruf in Teams, der stattfand",
};
