/**
 * The columns of Outlook's tables, in English and German and of several ages: "Telefon (privat)" was
 * "Telefon privat", "Business Country/Region" was "Business Country". Punctuation does not count.
 */

export function outlookColumn(header: string): string {
  const column = header
    .trim()
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[():]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return ENGLISH.get(column) ?? column;
}

const MEANINGS = `
title = anrede
first name = vorname
middle name = weitere vornamen
last name = nachname
company = firma
department = abteilung
job title = position
profession = beruf
office location = büro
assistant's phone = telefon assistent
business fax = fax geschäftlich
business phone = telefon geschäftlich
business phone 2 = telefon geschäftlich 2
callback = rückmeldung
car phone = autotelefon
company main phone = telefon firma
home fax = fax privat
home phone = telefon privat
home phone 2 = telefon privat 2
mobile phone = mobiltelefon
mobile phone 2 = mobiltelefon 2
other fax = weiteres fax
other phone = weiteres telefon
primary phone = haupttelefon
radio phone = funkruf, funktelefon
tty/tdd phone = telefon für hörbehinderte, telefon für hörgeschädigte
e-mail address = e-mail-adresse, e-mail adresse
e-mail type = e-mail-typ, e-mail typ
e-mail display name = e-mail angezeigter name
e-mail 2 address = e-mail 2 adresse, e-mail-adresse 2
e-mail 2 type = e-mail 2 typ, e-mail-typ 2
e-mail 2 display name = e-mail 2 angezeigter name
e-mail 3 address = e-mail 3 adresse, e-mail-adresse 3
e-mail 3 type = e-mail 3 typ, e-mail-typ 3
e-mail 3 display name = e-mail 3 angezeigter name
birthday = geburtstag
notes = notizen
web page = webseite, internetseite
initials = initialen
priority = priorität
private = privat
sensitivity = vertraulichkeit
directory server = verzeichnisserver
internet free busy = internet frei/gebucht
business street = strasse geschäftlich
business street 2 = strasse geschäftlich 2
business street 3 = strasse geschäftlich 3
business city = ort geschäftlich
business state = region geschäftlich, bundesland/kanton geschäftlich
business postal code = postleitzahl geschäftlich
business country = business country/region, land/region geschäftlich, land geschäftlich
business address po box = postfach geschäftlich
home street = strasse privat
home street 2 = strasse privat 2
home street 3 = strasse privat 3
home city = ort privat
home state = bundesland/kanton privat, region privat
home postal code = postleitzahl privat
home country = home country/region, land/region privat, land privat
home address po box = postfach privat
other street = weitere strasse
other street 2 = weitere strasse 2
other street 3 = weitere strasse 3
other city = weiterer ort
other state = weiteres/r bundesland/kanton, weiteres bundesland
other postal code = weitere postleitzahl
other country = other country/region, weiteres/e land/region, weiteres land
other address po box = weiteres postfach
`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  MEANINGS.trim()
    .split("\n")
    .flatMap((line) => {
      const [english = "", others = ""] = line.split(" = ");
      return others.split(", ").map((other) => [other, english] as const);
    }),
);
