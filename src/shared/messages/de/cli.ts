import type { cli as english } from "#shared/messages/en/cli.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const cli: Translated<typeof english> = {};
