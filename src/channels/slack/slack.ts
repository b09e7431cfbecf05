/**
 * Slack's export (docs/channels/slack.md), as it comes in a zip or a folder: a file for each day of each
 * conversation, and lists that name who and what has only ids there. The order matters: users have an id
 * and a name like conversations.
 */
import type { Channel } from "#channels/channel.ts";
import { day } from "./day.ts";
import { lists } from "./lists.ts";
import { users } from "./users.ts";

export const SLACK: readonly Channel[] = [day, users, lists];
