/**
 * Where else somebody is: profiles (SOCIALPROFILE of RFC 9554, Apple's X-SOCIALPROFILE) and names in
 * chats (IMPP of RFC 4770, X-AIM and the like), as URIs. The service is told by the scheme, a parameter
 * or the property's name; Apple writes "x-apple:name" where it knows none.
 */
import { LIMITS } from "./limits.ts";
import { type Property, textOf } from "./property.ts";

export const isElsewhere = (name: string): boolean => ELSEWHERE.has(name) || CHATS.has(name);

/** "" where it says nothing. */
export function uriElsewhere(property: Property): string {
  const text = textOf(property, LIMITS.lineChars);
  const scheme = /^([a-z][a-z0-9+.-]{1,20}):(?!\d+$)(.*)$/i.exec(text);
  const isNamed = scheme !== null && !/^x-/i.test(scheme[1]!);
  if (text !== "" && (isNamed || PAGE.test(text))) return text;

  const user = (scheme ? scheme[2]! : text) || userIn(property);
  return uriOf(CHATS.get(property.name) ?? serviceIn(property), user);
}

/** Somebody's page or name with a service, of whatever it is called. */
export function uriOf(service: string, user: string): string {
  if (user === "" || !SERVICE.test(service)) return user;
  const name = service.toLowerCase();
  const page = PAGES.get(name);
  return page ? page + encodeURIComponent(user) : `${SCHEMES.get(name) ?? name}:${user}`;
}

const SERVICE = /^[\w .+-]{1,30}$/;

const ELSEWHERE = new Set(["SOCIALPROFILE", "X-SOCIALPROFILE", "IMPP"]);

const CHATS = new Map([
  ["X-AIM", "aim"],
  ["X-ICQ", "icq"],
  ["X-JABBER", "xmpp"],
  ["X-GTALK", "xmpp"],
  ["X-GOOGLE-TALK", "xmpp"],
  ["X-SKYPE", "skype"],
  ["X-SKYPE-USERNAME", "skype"],
  ["X-MSN", "msnim"],
  ["X-YAHOO", "ymsgr"],
  ["X-QQ", "qq"],
  ["X-GADUGADU", "gg"],
  ["X-TWITTER", "twitter"],
  ["X-MS-IMADDRESS", "im"],
]);

const SCHEMES = new Map([
  ["jabber", "xmpp"],
  ["gtalk", "xmpp"],
  ["googletalk", "xmpp"],
  ["google talk", "xmpp"],
  ["msn", "msnim"],
  ["yahoo", "ymsgr"],
]);

const PAGES = new Map([
  ["linkedin", "https://www.linkedin.com/in/"],
  ["xing", "https://www.xing.com/profile/"],
  ["twitter", "https://twitter.com/"],
  ["facebook", "https://www.facebook.com/"],
]);

const PAGE = /^(?:www\.|[a-z0-9-]{1,60}\.[a-z0-9.-]{2,60}\/)/i;

const userIn = ({ params }: Property): string =>
  params.get("USERNAME") ?? params.get("X-USER") ?? "";

/** Apple says it as a type, RFC 9554 as SERVICE-TYPE. */
function serviceIn({ params, types }: Property): string {
  const said = params.get("SERVICE-TYPE") ?? params.get("X-SERVICE-TYPE");
  return said ?? [...types].find((type) => !PLACES.has(type)) ?? "";
}

const PLACES = new Set(["home", "work", "internet", "personal", "business", "mobile", "other"]);
