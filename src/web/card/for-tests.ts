/** For the tests of this folder. */
import type { Scanned } from "#api/cards.ts";

/** A card on which nothing stands. */
export const NO_CARD: Scanned = {
  name: "",
  title: "",
  company: "",
  emails: [],
  phones: [],
  urls: [],
  street: "",
  postcode: "",
  city: "",
  country: "",
  note: "",
  unsure: [],
  rest: [],
};
