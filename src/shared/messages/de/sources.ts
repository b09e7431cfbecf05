import type { sources as english } from "#shared/messages/en/sources.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const sources: Translated<typeof english> = {};
