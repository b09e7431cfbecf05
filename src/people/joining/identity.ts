/** What one handle, or one card in an address book, knows of somebody: what joining works on. */
import type { Handle } from "#channels/channel.ts";

export interface Identity {
  /** The same in every run. */
  readonly id: string;
  /** A card with several shares them with others. `shared`: a list's or a switchboard's, as far as is known. */
  readonly handles: readonly (Handle & { readonly shared?: boolean })[];
  /** As they were written, in any order. */
  readonly names: readonly string[];
  /** As a card, a profile, a signature or the table of companies calls them; domains are read off addresses. */
  readonly companies?: readonly string[];
  /** "--05-03", also with a year before it, which is not looked at. */
  readonly birthday?: string | null;
  readonly postcodes?: readonly string[];
  readonly places?: readonly string[];
  /** Whom this one was met with, in one thread or one meeting: ids. */
  readonly seenWith?: readonly string[];
  /** First and last day of contact, "2024-03-01". */
  readonly seen?: { readonly first: string; readonly last: string };
}

/** What the user said: these two are one person, or two. It holds whatever else is found. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly is: "same" | "different";
}
