/** Chats and calls of Microsoft Teams at work (docs/channels/teams.md). */
import type { Channel } from "#channels/channel.ts";
import { chats } from "./chats.ts";
import { purview } from "./purview.ts";

export const TEAMS: readonly Channel[] = [chats, purview];
