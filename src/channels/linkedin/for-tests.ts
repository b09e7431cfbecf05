/** Samples in, readings out, for the tests of this folder. */
import type { Channel, Interaction, PersonCard, ReadOptions } from "#channels/channel.ts";
import { exportOf, filesBelow } from "#channels/for-tests.ts";
import { LINKEDIN } from "./linkedin.ts";

const ROOT = new URL("../../../", import.meta.url);
export const REAL = new URL("../shared/data/channels/linkedin/org-signal-real-structure/", ROOT);

export const FOLDERS = {
  old: "Basic_LinkedInDataExport_03-02-2021",
  middle: "Complete_LinkedInDataExport_06-10-2024",
  recent: "Complete_LinkedInDataExport_05-04-2026",
} as const;

const KINDS = "**/*.{csv,html}";
export const filesIn = (folder: URL): readonly string[] => filesBelow(folder, KINDS);
export const { samples, sample, channelOf, readFile } = exportOf(LINKEDIN, "linkedin/", KINDS);

export const baseName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

export function channelNamed(format: string): Channel {
  const channel = LINKEDIN.find((one) => one.format === format);
  if (!channel) throw new Error(`no channel reads ${format}`);
  return channel;
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
