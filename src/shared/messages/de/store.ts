import type { store as english } from "#shared/messages/en/store.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const store: Translated<typeof english> = {};
