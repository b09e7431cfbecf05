/**
 * What an address says of itself: that a machine writes from it, that it is a role in a company, or
 * that a platform sends in people's names ("Max Muster via LinkedIn <messages-noreply@linkedin.com>"),
 * so that the name beside it is not its owner's.
 */
import type { Address } from "./addresses.ts";

/** "no-reply@", "mailer-daemon@", "notifications@": nobody reads what is sent there. */
export function isMachineAddress(address: string): boolean {
  return MACHINE.test(address.slice(0, address.indexOf("@") + 1));
}

const MACHINE =
  /(?:^|[._+-])(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|keine[-_.]?antwort|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder|mailer[-_.]?daemon|notifications?|notify|notifier|benachrichtigung(?:en)?|alerts?|bounces?|auto[-_.]?(?:mailer|reply|confirm|mail)|mail[-_.]?robot|daemon)(?:[._+-].*)?@$/;

/** "info@", "vertrieb@": a function. In a company of one it is a person all the same. */
export function isRole(address: string): boolean {
  const local = address.slice(0, address.indexOf("@"));
  return (
    ROLES.has(local.replace(/[-_.]?(?:de|at|ch|en|uk|us|eu|team|\d+)$/, "")) || ROLES.has(local)
  );
}

const ROLES = new Set(
  `abo abuse accounting accounts admin administration administrator anfrage anfragen angebot anmeldung
  bestellung bestellungen bewerbung billing booking buchhaltung buero büro career careers contact
  customer-service customerservice datenschutz dispo einkauf email empfang events feedback finance
  hallo hello help helpdesk hilfe hostmaster hotline hr info information jobs karriere kasse kontakt
  kundenservice kundendienst mail marketing media messe news newsletter office order orders personal
  post postmaster presse press privacy purchasing rechnung rechnungen recruiting redaktion reservierung
  root sales security sekretariat service shop sport studio support team technik termin termine
  verkauf vertrieb verwaltung vorstand webmaster welcome werbung zentrale`.split(/\s+/),
);

/** Whether a platform speaks in somebody's name. On a mailing list "via" is the list's own doing. */
export function isPlatform({ name, address }: Address, isList: boolean): boolean {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1);
  if (isUnder(domain, PLATFORMS)) return true;
  if (isUnder(domain, SHARED_WITH_PEOPLE) && MACHINE_LIKE.test(lower.slice(0, at))) return true;
  return !isList && /\S (?:via|über) \S/i.test(name) && isMachineAddress(lower);
}

function isUnder(domain: string, known: ReadonlySet<string>): boolean {
  for (let from = 0; from >= 0; from = nextLabel(domain, from)) {
    if (known.has(domain.slice(from))) return true;
  }
  return false;
}

function nextLabel(domain: string, from: number): number {
  const dot = domain.indexOf(".", from);
  return dot < 0 ? -1 : dot + 1;
}

/** Nobody writes from these but the platform. */
const PLATFORMS = new Set(
  `academia-mail.com airbnb.com atlassian.net bounce.linkedin.com calendly.com docs.google.com
  docusign.net dropboxmail.com email.teams.microsoft.com e.linkedin.com facebookmail.com
  guest.booking.com property.booking.com intercom-mail.com mail.asana.com mail.ebay-kleinanzeigen.de
  mail.instagram.com mail.kleinanzeigen.de mail.xing.com marketplace.amazon.com marketplace.amazon.de
  marketplace.amazon.co.uk members.ebay.com members.ebay.de members.ebay.co.uk messages.yammer.com
  notifications.hubspot.com researchgatemail.net reply.github.com reply.linkedin.com
  sharepointonline.com surveymonkey.com surveymonkeyuser.com trello.com twitter.com wetransfer.com
  xing.com zendesk.com`.split(/\s+/),
);

/** People who work there write from these too. */
const SHARED_WITH_PEOPLE = new Set(
  `asana.com basecamp.com bitbucket.org box.com canva.com clickup.com doodle.com dropbox.com ebay.com
  ebay.de eventbrite.com figma.com freshdesk.com github.com gitlab.com google.com hubspot.com
  instagram.com linkedin.com loom.com meetup.com microsoft.com miro.com monday.com notion.so paypal.com
  paypal.de pinterest.com quora.com slack.com stripe.com teamviewer.com upwork.com webex.com x.com
  zoom.us`.split(/\s+/),
);

const MACHINE_LIKE =
  /no-?reply|do-?not-?reply|notif|messages?\b|messaging|invitations?|updates?|mailrobot|mailer|hit-?reply|inmail|jobs|groups|events|comment|share|digest|reply\+|feedback|calendar|drive/;
