import type { email as english } from "#shared/messages/en/email.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const email: Translated<typeof english> = {};
