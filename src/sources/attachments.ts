/**
 * Exports of chats bring the pictures, recordings and videos that were sent, by the thousand. They are no
 * strangers of which somebody should hear one by one: what lies beside or below a chat is left out with it.
 */
import type { ChannelName } from "#channels/channel.ts";
import type { FoundFile } from "./found-file.ts";
import { INSIDE } from "./label.ts";

export function withAttachments(found: readonly FoundFile[]): FoundFile[] {
  const folders = new Set(
    found.flatMap(({ path, channel }) =>
      channel !== null && CHATS.has(channel) ? folderOf(path) : [],
    ),
  );
  return found.map((file) =>
    isMedia(file) && liesIn(file.path, folders)
      ? { ...file, problem: { code: "sources.attachment", values: {} } }
      : file,
  );
}

export const isAttachment = ({ problem }: FoundFile): boolean =>
  problem?.code === "sources.attachment";

const CHATS: ReadonlySet<ChannelName> = new Set<ChannelName>([
  "facebook",
  "instagram",
  "signal",
  "skype",
  "slack",
  "sms",
  "teams",
  "telegram",
  "whatsapp",
  "zoom",
]);

const MEDIA: ReadonlySet<unknown> = new Set(["image", "audio", "video"]);

const isMedia = ({ problem }: FoundFile): boolean =>
  problem?.code === "sources.stranger" && MEDIA.has(problem.values["kind"]);

/** The folder or the archive that a file lies in; "" for none. */
const folderOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf(INSIDE), 0));

function liesIn(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== "";) {
    at = folderOf(at);
    if (folders.has(at)) return true;
  }
  return false;
}
