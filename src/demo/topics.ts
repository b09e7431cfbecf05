/**
 * What one writes about, as small conversations (topics-de.ts, topics-en.ts). In the text of a
 * topic, "mine:" or "theirs:" begins a conversation that Karla or the other one opens, with its
 * subjects; each line below is one turn, the two taking turns. What follows is small talk
 * (phrases.ts).
 *
 * {slot} is filled for the whole thread, <a|b> is one of them by chance, and [a|b] is the German Sie
 * or du (wording.ts). Products stand in the plural, which German inflects least.
 */
import type { Line } from "./company-list.ts";
import { TOPICS_DE } from "./topics-de.ts";
import { TOPICS_EN } from "./topics-en.ts";

export type Language = "de" | "en";

export interface Conversation {
  readonly mine: boolean;
  readonly subjects: readonly string[];
  readonly turns: readonly string[];
}

export const TOPICS: Readonly<Record<Language, ReadonlyMap<string, readonly Conversation[]>>> = {
  de: parseTopics(TOPICS_DE),
  en: parseTopics(TOPICS_EN),
};

/** What one writes about with a company, by what it lives from; some things more often. */
export const TOPICS_OF: Readonly<Record<Line | "inside", readonly string[]>> = {
  laboratory: [
    "offer",
    "delivery",
    "datasheet",
    "technical",
    "technical",
    "complaint",
    "story",
    "invoice",
  ],
  optics: ["samples", "samples", "samples", "delivery", "invoice", "technical", "offer"],
  instruments: ["samples", "offer", "delivery", "datasheet", "technical", "invoice"],
  trade: ["offer", "delivery", "invoice", "invoice", "catalogue", "complaint", "datasheet"],
  building: ["offer", "technical", "datasheet", "delivery", "complaint", "story"],
  print: ["story", "proofs", "proofs", "event"],
  fair: ["booth", "booth", "invoice", "event"],
  association: ["association", "association", "event"],
  logistics: ["delivery", "delivery", "invoice", "complaint"],
  software: ["catalogue", "catalogue", "event", "invoice"],
  inside: ["inside"],
};

function parseTopics(text: string): ReadonlyMap<string, readonly Conversation[]> {
  const topics = text.split(/^# /m).slice(1);
  return new Map(
    topics.map((topic) => {
      const [name = "", ...rest] = topic.split("\n");
      const conversations = rest.join("\n").split(/^(?=mine:|theirs:)/m);
      return [name.trim(), conversations.filter((one) => one.includes(":")).map(parseConversation)];
    }),
  );
}

function parseConversation(text: string): Conversation {
  const [head = "", ...lines] = text.trim().split("\n");
  const [who, subjects = ""] = head.split(/:(.*)/s);
  return {
    mine: who === "mine",
    subjects: subjects.split(" / ").map((subject) => subject.trim()),
    turns: lines.map((line) => line.trim()).filter((line) => line !== ""),
  };
}
