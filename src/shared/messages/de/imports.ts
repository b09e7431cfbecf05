import type { imports as english } from "#shared/messages/en/imports.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const imports: Translated<typeof english> = {};
