import type { monica as english } from "#shared/messages/en/monica.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const monica: Translated<typeof english> = {
  partial: "Monica: Kinder und Partner, von denen nur der Name bekannt ist",
  empty: "Monica: Kontakte ohne jeden Inhalt",
  myself: "Monica: Sie selbst",
  alone: "Monica: Aktivitäten ohne andere",

  activity: "eine Aktivität in Monica",
  call: "ein Anruf, in Monica notiert",
};
