import type { jobs as english } from "#shared/messages/en/jobs.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const jobs: Translated<typeof english> = {};
