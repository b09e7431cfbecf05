/**
 * The exports of Facebook, Messenger and Instagram (docs/channels/facebook.md, instagram.md), file by file, as
 * they come in zips or a folder. Instagram's are tried first: its chats are told from Facebook's by their folder
 * or their pictures' names, and everything that is left over in the folders of such an export comes last.
 */
import type { Channel } from "#channels/channel.ts";
import { friendsPage } from "./friends-page.ts";
import { oldPage } from "./old-page.ts";
import { OWN_ACCOUNT } from "./own-account.ts";
import { PEOPLE } from "./people-json.ts";
import { chatsIn } from "./thread-json.ts";
import { chatPagesIn } from "./thread-page.ts";
import { unneededIn } from "./unneeded.ts";

export const FACEBOOK: readonly Channel[] = [
  chatsIn("instagram"),
  chatsIn("facebook"),
  chatPagesIn("instagram"),
  chatPagesIn("facebook"),
  oldPage,
  ...OWN_ACCOUNT,
  ...PEOPLE,
  friendsPage,
  unneededIn("instagram"),
  unneededIn("facebook"),
];
