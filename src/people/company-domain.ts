/**
 * Which company an address speaks for: the registrable domain, unless anybody can have an address
 * there. The list of such providers is ours, of those that matter in Europe and America; a provider
 * that is missing makes a company that people can see is none.
 */
import { getDomain } from "tldts";

/** Undefined where the address belongs to a provider, or to no registrable domain. */
export function companyDomain(address: string): string | undefined {
  const host = address.slice(address.lastIndexOf("@") + 1);
  const domain = getDomain(host, { allowPrivateDomains: false }) ?? undefined;
  if (!domain || PROVIDERS.has(domain)) return undefined;
  return domain;
}

/** A name to start with, until a signature gives a better one: "lumen-hof.example" is "Lumen Hof". */
export function companyName(domain: string): string {
  const label = domain.slice(0, domain.indexOf("."));
  return label
    .split(/[-_]/)
    .filter((word) => word !== "")
    .map((word) => (word.length <= 3 ? word.toUpperCase() : word[0]!.toUpperCase() + word.slice(1)))
    .join(" ");
}

const PROVIDERS: ReadonlySet<string> = new Set(
  `1und1.de 163.com 126.com aim.com alice.de aol.com aol.de arcor.de att.net bellsouth.net
  bluewin.ch bol.com.br btinternet.com charter.net chello.at comcast.net cox.net earthlink.net
  email.de fastmail.com fastmail.fm free.fr freenet.de gawab.com gmail.com gmx.at gmx.ch gmx.com
  gmx.de gmx.net googlemail.com hey.com hispeed.ch home.nl hotmail.co.uk hotmail.com hotmail.de
  hotmail.fr hotmail.it hushmail.com icloud.com inbox.com interia.pl juno.com kabelbw.de
  kolabnow.com laposte.net libero.it live.com live.de live.nl lycos.com mac.com mail.com mail.de
  mail.ru mailbox.org mailfence.com me.com msn.com naver.com netcologne.de netscape.net ntlworld.com
  o2.pl online.de online.no onet.pl optonline.net orange.fr outlook.com outlook.de pacbell.net
  passport.com pobox.com posteo.at posteo.ch posteo.de posteo.net proton.me protonmail.ch
  protonmail.com qq.com rambler.ru riseup.net rocketmail.com sbcglobal.net seznam.cz sfr.fr
  sky.com skynet.be sunrise.ch t-online.de talktalk.net telenet.be telia.com terra.com.br
  tiscali.co.uk tiscali.it tuta.com tuta.io tutanota.com tutanota.de verizon.net versanet.de
  virgilio.it virginmedia.com vodafone.de volny.cz wanadoo.fr web.de wp.pl xs4all.nl yahoo.ca
  yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.it yandex.ru
  ymail.com ziggo.nl zoho.com`.split(/\s+/),
);
