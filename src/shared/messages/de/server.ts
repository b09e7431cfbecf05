import type { server as english } from "#shared/messages/en/server.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const server: Translated<typeof english> = {};
