/** Samples in, readings out, for the tests of this folder. */
import { globSync, readFileSync } from "node:fs";
import type { Channel, Interaction, PersonCard, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { LINKEDIN } from "./linkedin.ts";

const ROOT = new URL("../../../", import.meta.url);
const SAMPLES = new URL("samples/linkedin/", ROOT);
export const REAL = new URL("../shared/data/channels/linkedin/org-signal-real-structure/", ROOT);

export const FOLDERS = {
  old: "Basic_LinkedInDataExport_03-02-2021",
  middle: "Complete_LinkedInDataExport_06-10-2024",
  recent: "Complete_LinkedInDataExport_05-04-2026",
} as const;

export const filesIn = (folder: URL): readonly string[] =>
  globSync("**/*.{csv,html}", { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();

export const samples = (): readonly string[] => filesIn(SAMPLES);

export const sample = (file: string): Buffer => readFileSync(new URL(encodeURI(file), SAMPLES));

export const baseName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

/** The channel that takes a file, as the import finds it. */
export const channelOf = (bytes: Uint8Array, fileName: string): Channel | undefined =>
  LINKEDIN.find((channel) => channel.recognises(bytes.subarray(0, 65_536), fileName));

export function channelNamed(format: string): Channel {
  const channel = LINKEDIN.find((one) => one.format === format);
  if (!channel) throw new Error(`no channel reads ${format}`);
  return channel;
}

/** A file through the channel that takes it. */
export async function readFile(
  bytes: string | Uint8Array,
  fileName: string,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> {
  const file = Buffer.from(bytes);
  const channel = channelOf(file, fileName);
  if (!channel) throw new Error(`nobody takes ${fileName}`);
  return readAll(channel, file, { fileName, ...options }, chunkSize);
}

export const readSample = (file: string, options: Partial<ReadOptions> = {}) =>
  readFile(sample(file), baseName(file), options);

/** A card as tests write it down: what is told matters, the rest is as usual. */
export const card = (full: string, more: Partial<PersonCard>): PersonCard => {
  const [given = "", ...family] = full.split(" ");
  return {
    kind: "person",
    key: "",
    place: "",
    of: "person",
    name: {
      full,
      prefix: "",
      given,
      additional: "",
      family: family.join(" "),
      suffix: "",
      nicknames: [],
    },
    handles: [],
    works: [],
    addresses: [],
    urls: [],
    birthday: null,
    note: "",
    connected: null,
    changed: null,
    notes: [],
    ...more,
  };
};

export const profileOf = (slug: string) => ({
  kind: "profile" as const,
  value: `linkedin.com/in/${slug}`,
});

export const letter = (more: Partial<Interaction>): Interaction => ({
  kind: "interaction",
  key: "",
  place: "",
  at: null,
  parties: [],
  answers: null,
  thread: null,
  subject: "",
  text: "",
  signature: null,
  signals: [],
  entries: [],
  notes: [],
  ...more,
});

export const from = (slug: string, name: string) => ({
  ...profileOf(slug),
  name,
  role: "from" as const,
});
export const to = (slug: string, name: string) => ({
  ...profileOf(slug),
  name,
  role: "to" as const,
});
