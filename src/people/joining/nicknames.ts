/**
 * Short and pet forms of given names, German and English, written by hand from what one meets in
 * offices. A line is a full name with its forms, spelled as name-words.ts spells them ("joerg"). A
 * form may stand in several lines: Uli is Ulrich or Ulrike.
 */
const LINES = `
alexander: alex sascha sasha lex xander sandy
alexandra: alex sandra sascha sasha sandy
alfred: fred freddy alf
albert: al bert berti
albrecht: al
amelie: amely emely
andreas: andi andy anderl
andrea: andi andy
andrew: andy drew
angelika: geli angie
angela: angie angi
anna: anne anni anja annie nan
anneliese: anne liesl
annemarie: anne annemie
anthony: tony toni
anton: toni
antonia: toni tonja
antoinette: toni nettie
arnold: arnie noldi
arthur: artur art
barbara: babs babsi baerbel barb barbie
bartholomaeus: barthel bart
benedikt: bene benni bene
benedict: ben
benjamin: ben benni benny benji
bernhard: bernd berni hardy
bernard: bernie bern
bernd: berni
bettina: betti tina
brigitte: gitte gitta biggi
birgit: biggi gitta
burkhard: burghard hardy
carl: karl charly
caroline: caro line carol
karoline: karo caro line
carolin: caro
catherine: cathy cath kate katie kitty
charles: charlie charly chuck chas
charlotte: lotte lotti charlie lottie
christian: chris christl
christiane: chris christl
christina: chris tina christi christine
christine: chris tina christl christel
christoph: chris christof stoffel
christopher: chris kit topher
claudia: claudi
clemens: klemens
cornelia: conny connie nele nelly
cornelius: conny neel
daniel: dan danny dani
daniela: dani danny ela
david: dave davy
deborah: debbie deb debra
diethelm: didi
dieter: didi
dietrich: dieter dietz
dominik: domi dominic
dominic: dom nick
dorothea: doro dora dorle thea
donald: don donny
douglas: doug
eberhard: hardy ebi
eduard: edi eddi ede
edward: ed eddie ted teddy ned
edmund: ed eddie
elisabeth: lisa liesl lisbeth elli elsa else betti betty sissi sisi lilli elise
elizabeth: liz lizzie beth betty eliza libby betsy elisabeth lisa
eleanor: ellie nell nora
emanuel: manuel manu
emily: em emmy
erich: eric
erwin: ervin
evelyn: evi eve
eva: evi eve
felicitas: feli fee zita
ferdinand: ferdi ferdl nando
florian: flo flori
franz: franzl franzi
franziska: franzi fanny ziska sissi
frances: fran frannie francie
francis: frank frankie fran
franklin: frank
frederick: fred freddie fritz rick
friedrich: fritz fred friedl frieder
friederike: rike friedl fritzi ricke
gabriele: gabi gaby gabriela
gabriel: gabe
georg: schorsch girgl
george: georgie
gerhard: gerd gert gerdi hardy
gertrud: gerti trude traudl gerda
gerald: gerry jerry
geoffrey: geoff jeff
gottfried: friedl
gregor: gregory greg
gregory: greg
guenther: guenter guenni
gustav: gustl
hannelore: hanne lore
harald: haral
harold: harry hal
harriet: hattie
heinrich: heinz heini heiner hinnerk hinrich
heinz: heini
helene: leni lene hella lena
helga: helgi
helmut: helmuth helle
henrietta: etta hettie
henriette: jette henni
henry: harry hank hal
herbert: herb bert
hermann: herm
hildegard: hilde hilda
holger: holgi
hubert: hubi hubsi bert
ignaz: naz natz
ingeborg: inge inga
isabel: isa bella belle
isabella: isa bella izzy
jacob: jake jakob
jakob: jockel koebes jascha
jacqueline: jackie jacky
james: jim jimmy jamie jem
janet: jan
jeffrey: jeff
jennifer: jenny jen jenni
jeremy: jerry jem
jessica: jess jessie
joachim: jochen achim jo jockel
johann: hans hannes jan jo
johannes: hans hannes jo jan john hansi johann henne
johanna: hanna hanni hanne jo johanne
john: jack johnny jon
jonathan: jon jonny john nathan
jonas: joni
josef: sepp jupp joseph beppo pepi seppl jo
joseph: joe joey jo sepp josef
josefine: josi fine josie josephine
josephine: jo josie
joshua: josh
judith: judy
juergen: joergen
julia: jule juli julchen
julian: jule juli
justin: jus
jutta: jutti
karl: kalle charly karli carl
karl-heinz: karlheinz kalle heinz
karlheinz: kalle karl heinz
katharina: kathi kati katja kathy kaethe katrin kata rina kathrin
katharine: kate kathy katie
katherine: kate kathy katie kat kathryn kit
kathleen: kathy kate
katrin: kati kathi kathrin trine
kenneth: ken kenny
kimberly: kim
klaus: claus nikolaus
klaudia: claudia
konrad: conrad conny kurt konni radi
konstantin: kosta conny stani
konstanze: conny stanzi
kornelia: conny nele
kristina: kris tina kristin
kurt: curt kurti
laurence: larry laurie
lawrence: larry laurie lawrie
leonard: len lenny leo
leonhard: leo lenni hartl
leopold: leo poldi poldl
lieselotte: lilo lotte liesl
ludwig: lutz wiggerl lui louis
luise: louise lulu
magdalena: lena leni magda madeleine
manfred: manni mani fred
manuel: manu
manuela: manu ela
marcus: marc markus
margarete: grete gretel gretl margret greta margarethe rita
margaret: maggie meg peggy marge margie greta madge daisy
margarita: rita
maria: mia mitzi mizzi marie mimi ria
marie: mia mary
marianne: anne nanni
markus: marc mark marcus
martha: marty
martin: maertin marty mart
martina: tina
mary: molly polly mae
mathilde: tilda tilde hilde
matilda: tilly mattie
matthias: matze hias mathias mats matze thias
matthew: matt matty
maximilian: max maxi milian maxl
maximiliane: maxi
michael: michi micha mike michel mick mickey mitch michl mischa
michaela: michi micha ela
michelle: shelly
mohammed: mo muhammad mohamed mohammad
monika: moni monica
nathaniel: nate nat nathan
nathan: nate nat
nicholas: nick nicky nico
nicola: nicky nicki
nicole: nicki nicky nici nikki
nikolaus: niko klaus nick nico niklas nikolai
norbert: bert nobbi
oliver: olli oli ollie
olivia: livia liv ollie
otto: otti
pamela: pam
patricia: pat patty trish tricia patsy patti
patrick: pat paddy rick
paul: pauli
peter: pete peer pit pitt
petra: peti
philipp: phil lipp philip
philip: phil pip
rainer: reiner
raimund: mundl ray
raymond: ray
rebecca: becky becca
regina: gina regine
reinhard: reini hardy
reinhold: reini holdi
renate: reni nate
richard: rick rich dick ricky richie ritchie
robert: rob bob bobby robbie bert robin
roland: rolli
ronald: ron ronnie
rosemarie: rosi romy rosemary
rosa: rosi
rudolf: rudi rolfi
rupert: rupi
ruprecht: rupi
sabine: bine biene
sabrina: bri
samantha: sam sammy
samuel: sam sammy
sandra: sandy
sebastian: basti bastian wastl seb
siegfried: siggi sigi friedl
sigmund: sigi siggi
sieglinde: siggi linde
sigrid: siggi siri
simon: si
sophie: sofie fifi sophia
sophia: sophie fia
stefan: stef steff steffl stephan steve
stefanie: steffi steffie stephanie
stephanie: steph steffi stephie
stephan: steff stephen
stephen: steve stevie steph steven
steven: steve stevie
susanne: susi sanne susa suse susann
susan: sue susie suzie
suzanne: sue suzie
sylvia: silvi silvia
theodor: theo teddy
theodore: ted teddy theo
theresa: resi resl terry tess tessa thea therese
therese: resi thea
thomas: tom tommy thom tommi
thorsten: thorti toto
timothy: tim timmy
tobias: tobi tobs toby
ulrich: uli ulli utz ulli
ulrike: uli ulli rike ulla
ursula: uschi ulla ursel ulli
valentin: velten val
valentina: tina
verena: vreni vera
veronika: vroni vera moni
victoria: vicky vic tori
viktoria: vicky viki
vincent: vince vinnie
vinzenz: zenz
volker: volki
waltraud: traudl traude wally
walter: walt wally walti walther
werner: wernher
wilhelm: willi willy helm wim
wilhelmine: minna mina helma wilma
william: will bill billy willie liam
winfried: winnie friedl winni
wolfgang: wolf wolfi wolle
wolfram: wolf wolfi
yvonne: ivonne
zacharias: zach
zachary: zach zack`;

/** From each form to the full names whose line it stands in; a full name stands in its own. */
const fullNames = new Map<string, Set<string>>();
const fullForms = new Set<string>();

for (const line of LINES.trim().split("\n")) {
  const [full = "", ...forms] = line.split(/[:\s]+/);
  fullForms.add(full);
  for (const form of [full, ...forms]) {
    fullNames.set(form, (fullNames.get(form) ?? new Set()).add(full));
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The full names that a given name may stand for. */
export const fullNamesOf = (given: string): ReadonlySet<string> => fullNames.get(given) ?? NONE;

export const isFullForm = (given: string): boolean => fullForms.has(given);

/** Katja and Katrin both come from Katharina, and yet are two names: one of two must be short. */
export function areForms(a: string, b: string): boolean {
  const shared = fullNamesOf(a).intersection(fullNamesOf(b));
  if (shared.size === 0) return false;
  return shared.has(a) || shared.has(b) || (!isFullForm(a) && !isFullForm(b));
}
