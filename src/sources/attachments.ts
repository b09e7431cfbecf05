/**
 * Exports of chats bring the pictures, recordings and videos that were sent, by the thousand. They are no
 * strangers of which somebody should hear one by one: what lies beside or below a chat is left out with it.
 * A picture beside a chat may be a business card as well: it is left out only where exports of this kind put
 * pictures beside their text.
 */
import type { ChannelName } from "#channels/channel.ts";
import type { FoundFile } from "./found-file.ts";
import { INSIDE } from "./label.ts";

export function withAttachments(found: readonly FoundFile[]): FoundFile[] {
  const chats = found.filter(({ channel }) => channel !== null && CHATS.has(channel));
  const folders = new Set(chats.map(({ path }) => folderOf(path)));
  const withPictures = new Set(chats.filter(hasPicturesBeside).map(({ path }) => folderOf(path)));
  const isSent = (file: FoundFile): boolean => {
    const folder = folderOf(file.path);
    if (folder !== "" && liesIn(folder, folders)) return true;
    if (!folders.has(folder)) return false;
    return !isPicture(file) || withPictures.has(folder) || NAMED_BY_WHATSAPP.test(file.path);
  };
  return found.map((file) =>
    isMedia(file) && isSent(file)
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

/** In the folder of the text itself, as these are unpacked; the others have folders for them. */
const PICTURES_BESIDE: ReadonlySet<ChannelName> = new Set<ChannelName>([
  "sms",
  "teams",
  "whatsapp",
  "zoom",
]);

/** What was chosen one by one, and not as a folder, lies in none. */
const hasPicturesBeside = ({ path, channel }: FoundFile): boolean =>
  path.includes(INSIDE) ||
  (folderOf(path) !== "" && channel !== null && PICTURES_BESIDE.has(channel));

const NAMED_BY_WHATSAPP =
  /(?:^|\/)(?:(?:IMG|STK)-\d{8}-WA\d{4,6}|\d{8}-[A-Z]{1,20}-[\d-]{1,30})\.\w{2,5}$/;

const MEDIA: ReadonlySet<unknown> = new Set(["image", "audio", "video"]);

const isMedia = ({ problem }: FoundFile): boolean =>
  problem?.code === "sources.stranger" && MEDIA.has(problem.values["kind"]);

const isPicture = ({ problem }: FoundFile): boolean => problem?.values["kind"] === "image";

/** The folder or the archive that a file lies in; "" for none. */
const folderOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf(INSIDE), 0));

/** Somewhere below one of these. */
function liesIn(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== "";) {
    at = folderOf(at);
    if (folders.has(at)) return true;
  }
  return false;
}
