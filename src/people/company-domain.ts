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
  if (!domain || PROVIDERS.has(domain) || ANYWHERE.has(labelOf(domain))) return undefined;
  return domain;
}

/** A name to start with, until a signature gives a better one: "lumen-hof.example" is "Lumen Hof". */
export function companyName(domain: string): string {
  return labelOf(domain)
    .split(/[-_]/)
    .filter((word) => word !== "")
    .map((word) => (word.length <= 3 ? word.toUpperCase() : word[0]!.toUpperCase() + word.slice(1)))
    .join(" ");
}

const labelOf = (domain: string): string => domain.slice(0, domain.indexOf("."));

/** Under these names anybody can have an address, whatever country's ending follows. */
const ANYWHERE: ReadonlySet<string> = new Set(
  `aol gmail gmx googlemail hotmail live msn outlook protonmail rocketmail tutanota yahoo yandex
  ymail`.split(/\s+/),
);

const PROVIDERS: ReadonlySet<string> = new Set(
  `126.com 139.com 163.com 189.cn 1und1.de a1.net abv.bg aim.com alice-dsl.de alice.de alice.it
  aliceadsl.fr aon.at arcor.de arcormail.de atlas.cz att.net azet.sk bbox.fr bellsouth.net
  bigpond.com bk.ru bluemail.ch bluewin.ch blueyonder.co.uk bol.com.br bredband.net btinternet.com
  casema.nl centrum.cz centrum.sk centurylink.net charter.net chello.at chello.nl citromail.hu
  club-internet.fr comcast.net comhem.se compuserve.com compuserve.de cox.net daum.net
  directbox.com disroot.org docomo.ne.jp drei.at duck.com earthlink.net eircom.net elisanet.fi
  email.cz email.de email.it embarqmail.com epost.de ewe.net ewetel.net ezweb.ne.jp fastmail.com
  fastmail.fm fastwebnet.it firemail.de foxmail.com free.fr freemail.hu freenet.de freenetmail.de
  freeserve.co.uk frisurf.no gawab.com gazeta.pl genion.de hanmail.net hetnet.nl hey.com
  hispeed.ch home.nl hush.com hushmail.com i.ua icloud.com ig.com.br iname.com inbox.com inbox.lv
  inbox.ru inet.fi inode.at interia.pl internet.ru iol.it jubii.dk juno.com kabelbw.de
  kabelmail.de kolabnow.com kolumbus.fi kpnmail.nl laposte.net lavabit.com libero.it list.ru
  liwest.at luukku.com lycos.com lycos.de mac.com mail.bg mail.com mail.de mail.dk mail.ee mail.ru
  mailbox.org mailfence.com mailo.com me.com mindspring.com narod.ru nate.com naver.com
  netcologne.de netscape.net netzero.net neuf.fr nexgo.de ntlworld.com numericable.fr o2.co.uk
  o2.pl o2mail.de o2online.de onet.pl online.de online.no ono.com op.pl optimum.net optonline.net
  optusnet.com.au orange.fr orange.net osnanet.de pacbell.net pandora.be passport.com planet.nl
  pm.me pobox.com poczta.fm post.cz posteo.at posteo.ch posteo.de posteo.net proton.me qq.com
  quickline.ch quicknet.nl rambler.ru rediffmail.com riseup.net roadrunner.com rr.com safe-
  mail.net sapo.pt saunalahti.fi sbcglobal.net scarlet.be seznam.cz sfr.fr sina.com sky.com
  skynet.be softbank.ne.jp sohu.com spray.se stofanet.dk sunrise.ch swissonline.ch sympatico.ca
  systemli.org t-online.de t-online.hu talktalk.net tele2.at tele2.nl tele2.se telefonica.net
  telenet.be telia.com terra.com.br terra.es tin.it tiscali.co.uk tiscali.de tiscali.it tlen.pl
  tuta.com tuta.io ukr.net unitybox.de uol.com.br upcmail.nl utanet.at verizon.net versanet.de
  videotron.ca virgilio.it virgin.net virginmedia.com vodafone.de volny.cz vp.pl vtxmail.ch
  vtxnet.ch wanadoo.co.uk wanadoo.fr web.de windstream.net wp.pl xs4all.nl xtra.co.nz ya.ru
  yeah.net ziggo.nl zoho.com zonnet.nl zoznam.sk`.split(/\s+/),
);
