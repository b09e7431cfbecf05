import type { relationships as english } from "#shared/messages/en/relationships.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const relationships: Translated<typeof english> = {};
