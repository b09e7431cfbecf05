/**
 * What stands where names of people do and says nobody: devices, rooms, callers without a number and assistants
 * that write minutes.
 */

export const isNobody = (name: string): boolean => NOBODY.test(name) || ROOM.test(name);

/** "room7@lumen.example", too: several sit before its screen. */
export const isRoom = (name: string, address: string): boolean =>
  ROOM.test(name) || ROOM_ADDRESS.test(address);

const NOBODY =
  /^(?:phone ?(?:caller|user).{0,20}|telefon(?:be)?nutzer.{0,20}|call-?in user.{0,20}|anonymous|anonym|guest|gast|unknown.{0,20}|unbekannt.{0,20}|(?:i(?:phone|pad)|macbook(?: (?:air|pro))?)(?: \d+| von .*)?|.{1,40}['’]?s (?:iphone|ipad|macbook.{0,10})|.{0,20}galaxy .{0,20}|user ?\d*|teilnehmer ?\d*|participant ?\d*)$|note ?taker|otter\.ai|fireflies|read\.ai|tl;?dv|\d ?\*{3}/i;

const ROOM =
  /^(?:.{0,60}[ _-])?(?:(?:meeting|conference|board|zoom|huddle)[ _-]?rooms?|(?:konferenz|besprechungs|sitzungs|seminar|tagungs)-?(?:raum|zimmer|saal))(?:[ _-].{0,60}|\d{0,4})$|^.{1,60} room$|^(?:room|raum|saal)(?:[ _-]?[a-z]?\d|[ _-][a-z]$)/i;
const ROOM_ADDRESS =
  /^(?:(?:meeting|conference|conf|board|zoom)[-_.]?rooms?|(?:konferenz|besprechungs|sitzungs)raum|(?:room|raum)(?=[-_.\d@]))[-_.\w]{0,40}@/i;
