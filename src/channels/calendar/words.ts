/**
 * Words by which people and programs say how they meet, in German and English, and the placeholders
 * of other languages. Where a word could mean two things, what does not claim a meeting in person
 * is taken. Patterns are plain alternatives and run on short texts (limits.ts).
 */

/** Whole words: "Zoomarine" is no Zoom. */
const words = (alternatives: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.replaceAll(/\s*\n\s*/g, "")})(?![\\p{L}\\p{N}])`,
    "iu",
  );

/** Through a screen. */
export const SCREEN = words(`
  microsoft[ -]?teams|ms[ -]?teams|teams|zoom|google[ -]?(?:meet|hangouts?)|hangouts?|webex|
  skype\\p{L}*|jabber|go[ -]?to[ -]?meeting|goto|chime|jitsi|big[ -]?blue[ -]?button|bbb|whereby|
  blue[ -]?jeans|facetime|discord|slack|alfaview|lync|lifesize|starleaf|pexip|ringcentral|
  clickmeeting|adobe[ -]?connect|livestorm|demio|teamviewer|nextcloud talk|opentalk|senfcall|
  whatsapp|threema|mumble|
  online[ -]?\\p{L}*|virtu[ae]l\\p{L}*|virtuale|remote|remotely|digital|cyberspace|internet|
  video[ -]?(?:call|chat|meeting|konferenz|conference|conferencia|conferenza|anruf|besprechung|termin)?|
  videocall|videochat|vidéo\\p{L}*|visio\\p{L}*|vc|vk|viko|vico|vtc|
  web[ -]?(?:konferenz|conference|conf|meeting|call|cast|ex|seminar)|webinar|livestream|
  chat[ -]?(?:raum|room)|break[ -]?out\\p{L}*[ -]?(?:raum|room|session)?s?|
  (?:à|en) distan(?:ce|cia)|en ligne|en línea|per link|über link|via link`);

/** Through the telephone. */
export const PHONE = words(`
  telefon\\p{L}*|phone|telephone|téléphon\\p{L}*|teléfono|telefone|telko|telco|tk|tel(?! aviv)|fon|
  anruf\\p{L}*|rückruf|callback|ruft an|rufe an|calls?|
  conf(?:erence)?[ -]?call|con[ -]?call|dial[ -]?in|einwahl\\p{L}*|einwählen|
  handy|landline|festnetz|hotline|durchwahl`);

/** A LOCATION that consists of this alone. */
export const SCREEN_ALONE = /^(?:meet|g-?meet|gmeet|links?|url|join)$/i;

/** Says that the place is not said, or stands elsewhere, or is nowhere in particular. */
export const NO_PLACE = words(`
  bridge|audio|mobil|mobile|cell|links?|url|siehe|see (?:the |in |body|desc|invit|link|below|above|detail|agenda|mail|e-?mail|note)|
  folgt|folgen|follows?|following|tb[acd]|t\\.b\\.[acd]|n/?a|bekannt\\p{L}*|announce\\p{L}*|
  confirm\\p{L}*|beschreibung|description|details?|einladung\\p{L}*|invite|invitation|body|below|unten|
  oben|above|passwor[dt]|kennwort|pin|code|id|agenda|offen|unklar|später|later|noch|wird|egal|
  anywhere|irgendwo|none|nowhere|nirgends|kein\\p{L}*|ohne|null|undefined|unknown|unbekannt|
  bedarf|rückfragen|gelegenheit|convenience|home[ -]?office|to be|placeholder|platzhalter|blocker|private?|home|zu ?hause|daheim|at desk|my desk|desk|
  schreibtisch|arbeitsplatz|chat|e-?mail|mail|kalender|calendar|besprechung|meeting|termin|
  appointment|event|gespräch|sync|ort|location|place|treffpunkt|hier|here|dort|there|vorschlag|
  choose|decide|wechselnd|verschieden\\p{L}*|various|multiple|enlace|lien|incluid\\p{L}*|included|
  enthalten|anbei|attached|optional|flexib\\p{L}*|irgendwann|vacation|urlaub|out of office|ooo|
  focus|fokus|deadline|reminder|erinnerung|geburtstag|birthday|holiday|feiertag|welt|earth|global|
  same|wie immer|as usual|wie gehabt|usual|tbc\\?|my|mein\\p{L}*|your|dein\\p{L}*|bei mir|bei dir|bei uns`);

/** Rooms, floors, halls and houses. */
export const ROOM = words(`
  \\p{L}*(?:raum|zimmer|saal|büro|halle|gebäude|etage|geschoss|kantine|mensa|aula|foyer)|
  room|boardroom|meeting ?room|conference ?room|board ?room|office|hall|suite|booth|stand|floor|
  auditorium|lobby|reception|empfang|cafeteria|canteen|sala|salle|salón|oficina|bureau|despacho|
  og|eg|ug|dg|stockwerk|stock|stiege|building|bldg|campus|hq|headquarters?|zentrale|hauptsitz|
  geschäftsstelle|niederlassung|filiale|werk|pavillon|pavilion|showroom|lounge|labor|atelier|studio`);

/** Houses that receive guests, and what stands in a town. */
export const VENUE = words(`
  restaurants?|ristorante|trattoria|pizzeria|osteria|bistro|brasserie|brauhaus|brewery|gasth(?:of|aus)|
  gaststätte|wirtshaus|biergarten|kneipe|pub|bar|café|cafe|coffee ?(?:shop|house)|kaffeehaus|bäckerei|
  starbucks|vapiano|hotel|motel|hostel|inn|resort|\\p{L}*messe|messegelände|\\p{L}*hotel|\\p{L}*café|
  flughafen|airport|aeropuerto|aéroport|\\p{L}*bahnhof|hbf|station|terminal|park|\\p{L}*park|museum|
  kirche|church|rathaus|city hall|universität|university|universidad|hochschule|akademie|schule|school|
  theater|theatre|stadion|stadium|arena|kongress\\p{L}*|congress\\p{L}*|convention cent(?:er|re)|
  coworking|wework|golf\\p{L}*|\\p{L}*schloss|castle|klinik\\p{L}*|hospital|krankenhaus|mall|center|centre|
  zentrum|\\p{L}*zentrum|bibliothek|library|strand|beach|markthalle|marktplatz`);

/** Towns, regions and countries where business is done: the rest is asked. */
export const TOWN = words(`
  berlin|hamburg|münchen|munich|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dortmund|essen|
  bremen|dresden|hannover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|
  mannheim|karlsruhe|augsburg|wiesbaden|mainz|kassel|kiel|lübeck|rostock|freiburg|erfurt|jena|ulm|
  heidelberg|darmstadt|regensburg|würzburg|ingolstadt|aachen|braunschweig|wolfsburg|potsdam|
  magdeburg|halle|chemnitz|saarbrücken|konstanz|göttingen|osnabrück|oldenburg|paderborn|
  wien|vienna|graz|linz|salzburg|innsbruck|zürich|zurich|bern|basel|genf|geneva|genève|lausanne|
  luzern|winterthur|liechtenstein|vaduz|luxemburg|luxembourg|
  london|manchester|birmingham|edinburgh|glasgow|dublin|paris|lyon|marseille|toulouse|straßburg|
  strasbourg|lille|brüssel|brussels|bruxelles|antwerpen|antwerp|gent|amsterdam|rotterdam|utrecht|
  den haag|the hague|eindhoven|kopenhagen|copenhagen|oslo|stockholm|göteborg|gothenburg|malmö|
  helsinki|tallinn|riga|vilnius|warschau|warsaw|krakau|kraków|wrocław|prag|prague|praha|brünn|
  bratislava|budapest|ljubljana|zagreb|belgrad|belgrade|bukarest|bucharest|sofia|athen|athens|
  istanbul|mailand|milan|milano|rom|rome|roma|turin|torino|florenz|firenze|venedig|venice|verona|
  madrid|barcelona|valencia|sevilla|bilbao|lissabon|lisbon|lisboa|porto|algarve|mallorca|
  new york|boston|chicago|san francisco|los angeles|seattle|austin|toronto|montreal|vancouver|
  são paulo|buenos aires|mexico city|dubai|abu dhabi|tel aviv|johannesburg|kapstadt|cape town|
  singapur|singapore|hongkong|hong kong|shanghai|beijing|peking|shenzhen|tokio|tokyo|osaka|seoul|
  mumbai|delhi|bangalore|bengaluru|sydney|melbourne|
  deutschland|germany|österreich|austria|schweiz|switzerland|frankreich|france|italien|italy|
  spanien|spain|portugal|niederlande|netherlands|belgien|belgium|polen|poland|england|schottland`);

/** Some here, some there. */
export const HYBRID = words(
  "hybrid\\p{L}*|online und vor[ -]ort|vor[ -]ort (?:und|oder|or|and|/) online",
);

/** Said outright, in a subject or as the place. */
export const IN_PERSON = words(
  "(?<!nicht |not |kein |keine |ohne )(?:vor[ -]ort(?:[ -](?:termin|treffen|besuch|meeting))?|in[ -]person|face[ -]to[ -]face|on[ -]?site|onsite|in präsenz|präsenz(?:termin|treffen|meeting)|persönlich|vis-à-vis)",
);

/** Eating and drinking together, visits: in person once there is a place. */
export const MEAL = words(`
  lunch|mittagessen|mittag|mittagstisch|abendessen|dinner|frühstück|breakfast|brunch|kaffee|
  kaffeetrinken|coffee|cafecito|bier|beers?|drinks?|feierabendbier|essen|stammtisch|
  besuch (?:bei|von|in)|visit (?:to|at|from)|werksführung|werksbesichtigung|rundgang|site visit|messe|trade fair`);

/** A subject that says telephone. */
export const PHONE_SUBJECT = words(`
  telefonat|telefontermin|telefonkonferenz|telefongespräch|telefonisch|telefonieren|telko|telco|tk|tel|
  anruf|rückruf|phone|phone ?call|conference call|con[ -]?call|call (?:mit|with|w/)|anrufen`);

/** A subject that says screen. */
export const SCREEN_SUBJECT = words(`
  (?:per|via|über|on|over|by|in) (?:ms[ -]|microsoft )?(?:teams|zoom|google meet|meet|webex|skype|facetime|video)|
  (?:teams|zoom|webex|skype|facetime|video|web|online)[ -]?(?:call|meeting|termin|besprechung|konferenz|conference|chat|gespräch|session|anruf|sync|demo)|
  videocall|videokonferenz|videoconference|webkonferenz|webmeeting|viko|zoom|skype|webex|online|virtuell\\p{L}*|virtual|remote`);

/** Heard, not seen: which of both is not said. */
export const CALL_SUBJECT = words("call|jour[ -]?fixe call|calls");

/** Own words in a description that make a link more than boilerplate. */
export const SCREEN_TEXT = words(`
  videokonferenz(?![-g])|video conference|video ?call|per video|videotelefonie|
  (?:per|via|über|on|over) (?:ms[ -]|microsoft )?(?:teams|zoom|google meet|webex|skype|facetime)|
  (?:treffen|sehen|meet|see you) (?:uns )?(?:online|virtuell|virtually)`);

/** Dial-in numbers and their keys. */
export const DIAL_IN = words(
  "einwahl\\p{L}*|einwählen|dial[ -]?in|dial by your location|telefonkonferenz-id|phone conference id|conference id|konferenz-id|per telefon einwählen|zugangscode|participant code|teilnehmercode|access code",
);

/** Away, celebrating, or alone by intent: the whole subject, or the subject of a whole day. */
export const AWAY = words(`
  urlaub|ferien|vacation|holidays?|feiertag|day off|pto|annual leave|elternzeit|krank|sick(?: leave)?|
  out of office|ooo|abwesend|abwesenheit|absent|geburtstag\\p{L}*|birthday|bday|jubiläum|anniversary|
  frei|gleittag|brückentag|überstundenausgleich|home ?office|working from home|wfh`);

export const AWAY_SUBJECT =
  /^\W*(?:focus time|fokuszeit|fokus-?zeit|deep work|konzentrationszeit|blocker|block|geblockt|blocked|out of office|ooo|abwesend|abwesenheit|urlaub|vacation|mittagspause|lunch break|pause|fahrzeit|reisezeit|anfahrt|travel time|commute|home ?office|private?r? termin|privat|private|busy|beschäftigt|gebucht|free|frei)\W*$/i;

/** Many listen to a few. */
export const WEBINAR_SUBJECT =
  /^\W*(?:\[?(?:live|free|kostenloses|online)\]?[ -]?)?(?:web-?inar|webcast|live-?stream|web-?seminar)\b/i;
