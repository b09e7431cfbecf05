import type { start as english } from "#shared/messages/en/start.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const start: Translated<typeof english> = {};
