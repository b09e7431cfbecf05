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
  whatsapp|threema|mumble|gather(?:[. ]town)?|kumospace|hopin|wonder\\.me|metaverse|
  online[ -]?\\p{L}*|virtu[ae]l\\p{L}*|virtuale|remote|remotely|digital|cyberspace|internet|
  video[ -]?(?:call|chat|meeting|konferenz|conference|conferencia|conferenza|anruf|besprechung|termin)?|
  videocall|videochat|vidéo\\p{L}*|visio\\p{L}*|vc|vk|viko|vico|vtc|
  web[ -]?(?:konferenz|conference|conf|meeting|call|cast|ex|seminar)|webinar|livestream|
  chat[ -]?(?:raum|room)|break[ -]?out\\p{L}*[ -]?(?:raum|room|session)?s?|
  (?:à|en) distan(?:ce|cia)|en ligne|en línea|per link|über link|via link`);

/** Through the telephone. */
export const PHONE = words(`
  telefon\\p{L}*|phone|telephone|téléphon\\p{L}*|teléfono|telefone|telko|telco|tk|tel(?! aviv)|fon|
  anruf\\p{L}*|rückruf|callback|ruf(?:e|t|en) (?:.{0,40} )?(?:an|durch|zurück)|calls?|calling|
  (?:office|desk|direct|phone|private|main|conference|my|your) line|(?:extension|ext\\.?|apparat|nebenstelle|dw) ?\\d{1,6}|
  (?:meine|deine|ihre|eure|unsere|gleiche|selbe|bekannte)[rn]? (?:\\p{L}{1,20} )?nummer|(?:my|your|his|her|same|usual) (?:\\p{L}{1,20} )?number|
  conf(?:erence)?[ -]?call|con[ -]?call|dial[ -]?in|einwahl\\p{L}*|einwählen|
  handy|landline|festnetz|hotline|durchwahl`);

/** A LOCATION that consists of this alone. */
export const SCREEN_ALONE = /^(?:meet|g-?meet|gmeet|links?|url|join)$/i;

/**
 * Makes a place doubtful wherever it stands in a LOCATION: what one needs to get into a conference,
 * and that the place is none, not yet known, elsewhere, or called off. A number is no negation
 * ("Zimmer No. 5").
 */
export const DOUBT = words(`
  \\p{L}*(?:meeting|konferenz|besprechungs?|conference|conf|webinar|session|sitzungs?)id|ids?|pins?|pass ?codes?|
  passwor[dt]e?|pwd?|kenn(?:wort|code|ung|nummer)|codes?|zugangs\\p{L}*|access (?:code|key|number)|host key|login|
  participants?|teilnehmernummer|(?:meeting|konferenz|conference|besprechungs?)[ -]?(?:number|no|nr|nummer|key)|
  (?:audio|conf(?:erence)?|call|phone|meeting)[ -]?bridge|bridge(?=[ :#-]{0,3}\\d)|bridge (?:line|call|number|conf\\p{L}*|info)|
  kein\\p{L}*|nicht|nie|ohne|statt|no(?!\\.? ?\\d{1,3}(?!\\d))|not|never|none|without|instead|cannot|can't|isn't|
  tb[acd]|t\\.b\\.[acd]\\.?|n/a|na(?! \\p{L}*[áčďěíňřšťúůýžąćęłńśźż])|n\\.n|to be|folgt|folgen|nachgereicht|follows?|following|noch|wird|werden|später|later|soon|
  offen|unklar|unbekannt|ungewiss|unknown|undefined|null|pending|ausstehend|steht aus|fehlt|fehlen|missing|
  vorläufig|provisional|voraussichtlich|vorauss|vsl|eventuell|evtl|ggf|gegebenenfalls|vielleicht|möglicherweise|
  wahrscheinlich|maybe|perhaps|possibly|probably|likely|tentative|
  irgend\\p{L}*|any|anywhere|somewhere|some|nowhere|nirgend\\p{L}*|egal|wherever|various|wechselnd\\p{L}*|verschieden\\p{L}*|
  buchen|buche|reservieren|organisieren|besorgen|klären|suchen?|gesucht|finden|anfragen|angefragt|angeben|wählen|auswählen|
  book|reserve|arrange|find|choose|pick|decide|needs?|needed|required|request(?:ed)?|wanted|waiting|
  bekannt(?:gegeben|gabe)?|announced?|confirm\\p{L}*|bestätig\\p{L}*|siehe|s\\.u|laut|gemäß|see (?:the |in |body|desc|invit|link|below|above|detail|agenda|mail|e-?mail|note|chat)|
  abgesagt|cancell?ed|entfällt|storniert|verschoben|postponed|platzhalter|placeholder|
  home[ -]?office|wfh|zu ?hause|daheim|(?:at|from) home|mobile[sn]? arbeiten|(?:at )?(?:my|your) desk|at desk|schreibtisch|am (?:arbeits)?platz`);

/** Says that the place is not said, or is nowhere in particular, unless a room or a house is named. */
export const NO_PLACE = words(`
  bridge|audio|mobil|mobile|cell|links?|url|beschreibung|description|details?|einladung\\p{L}*|invite|invitation|body|below|unten|
  oben|above|agenda|bedarf|rückfragen|gelegenheit|convenience|blocker|private?|home|desk|
  arbeitsplatz|chat|e-?mail|mail|kalender|calendar|besprechung|meeting|termin|
  appointment|event|gespräch|sync|ort|location|place|treffpunkt|hier|here|dort|there|vorschlag|
  multiple|enlace|lien|incluid\\p{L}*|included|
  enthalten|anbei|attached|optional|flexib\\p{L}*|vacation|urlaub|out of office|ooo|
  focus|fokus|deadline|reminder|erinnerung|geburtstag|birthday|holiday|feiertag|welt|earth|global|
  same|wie immer|as usual|wie gehabt|usual|wie \\p{L}*(?:sprochen|redet|macht|einbart|plant)|as (?:discussed|agreed|arranged|planned)|my|mein\\p{L}*|your|dein\\p{L}*|bei mir|bei dir|bei uns`);

/** Rooms, floors, halls and houses. */
export const ROOM = words(`
  \\p{L}*(?:raum|zimmer|saal|büro|halle|gebäude|etage|geschoss|kantine|mensa|aula|foyer)|messestand|
  room|boardroom|meeting ?room|conference ?room|board ?room|office|auditorium|lobby|reception|empfang|
  cafeteria|canteen|sala|salle|salón|oficina|bureau|despacho|stockwerk|stiege|campus|hq|headquarters?|
  zentrale|hauptsitz|geschäftsstelle|niederlassung|filiale|pavillon|pavilion|showroom|lounge|labor|atelier|
  (?:\\d{1,2}(?:st|nd|rd|th)?|ground|top|first|second|third|fourth|fifth) floor|floor \\d{1,2}|
  \\d{1,2}\\.? ?(?:og|ug|stock)|(?:og|ug|stock) \\d{1,2}|(?:erster|zweiter|dritter|vierter) stock|
  (?:stand|booth) (?:nr\\.? ?|no\\.? ?|#)?(?!(?:19|20)\\d\\d|\\d{1,2}\\.\\d{1,2}\\.)[a-z]{0,2}[ -]?\\d{1,4}[a-z]?|
  (?:suite|hall|building|bldg|studio|werk) (?:nr\\.? ?|no\\.? ?|#)?\\d{1,4}[a-z]?|(?:hall|building|bldg) [a-z]`);

/** What reads like a room or a house and is none; left out before one is looked for. */
export const NOT_A_ROOM = words(`
  zeitraum|freiraum|spielraum|datenraum|weltraum|wirtschaftsraum|zwischenraum|lebensraum|warteraum|traum|
  (?:data|waiting|chat|head) room|room for|office (?:hours?|365|line|phone|number|suite|updates?|time|tools?|sync)|
  (?:back|front|open|libre|post|home|ms|microsoft|virtual) ?office|(?:visual|android|copilot|video) studio(?: \\d{1,4})?|
  world[ -]caf[eé]|town ?hall|(?:labor|open) day|(?:google|g|test|office) suite|(?:team|capacity|link) building`);

/** Case tells a floor from a company (EG, eG) and a name from a word. */
export const NAMED_PLACE =
  /(?:^|[,;] ?|\bim )(?:EG|OG|UG|DG)(?![\p{L}\p{N}])|(?<!\p{L})Werk (?:\p{Lu}\p{L}+|[A-Z](?!\p{L}))|(?<!\p{L})Terminal (?:\d|[A-H](?!\p{L}))|(?<!\p{L})(?!(?:Docking|Work|Play|Space|Base|Charging|Progress|Side|Menu|Search|Task|Status) )\p{Lu}[\p{L}.'’-]+ (?:Park|Station|Bar|Pub|Inn|Castle|Beach)(?!\p{L})|(?<!\p{L})(?:Bar|Pub) \p{Lu}/u;

/** Houses that receive guests, and what stands in a town. */
export const VENUE = words(`
  restaurants?|ristorante|trattoria|pizzeria|osteria|bistro|brasserie|brauhaus|brewery|gasth(?:of|aus)|
  gaststätte|wirtshaus|biergarten|kneipe|café|cafe|coffee ?(?:shop|house)|kaffeehaus|bäckerei|
  starbucks|vapiano|hotel|motel|hostel|resort|\\p{L}*messe|messegelände|\\p{L}*hotel|\\p{L}*café|
  flughafen|airport|aeropuerto|aéroport|\\p{L}*bahnhof|hbf|museum|
  (?:stadt|gewerbe|industrie|technologie|wissenschafts|freizeit|tier|kur|schloss|volks|olympia|west|ost|nord|süd)park|
  kirche|church|rathaus|city hall|universität|university|universidad|hochschule|akademie|schule|school|
  theater|theatre|stadion|stadium|arena|kongress(?:zentrum|halle|haus|center)|
  (?:convention|congress|conference|exhibition|shopping|business|city|civic|community|sports?|trade|expo|medical|visitor|event)[ -]cent(?:er|re)|
  (?:einkaufs|kongress|messe|tagungs|bildungs|sport|stadt|konferenz|schulungs|veranstaltungs|besucher|gründer)zentrum|
  coworking|wework|golf(?:platz|club| club| course)|\\p{L}*schloss|klinik\\p{L}*|hospital|krankenhaus|
  bibliothek|(?:public|city|university|state|national|british) library|markthalle`);

/** Towns and regions where business is done: the rest is asked. A country alone is no place. */
export const TOWN = words(`
  berlin|hamburg|münchen|munich|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dortmund|
  bremen|dresden|hannover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|
  mannheim|karlsruhe|augsburg|wiesbaden|mainz|kassel|kiel|lübeck|rostock|freiburg|erfurt|jena|ulm|
  heidelberg|darmstadt|regensburg|würzburg|ingolstadt|aachen|braunschweig|wolfsburg|potsdam|
  magdeburg|halle|chemnitz|saarbrücken|konstanz|göttingen|osnabrück|oldenburg|paderborn|
  wien|vienna|graz|linz|salzburg|innsbruck|zürich|zurich|bern|basel|genf|geneva|genève|lausanne|
  luzern|winterthur|vaduz|luxemburg|luxembourg|
  london|manchester|birmingham|edinburgh|glasgow|dublin|paris|lyon|marseille|toulouse|straßburg|
  strasbourg|lille|brüssel|brussels|bruxelles|antwerpen|antwerp|gent|amsterdam|rotterdam|utrecht|
  den haag|the hague|eindhoven|kopenhagen|copenhagen|oslo|stockholm|göteborg|gothenburg|malmö|
  helsinki|tallinn|riga|vilnius|warschau|warsaw|warszawa|krakau|kraków|wrocław|breslau|poznań|posen|gdańsk|danzig|łódź|katowice|
  szczecin|stettin|lublin|prag|prague|praha|brünn|brno|ostrava|plzeň|pilsen|košice|
  bratislava|budapest|ljubljana|zagreb|belgrad|belgrade|bukarest|bucharest|sofia|athen|athens|
  istanbul|mailand|milan|milano|rom|rome|roma|turin|torino|florenz|firenze|venedig|venice|verona|
  madrid|barcelona|valencia|sevilla|bilbao|lissabon|lisbon|lisboa|porto|algarve|mallorca|
  new york|boston|chicago|san francisco|los angeles|seattle|austin|toronto|montreal|vancouver|
  são paulo|buenos aires|mexico city|dubai|abu dhabi|tel aviv|johannesburg|kapstadt|cape town|
  singapur|singapore|hongkong|hong kong|shanghai|beijing|peking|shenzhen|tokio|tokyo|osaka|seoul|
  mumbai|delhi|bangalore|bengaluru|sydney|melbourne`);

/** Some here, some there. */
export const HYBRID = words(
  "hybrid\\p{L}*|online und vor[ -]ort|vor[ -]ort (?:und|oder|or|and|/) online",
);

/** Said outright, as the place. */
export const IN_PERSON = words(
  "vor[ -]ort(?:[ -](?:termin|treffen|besuch|meeting))?|in[ -]person|face[ -]to[ -]face|on[ -]?site|in präsenz|präsenz(?:termin|treffen|meeting)|persönlich|vis-à-vis",
);

/**
 * Said outright in a subject: a whole phrase at one of its ends. Inside of a subject such words are
 * a topic ("On-site SEO review"), and so they are beside words of preparation.
 */
export const IN_PERSON_SUBJECT =
  /^\W*(?:vor[ -]ort|in[ -]person|face[ -]to[ -]face|on[ -]?site|in präsenz|persönlich)(?=\W*$|\s*[:|,)\]–—]|\s+-\s)|^\W*(?:vor[ -]ort[ -]?(?:termin|treffen|besuch|meeting)|präsenz[ -]?(?:termin|treffen|meeting)|(?:in[ -]person|face[ -]to[ -]face|on[ -]?site) (?:meeting|visit|appointment)|persönliches (?:treffen|gespräch|kennenlernen))(?!\p{L})|(?<![\p{L}\p{N}-])(?:vor[ -]ort(?:[ -](?:termin|treffen|besuch|meeting))?|in[ -]person|face[ -]to[ -]face|on[ -]?site|in präsenz|präsenz(?:termin|treffen|meeting)|persönlich)\W*$/iu;

/** Speaks of a meeting that is to come, was, or will not be. */
export const TOPIC = words(`
  plan\\p{L}*|\\p{L}*planung|vorbereit\\p{L}*|nachbereit\\p{L}*|prep\\p{L}*|abstimm\\p{L}*|organi[sz]\\p{L}*|konzept\\p{L}*|
  angebot\\p{L}*|service\\p{L}*|discuss\\p{L}*|debrief|follow[ -]?up|nachlese|recap|rückblick|idee\\p{L}*|ideas?|brainstorm\\p{L}*|
  absage\\p{L}*|absagen|verschieb\\p{L}*|entscheid\\p{L}*|policy|regeln?|budget für|seo|support|strategi\\p{L}*|
  (?:&|and|und) learn|roulette|kein\\p{L}*|nicht|not|no|ohne|without|statt|instead|nie|never|weder|neither|or|oder`);

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
