import type { calendar as english } from "#shared/messages/en/calendar.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const calendar: Translated<typeof english> = {};
