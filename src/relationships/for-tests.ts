/** Histories for tests: contacts in few words. */
import type { Kind } from "#channels/channel.ts";
import type { Contact } from "./contact.ts";

/** A contact at noon of a day; a message from me, where nothing else is said. */
export function contact(day: number, more: Partial<Contact> = {}): Contact {
  const kind: Kind = more.kind ?? "written";
  return {
    at: new Date((day + 0.5) * 86_400_000),
    day,
    kind,
    direction: kind === "written" ? "out" : "both",
    counted: true,
    thread: null,
    minutes: null,
    channel: kind === "written" ? "email" : "calendar",
    label: "",
    ...more,
  };
}
