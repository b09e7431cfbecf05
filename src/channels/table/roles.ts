/**
 * What a column of a table may hold, and by which headings programs and people call it, in German and in
 * English, and the usual ones of some neighbours. A heading is compared by its words: without case, umlauts' dots, signs and what stands before
 * all headings of some programs ("contact_", "Teilnehmer-"). What no heading tells, the cells may.
 */
import { COLUMN_ROLES, type ColumnRole } from "#shared/column-roles.ts";

export type Role = ColumnRole;

/** Of several columns with one of these, all are read; else the first that is filled. */
export const isRole = (text: unknown): text is Role => COLUMN_ROLES.some((role) => role === text);

/** Headings by what they mean, beside those of all tables. */
export type Headings = Readonly<Partial<Record<Role, string>>>;

const WHAT_IT_WAS =
  "thema|themen|topic|topics|gesprachsthema|anlass|occasion|zweck|purpose|art des treffens|art der begegnung|meeting type|meeting topic|worum es ging";

export const HEADINGS: Headings = {
  name: `name|full name|fullname|display name|contact|kontakt|ansprechpartner|ansprechperson|person
    |vollstandiger name|anzeigename|vor und nachname|vorname nachname|nachname vorname|teilnehmer
    |teilnehmername|badgename|badge name|attendee|attendee name|participant|visitor|besucher|contact name
    |contact person|name vorname|kontaktname|kontaktperson|lead name|speaker|referent`,
  given: `vorname|first name|firstname|given name|givenname|forename|first|rufname|vornamen|fname`,
  family: `nachname|last name|lastname|surname|family name|familyname|familienname|last|zuname|lname`,
  prefix: `titel akademisch|akademischer titel|academic title|name prefix|prefix|akad titel`,
  company: `firma|company|unternehmen|organisation|organization|company name|firmenname|unternehmensname
    |org|account|account name|arbeitgeber|employer|institution|aussteller|exhibitor|exhibitor name|kunde
    |customer|aktuelles unternehmen|current company|betrieb|firmierung|organisationsname|name 1|name1|company account|associated company|primary company|business name`,
  unit: `abteilung|department|bereich|unit|division|team`,
  title: `position|title|funktion|job title|jobtitle|role|rolle|titel|beruf|berufsbezeichnung|stelle
    |function|occupation|headline|berufliche position|aktuelle position|current position|stellung|jobtitel
    |positionsbezeichnung|job|job role|tatigkeit|arbeitstitel`,
  email: `e mail|email|mail|emails|e mails|mails|email addresses|e mail adressen|e mail adresse|email adresse|email address|e mail address|mailadresse
    |mail address|emailadresse|e mail geschaftlich|business email|work email|e mail 1|email 1|e mail 2
    |email 2|primary email|private email|e mail privat|kontakt e mail|e mail value`,
  phone: `telefon|phone|phones|phone numbers|telefonnummern|nummern|telephone|tel|telefonnummer|phone number|mobil|mobile|mobilnummer|mobiltelefon
    |handy|handynummer|cell|cell phone|mobile phone|mobile number|telefon geschaftlich|business phone
    |work phone|telefon 1|telefon 2|phone 1|phone 2|festnetz|rufnummer|durchwahl|telefon privat|home phone
    |telefon mobil|office phone|direct phone|tel nr|phone value`,
  profile: `linkedin|linkedin url|linkedin profil|linkedin profile|xing|xing url|xing profil|xing profile
    |profil|profile|profile url|profil url|url profil|profillink|public profile url|profile link
    |linkedin profile url|xing profil url|person linkedin url`,
  url: `website|webseite|web|homepage|url|internet|www|internetseite|web site|link`,
  street: `strasse|street|adresse|address|anschrift|strasse nr|strasse und hausnummer|street address
    |address line 1|adresse 1|address 1|strasse hausnummer|business street|strasse geschaftlich`,
  postcode: `plz|postleitzahl|zip|zip code|zip postal code|postal code|postcode|zipcode|post code`,
  city: `ort|stadt|city|town|location|standort|wohnort|ort stadt|town city|business city|arbeitsort`,
  country: `land|country|staat|country region|land region|country code|landercode`,
  birthday: `geburtstag|geburtsdatum|birthday|birth date|date of birth|birthdate`,
  note: `notiz|notizen|bemerkung|bemerkungen|note|notes|kommentar|kommentare|comment|comments|anmerkung
    |anmerkungen|remarks|remark|bem|beschreibung|description|interesse|interessen|interest|interests
    |gesprachsnotiz|notiz zum gesprach|follow up|nachste schritte|next steps|ubersicht|${WHAT_IT_WAS}`,
  met: `scan zeitpunkt|scanzeitpunkt|scan zeit|scan time|scan date|scan datum|scandatum|scanned at
    |scanned on|scanned|gescannt|gescannt am|captured at|capture date|capture time|captured date
    |captured time|captured on|captured|date captured|getroffen am|met on|met at|kennengelernt am
    |begegnet am|meeting date|gesprachsdatum|datum gesprach|datum des gesprachs|besuchsdatum|visit date
    |scan ts|scan timestamp|scanned date|date scanned|besucht am|last met|zuletzt getroffen|treffen am
    |date met`,
  by: `gescannt von|scanned by|scanner|erfasst von|captured by|mitarbeiter|user|benutzer|staff|nutzer
    |scan user|scanning user|sales rep|vertriebler|verantwortlich|owner|lead owner|erfasser|collected by
    |rep|bearbeiter|betreuer|gesprachspartner intern`,
  source: `quelle|source|lead source|leadquelle|kontaktquelle|erfassungsart|capture method|scan type`,
  event: `messe|event|veranstaltung|event name|fair|trade fair|messename|show|show name|ausstellung
    |kongress|conference`,
  rating: `bewertung|rating|prioritat|priority|qualifizierung|qualification|score|lead score|status
    |einstufung|klassifizierung|temperature|lead rating|kategorie|category|abc`,
  connected: `verbunden am|verbunden seit|connected on|connected since|kontakt seit|connection date
    |vernetzt am|vernetzt seit|kontakt seit dem|kontaktdatum|bestatigt am|connected at|connected`,
  date: `datum|date|gesendet am|gesendet|sent|sent at|sent on|empfangen am|received|received at|created at
    |erstellt am|sent date|message date|nachrichtendatum|uhrzeit|datum uhrzeit|date time|datetime|time
    |zeitpunkt|zeitstempel|timestamp|erfasst am|erfasst|lead date|lead datum|submitted at|eingereicht am`,
  direction: `richtung|direction|eingang ausgang|in out|typ richtung|incoming outgoing`,
  subject: `betreff|subject|subject line`,
  message: `nachricht|message|text|inhalt|content|body|nachrichtentext|message text|message body`,
  "": `id|nr|nummer|number|lfd nr|laufende nummer|no|lid|uuid|guid|anrede|salutation|geschlecht|gender
    |sprache|language|newsletter|opt in|consent|einwilligung|dsgvo|gdpr|barcode|badge id|badge nummer|badge number
    |ticket|ticket type|ticketnummer|created by|updated at|geandert am|changed at|last modified
    |fax|telefax|fax number|faxnummer|fax nr|fax no|business fax|home fax|fax geschaftlich|fax privat
    |telefax nr|telefaxnummer|name 2|name2|name 3|name3`,
};

/** Of notes those that say of a meeting what it was. */
export const saysWhat = (heading: string): boolean =>
  WHAT.has(wordsOf(heading).replace(BEFORE, ""));

const WHAT: ReadonlySet<string> = new Set(WHAT_IT_WAS.split("|"));

/** French, Spanish, Italian, Portuguese and Dutch, as far as it is nothing else in German and English. */
const ABROAD: Headings = {
  name: `nom complet|nom et prenom|prenom et nom|nombre completo|nome completo|nombre y apellidos|nome e cognome
    |nome cognome|volledige naam|naam|contatto|contacto`,
  given: `prenom|prenoms|nombre|nome|voornaam`,
  family: `nom|nom de famille|apellido|apellidos|cognome|sobrenome|achternaam`,
  company: `societe|entreprise|nom de la societe|nom de l entreprise|empresa|azienda|societa|bedrijf
    |bedrijfsnaam|nombre de la empresa|nome azienda`,
  title: `fonction|poste|titre|cargo|puesto|funzione|ruolo|functie`,
  email: `courriel|adresse de messagerie|adresse mail|adresse electronique|correo|correo electronico
    |posta elettronica|indirizzo e mail|indirizzo email|indirizzo di posta elettronica|endereco de e mail
    |e mailadres`,
  phone: `telephone bureau|telephone portable|telephone mobile|tel portable|portable|numero de telephone
    |telefono|telefono movil|movil|numero de telefono|cellulare|numero di telefono|telefone|telemovel|celular
    |telefoon|telefoonnummer|mobiel`,
  postcode: `code postal|codigo postal`,
  city: `ville|ciudad|citta|cidade|plaats|woonplaats`,
  country: `pays|pais|paese`,
  birthday: `date de naissance|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum`,
  note: `remarque|remarques|commentaire|commentaires|notas|commenti|opmerking|opmerkingen`,
};

/** What stands before all headings of some programs. */
const BEFORE =
  /^(?:contact|kontakt|lead|teilnehmer|attendee|visitor|besucher|person|participant|ansprechpartner|user|gast|guest|invitee|eingeladene) (?=\S)/;

/** Of which of several it is: "Tel. dienstlich", "Mailing City", "Weitere E-Mail". */
const QUALIFIED = new RegExp(
  `^(?:${[
    "business|work|office|home|private|personal|mailing|billing|primary|main|second|secondary|alternate",
    "alternative|other|additional|tertiary|geschaftliche?|dienstliche?|private?|personliche|primare|zweite|weitere",
    "andere|zusatzliche|sekundare|mobile|mobil",
  ].join("|")}) (?=\\S)| (?:${[
    "geschaftlich|dienstlich|beruflich|privat|business|work|home|office|private|personal|other|mobile",
    "mobil|primary|secondary|firma|arbeit|buro",
  ].join("|")})$`,
);
/** "E-mail 2", "Phone1". */
const NUMBER = / ?(?<!\d)([1-9])(?= |$)/;
/** A business name is no name of a business woman. */
const SEVERAL: ReadonlySet<Role> = new Set<Role>([
  "email",
  "phone",
  "url",
  "street",
  "postcode",
  "city",
  "country",
]);

export function wordsOf(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** By its words; undefined where nobody calls anything so. */
export function headingBook(own: Headings): (heading: string) => Role | undefined {
  const book = new Map<string, Role>();
  for (const headings of [ABROAD, HEADINGS, own]) {
    for (const [role, names = ""] of Object.entries(headings)) {
      for (const name of names.split("|")) {
        const words = wordsOf(name);
        if (words !== "" && isRole(role)) book.set(words, role);
      }
    }
  }
  return (heading) => {
    const words = wordsOf(heading);
    const rest = words.replace(BEFORE, "");
    const split = splitWords(heading);
    const known = book.get(words) ?? book.get(rest === words ? split : rest);
    if (known !== undefined) return known;
    const forms = [words, rest, split, split.replace(BEFORE, "")];
    const plain = forms.map(withoutNumber);
    if (numberIn(words) === 1) {
      const first = plain.map((one) => book.get(one)).find((role) => role !== undefined);
      if (first !== undefined) return first;
    }
    return [...plain, ...plain.map((one) => one.replace(QUALIFIED, ""))]
      .map((one) => book.get(one))
      .find((role) => role !== undefined && SEVERAL.has(role));
  };
}

/** What stands before it as before all headings of some programs; "" if nothing. */
export const prefixOf = (words: string): string => BEFORE.exec(words)?.[0] ?? "";

/** Of which of several people or numbers it is. */
export function numberIn(words: string): number | null {
  const [, number] = NUMBER.exec(words) ?? [];
  return number === undefined ? null : Number(number);
}

export const withoutNumber = (words: string): string => words.replace(NUMBER, "").trim();

/** "FirstName" and "companyName". */
export const splitWords = (heading: string): string =>
  wordsOf(heading.slice(0, 200).replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
