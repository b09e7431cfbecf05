import type { lists as english } from "#shared/messages/en/lists.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const lists: Translated<typeof english> = {};
