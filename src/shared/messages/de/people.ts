import type { people as english } from "#shared/messages/en/people.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const people: Translated<typeof english> = {};
