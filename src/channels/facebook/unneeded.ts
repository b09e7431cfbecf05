/**
 * What else is in such an export: posts, likes, advertising, sign-ins. Told by the folders that Meta puts it
 * into, so that it is skipped and not reported as unknown.
 */
import type { Channel } from "#channels/channel.ts";
import type { Platform } from "./post.ts";
import { isPage } from "./thread-page.ts";

export const unneededIn = (platform: Platform): Channel => ({
  name: platform,
  format: `${platform}-other`,
  recognises: (head, fileName) =>
    FOLDERS[platform].test(fileName) &&
    (/\.json$/i.test(fileName) ? /^\s*[{[]/.test(start(head)) : isPage(head)),
  async *read(_, { skip }) {
    if (skip === 0) yield { kind: "skipped", place: "1", reason: "facebook.not-needed" };
  },
});

const start = (head: Uint8Array): string => new TextDecoder().decode(head.subarray(0, 1_000));

const FOLDERS: Readonly<Record<Platform, RegExp>> = {
  facebook:
    /(?:^|\/)(?:your_facebook_activity|your_activity_across_facebook|ads_information|apps_and_websites_off_of_facebook|logged_information|security_and_login_information|personal_information|profile_information|connections\/(?:friends|followers(?:_and_following)?|supervision)|preferences\/(?:feed|preferences|your_[a-z_]+)|friends_and_followers|your_interactions_on_facebook|comments_and_reactions|other_logged_information)\/(?:[^/]+\/){0,3}[^/]+$/,
  instagram:
    /(?:^|\/)(?:your_instagram_activity|[^/]*instagram[^/]*\/(?:[^/]+\/){0,2}[a-z_]+_information)\/(?:[^/]+\/){0,4}[^/]+$/i,
};
