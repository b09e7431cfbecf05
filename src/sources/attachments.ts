/**
 * Exports of chats bring the pictures, recordings and videos that were sent, by the thousand. They are no
 * strangers of which somebody should hear one by one: what lies beside or below a chat is left out with it.
 * A picture there may be a business card as well. So beside a chat that lies loose, or in a folder where its app
 * makes none, only those are left out that it names, or that have a name as its app gives it.
 */
import type { ChannelName } from "#channels/channel.ts";
import { INSIDE } from "#shared/label.ts";
import type { FoundFile } from "./found-file.ts";
import { reasonOf } from "./unreadable.ts";

export async function withAttachments(
  found: readonly FoundFile[],
  signal?: AbortSignal,
): Promise<FoundFile[]> {
  const chats = found.filter(({ channel }) => channel !== null && CHATS.has(channel));
  const folders = new Set(chats.map(({ path }) => folderOf(path)));
  const exported = new Set(chats.filter(isExported).map(({ path }) => folderOf(path)));
  const unpacked = new Set(chats.filter(hasFolders).map(({ path }) => folderOf(path)));
  const isSurely = ({ path }: FoundFile): boolean =>
    liesIn(path, exported) || liesIn(folderOf(path), unpacked);

  const media = found.filter((file) => isMedia(file) && liesIn(file.path, folders));
  const unsure = media.filter((file) => isPicture(file) && !isSurely(file) && !isCalledSo(file));
  const named = unsure.length > 0 ? await namedIn(chats.filter(isLoose), signal) : NOBODY;
  const cards = new Set(unsure.filter(({ path }) => !named.has(lastWordOf(path))));
  const sent = new Set(media.filter((file) => !cards.has(file)));
  return found.map((file) =>
    sent.has(file) ? { ...file, problem: { code: "sources.attachment", values: {} } } : file,
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

/** Their apps put pictures beside the text itself, as these are unpacked; the others make folders for them. */
const PICTURES_BESIDE: ReadonlySet<ChannelName> = new Set<ChannelName>([
  "sms",
  "teams",
  "whatsapp",
  "zoom",
]);

/** As the app packed it, all of it is the app's. */
const isExported = ({ path }: FoundFile): boolean => path.includes(INSIDE);

const hasFolders = ({ path, channel }: FoundFile): boolean =>
  folderOf(path) !== "" && channel !== null && !PICTURES_BESIDE.has(channel);

const isLoose = (chat: FoundFile): boolean => !isExported(chat) && !hasFolders(chat);

const isCalledSo = ({ path }: FoundFile): boolean => NAMED_BY_WHATSAPP.test(path);

const NAMED_BY_WHATSAPP =
  /(?:^|\/)(?:(?:IMG|STK)-\d{8}-WA\d{4,6}|\d{8}-[A-Z]{1,20}-[\d-]{1,30})\.\w{2,5}$/;

/** The pictures that these chats name, by the last word of each name. */
async function namedIn(
  chats: readonly FoundFile[],
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const { parts } of chats) {
    for (const part of parts) {
      signal?.throwIfAborted();
      try {
        for await (const word of wordsOf(part.open())) if (PICTURE.test(word)) names.add(word);
      } catch (error) {
        // It is told of when the chat itself is read.
        reasonOf(error);
      }
    }
  }
  return names;
}

async function* wordsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = "";
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > NAMES_WITHIN) return;
    const words = (open + decoder.decode(chunk, { stream: true })).normalize().split(BETWEEN);
    open = words.pop()!.slice(-NAME_CHARS);
    yield* words;
  }
  yield open;
}

/** More than WhatsApp lets out of a chat at once. */
const NAMES_WITHIN = 64_000_000;
const NAME_CHARS = 200;
const BETWEEN = /[\s<>()"'|/\\:]+/;
const PICTURE = /\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?)$/i;

const lastWordOf = (path: string): string => path.normalize().split(BETWEEN).at(-1)!;

const NOBODY: ReadonlySet<string> = new Set();

const MEDIA: ReadonlySet<unknown> = new Set(["image", "audio", "video"]);

const isMedia = ({ problem }: FoundFile): boolean =>
  problem?.code === "sources.stranger" && MEDIA.has(problem.values["kind"]);

const isPicture = ({ problem }: FoundFile): boolean => problem?.values["kind"] === "image";

/** The folder or the archive that a file lies in; "" for none. */
const folderOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf(INSIDE), 0));

/** In one of these, or somewhere below. */
function liesIn(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== "";) {
    at = folderOf(at);
    if (folders.has(at)) return true;
  }
  return false;
}
