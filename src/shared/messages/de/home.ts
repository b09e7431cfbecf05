import type { home as english } from "#shared/messages/en/home.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const home: Translated<typeof english> = {};
