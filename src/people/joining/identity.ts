/** What one handle, or one card in an address book, knows of somebody: what joining works on. */
import type { Handle } from "#channels/channel.ts";

export interface Identity {
  /** The same in every run. */
  readonly id: string;
  /** A card with several shares them with others. `shared`: a list's or a switchboard's, as far as is known. */
  readonly handles: readonly (Handle & { readonly shared?: boolean })[];
  /** As they were written, in any order. */
  readonly names: readonly string[];
  /** As a card, a profile or a signature calls them; domains are read off addresses (firms.ts). */
  readonly companies?: readonly string[];
  /** "--05-03", also with a year before it, which is not looked at. */
  readonly birthday?: string | null;
  /** Of a card: numbers that nobody could dial so, an extension or one with a slip, as they are written. */
  readonly written?: readonly string[];
  readonly postcodes?: readonly string[];
  readonly places?: readonly string[];
  /** In which these lie: "New York" is a place and a region. */
  readonly regions?: readonly string[];
  /** Who took part in the same threads and meetings, where few did: ids. */
  readonly seenWith?: readonly string[];
  /** Of those, with whom it was a meeting: two who sit in one are two. */
  readonly metWith?: readonly string[];
  /** Whom the calendar asked to a conference where this one was, as its report shows. */
  readonly expectedAs?: readonly string[];
  /** As the user's own telephone calls somebody: on a card with a number, or in a chat that takes its names from there. */
  readonly inPhoneBook?: string;
  /** First and last day of contact, "2024-03-01". */
  readonly seen?: { readonly first: string; readonly last: string };
}

/** What the user said: these two are one person, or two. It holds whatever else is found. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly is: "same" | "different";
}
