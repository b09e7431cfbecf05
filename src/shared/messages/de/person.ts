import type { person as english } from "#shared/messages/en/person.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const person: Translated<typeof english> = {};
