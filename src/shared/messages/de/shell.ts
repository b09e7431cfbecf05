import type { shell as english } from "#shared/messages/en/shell.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const shell: Translated<typeof english> = { brand: "Visavis" };
