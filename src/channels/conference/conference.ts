/** What tells that a conference was held and who was there (docs/channels/conferences.md). */
import type { Channel } from "#channels/channel.ts";
import { zoomChat } from "./chat.ts";
import { REPORTS } from "./reports.ts";

export const CONFERENCE: readonly Channel[] = [...REPORTS, zoomChat];
