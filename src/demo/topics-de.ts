/** Conversations in German; topics.ts says how to read them. */

export const TOPICS_DE = `
# offer
mine: Angebot {number} / {quantity} {product} für {city}
  wie besprochen <liegt|finden [Sie|du]> unten unser Angebot {number}: {quantity} {product}, lieferbar ab {week}. Der Preis gilt bis Ende des Quartals, <der gute Wille|unsere Geduld> länger.
  das Angebot ist angekommen, danke. Zwei Rückfragen hat der Einkauf noch: Gilt der Preis auch bei zwei Teillieferungen, und ist das Zubehör dabei?
  beides ja: zwei Teillieferungen ohne Aufschlag, und das Netzteil liegt jedem Gerät bei. Soll ich das so ins Angebot {number} schreiben?
mine: Angebot {number}
  <gerade|heute früh> ist Angebot {number} über {quantity} {product} fertig geworden. Die Staffel ab 50 Stück habe ich eigens eingerechnet, weil [Sie|du] danach gefragt [hatten|hattest].
  danke für die schnelle Antwort. Ich lege das am {weekday} in unserer Runde vor und melde mich dann. <Nach Lage der Dinge sieht es gut aus.|Versprechen kann ich noch nichts.>
  das passt gut. Wenn es vorher Fragen gibt, [rufen Sie|ruf] gern an, ich bin bis 17 Uhr am Platz.
mine: {product}: Angebot {number}
  beim Aufräumen <fiel mir auf|habe ich gesehen>, dass unser Angebot {number} seit drei Wochen unbeantwortet ist. Gibt es etwas, das daran stört? Der Preis, die Lieferzeit, die Farbe?
  bekommen, gelesen, verstanden, was bei Angeboten selten ist. Es hing an unserer Freigabe, nicht an [Ihnen|dir]. Bis {date} [haben Sie|hast du] unsere Antwort.
  das beruhigt mich. Dann lege ich die {quantity} Stück bis dahin zurück.
theirs: Anfrage {product} / Umbau in {city}
  für den Umbau in {city} brauchen wir {quantity} {product}. [Könnten Sie|Könntest du] uns bis {date} ein Angebot schicken? Geliefert werden müsste um {week} herum.
  das freut mich. {quantity} Stück sind bis {week} zu schaffen, das Angebot {number} folgt morgen Vormittag. Eine Frage noch: mit oder ohne Blendschutz?
  mit Blendschutz, bitte. Die Kolleginnen im dritten Stock haben <lange genug geblinzelt|darum gebeten, zweimal sogar schriftlich>.
theirs: {quantity} {product}
  [Sie erinnern sich|du erinnerst dich] an das Gespräch über die {product}? Jetzt ist das Budget da, <man glaubt es kaum|wider Erwarten>. Es geht um {quantity} Stück.
  gern, und danke für die genauen Angaben. Ich rechne heute und schicke [Ihnen|dir] das Angebot {number} bis {weekday}.
  wunderbar. Und bitte die Lieferanschrift beachten: {city}, nicht die Zentrale.

# samples
mine: Muster der {product} / Muster {number}
  <heute|gestern Nachmittag> sind drei Muster der {product} zu [Ihnen|dir] auf den Weg gegangen. Das mittlere ist das, das ich selbst nehmen würde.
  die Muster sind da und liegen im Labor, wo sich schon drei Leute darum streiten. Bis {weekday} haben wir gemessen.
  dann warte ich gespannt auf die Zahlen. [Sagen Sie|Sag] gern auch, was stört; dafür sind Muster da.
mine: Zwei Muster / {product}, zweite Runde
  die Muster der {product} sind aus der Fertigung zurück. Ich schicke [Ihnen|dir] zwei davon; <bitte ruhig grob behandeln|bitte einmal bei Tageslicht und einmal abends ansehen>.
  Paket angekommen, alles heil. Auf den ersten Blick gefällt das zweite am besten; die Messung steht noch aus.
  wunderbar. Wenn die Messung fertig ist, telefonieren wir kurz?
theirs: Muster der {product} / Bitte um zwei Muster
  [könnten Sie|könntest du] uns zwei Muster der {product} schicken? Wir würden sie gern neben dem sehen, was wir haben, bevor wir uns entscheiden.
  die Muster gehen morgen raus, {number} steht auf dem Karton. Zurückhaben müssen wir sie nicht, eine ehrliche Meinung schon.
  das ist ein Wort, danke. Wir melden uns, sobald alles aufgebaut ist.
theirs: Messreihe {product}
  unsere Messreihe der {product} ist durch: Farbwiedergabe sehr gut, am Rand fällt die Helligkeit um 6 Prozent ab. Ist das <so gedacht|bei allen so>?
  6 Prozent am Rand sind normal, unter 5 ginge es mit der anderen Streuscheibe. Ich lege eine dazu.
  angekommen, danke. Die andere Scheibe ist tatsächlich besser; <ich hätte es nicht gedacht|mein Kollege schuldet mir jetzt ein Mittagessen>.

# delivery
mine: Auftrag {number} / Lieferung {week}
  zum Auftrag {number}: Die {product} verlassen unser Haus am {date}, zwei Tage später sind sie in {city}. <Der Fahrer ruft vorher an.|Eine Palette, 140 Kilo.>
  ist notiert, die Rampe ist von sieben bis zwölf besetzt. Bitte {number} auf die Papiere schreiben, sonst <geht die Palette auf Reisen|sucht die Pforte wieder eine Stunde>.
  steht auf den Papieren und groß auf der Folie. Sobald ich die Sendungsnummer habe, [haben Sie|hast du] sie auch.
mine: Auftrag {number}: neuer Termin
  ich möchte lieber früh schreiben als spät: Ein Zulieferer hängt, Auftrag {number} verschiebt sich auf {week}. <Reicht [Ihnen|dir] das noch|Geht das für die Baustelle>?
  danke für die Nachricht. {week} geht, danach würde es eng, weil die Monteure nur bis dahin da sind.
  verstanden. Ich rufe am {weekday} in der Fertigung an und sage dann verbindlich zu.
theirs: Liefertermin {number}
  kurze Frage zum Auftrag {number}: Bleibt es bei {week}? Die Elektriker fragen täglich, <und ich habe keine Ausreden mehr|und sie fragen laut>.
  es bleibt bei {week}, ich habe eben noch einmal nachgefragt. [Sie können|Du kannst] die Elektriker beruhigen.
  danke, das hilft. Ich gebe es so weiter.
theirs: Lieferung {number}, ein Karton fehlt
  die Lieferung {number} ist da, vollständig bis auf einen Karton. Steht der noch bei [Ihnen|euch], oder ist er <unterwegs|auf eigene Faust gereist>?
  der Karton stand im Versand hinter der Tür, es ist uns peinlich. Er geht heute noch raus, Express, auf unsere Rechnung.
  angekommen, und sogar heil. Damit ist alles da.

# fair
mine: {fair}: sehen wir uns dort? / {fair}
  planen [Sie|du] für die {fair}? Wir stehen in {hall}, und die {product} lassen sich am Stand besser zeigen als am Bildschirm.
  diesmal schaffe ich es nicht, bei uns ist <Inventur|Audit|Umzug>. [Erzählen Sie|Erzählst du] mir danach, was es Neues gab?
  schade, dann ein andermal. Ich schicke [Ihnen|dir] danach die Unterlagen und einen der Kugelschreiber, nach denen alle fragen.
theirs: Lohnt sich die {fair}?
  wir überlegen, ob sich die {fair} für uns lohnt. [Sie waren|Du warst] doch letztes Mal da: Wie war es, ganz ehrlich?
  ganz ehrlich: zwei laute Tage, eine gute Handvoll Gespräche, und davon drei, die wir am Telefon nie geführt hätten. Ja, es lohnt sich.
  danke, das hilft mehr als jede Broschüre.

# booth
mine: Stand {hall}, Grafik / Theke für {fair}
  die Grafik für die Rückwand ist fertig, 6 mal 2,5 Meter. <Passt die Datei so|Brauchen [Sie|ihr] Beschnitt>?
  die Datei ist gut. Nur das Logo sitzt genau da, wo hinterher die Tür zur Küche ist.
  dann rückt das Logo nach links. Danke, dass jemand an die Küche denkt.
mine: Aufbau {fair}
  wann können wir am Aufbautag in die Halle? Unsere Exponate kommen gegen zehn, und eines davon mag keinen Staub.
  ab acht, aber der Teppich liegt erst mittags. [Lassen Sie|Lass] das empfindliche Stück so lange im Wagen.
  machen wir. Mittags ist mir auch lieber.
theirs: {fair}: Strom bis {date}
  anbei die Unterlagen zur {fair}. Bitte bis {date} den Strom bestellen, danach kostet er <das Doppelte|anderthalbmal so viel>. Der Stand bleibt {hall}.
  ist bestellt, 3 kW und ein Wasseranschluss, den wir wieder nicht brauchen werden. Danke für die Erinnerung.
  bestätigt. Den Plan der Halle schicke ich, sobald er fertig ist.
theirs: Standplan {hall}, Fassung {weekday}
  die neue Fassung des Standplans liegt bei. Die Theke steht jetzt quer, damit man <um sie herum|an ihr vorbei> kommt, ohne höflich zu werden.
  gefällt mir sehr. Können die Hocker weg? Wer sitzt, der geht nicht wieder.
  Hocker sind gestrichen. Zwei lasse ich im Lager, für die Füße am dritten Tag.

# datasheet
mine: Datenblatt {product}
  das neue Datenblatt der {product} ist fertig, jetzt auch mit der Lichtverteilungskurve, um die [Sie|du] gebeten [hatten|hattest].
  danke, liegt jetzt bei uns im System. Die Kurve ist genau, was gefehlt hat. Gibt es das auch auf Englisch?
  auf Englisch folgt es bis {weekday}, es fehlt noch eine Fußnote, die niemand übersetzen möchte.
mine: CE-Erklärung {product}
  wir haben die Konformitätserklärung der {product} erneuert. Bitte die alte Fassung in den Unterlagen ersetzen; inhaltlich ändert sich nur die Anschrift.
  danke, ist ausgetauscht. Die alte liegt jetzt im Ordner, in dem sonst nur Weihnachtskarten liegen.
theirs: Unterlagen {product} für die Ausschreibung
  für die Ausschreibung brauche ich das Datenblatt der {product} und die CE-Erklärung, wenn möglich <heute noch|bis {weekday}>.
  beides hängt an. Die Erklärung ist von diesem Jahr, die Prüfer mögen das.
  perfekt, damit kann ich abgeben.
theirs: {product}: 4.000 oder 5.000 Kelvin?
  im Datenblatt der {product} stehen 4.000 Kelvin, auf dem Typenschild 5.000. <Was stimmt?|Wem darf ich glauben?>
  das Typenschild hat recht, das Datenblatt ist eine Fassung alt. Danke fürs genaue Hinsehen, ich tausche es noch heute.
  danke für die ehrliche Antwort. So lobe ich mir das.

# visit
mine: Termin im {month} / Planung fürs nächste Jahr
  es wird Zeit, dass wir in Ruhe über das nächste Jahr sprechen. Passt [Ihnen|dir] der {date} am Vormittag?
  der {date} geht nicht, bei uns ist dann <Betriebsversammlung|Messwoche|Urlaubszeit>. Die Woche darauf wäre ich frei, außer {weekday}.
  die Woche darauf passt mir auch. Ich schicke gleich eine Einladung.
mine: {product}: am besten gezeigt
  bei den {product} ist viel in Bewegung, und am Telefon lässt es sich schlecht zeigen. [Hätten Sie|Hättest du] im {month} eine Stunde?
  gern, aber lieber erst einmal am Bildschirm, eine halbe Stunde? Ich stelle den Termin ein.
  einverstanden, Bildschirm zuerst, Kuchen später.
theirs: Kurz in München?
  ich wäre im {month} vielleicht zwei Tage in München. [Sind Sie|Bist du] dann da?
  sehr gern, nur nicht am {weekday}, da bin ich selbst unterwegs. [Sagen Sie|Sag] Bescheid, sobald es feststeht.
  jetzt ist die Reise doch verschoben, wie das so geht. Ich melde mich, wenn es neue Tage gibt.
theirs: Telefonat am {weekday}
  können wir am {weekday} einmal telefonieren? Es geht um {number}, zehn Minuten genügen.
  am {weekday} um halb elf rufe ich an. Wenn niemand abhebt, probiere ich es nach dem Mittagessen wieder.
  gut, bis dann. Ich lege mir die Unterlagen schon hin.

# story
mine: Anwenderbericht {company}
  wir würden gern über [Ihr|euer] Haus in {city} schreiben: zwei Seiten, drei Fotos, kein Lobgesang. <Wäre das denkbar|[Hätten Sie|Hättet ihr] Lust>?
  grundsätzlich gern. Die Leitung möchte vorher wissen, welche Räume man sieht; der im Keller bitte nicht.
  den Keller lassen wir dunkel. Der Fotograf käme am {date}, gegen zehn.
mine: Text über {company}
  der Text über {company} ist fertig. [Streichen Sie|Streich] bitte, was nicht stimmt, und [seien Sie|sei] ruhig streng.
  zwei Kleinigkeiten: Das Gebäude ist von 1962, nicht 1926, und der Hausmeister möchte nicht genannt, aber <gelobt|erwähnt> werden.
  beides geändert. Der Hausmeister wird jetzt gelobt, ohne dass jemand merkt, wer es ist.
theirs: Gutes Licht am Arbeitsplatz
  für unser Heft im {month} suchen wir ein Beispiel für gutes Licht am Arbeitsplatz. [Hätten Sie|Hättest du] eines, gern mit Bildern?
  ja, und zwar ein ganz frisches: ein Labor in Jena, das seit dem Umbau ohne Schreibtischlampen auskommt. Text bis {weekday}?
  {weekday} reicht gut, 2.800 Zeichen.
theirs: Bilder vom Labor, Nummer 7
  die Bilder vom Labor sind da. Nummer 7 ist die schönste, nur steht da jemand mit Pausenbrot im Hintergrund. <Retuschieren?|Ich finde, es darf bleiben.>
  das Pausenbrot bleibt, es ist das einzig Menschliche auf dem Bild.
  dann gehen wir so in den Druck.

# invoice
mine: Rechnung {number}
  auf der Rechnung {number} fehlt unsere Bestellnummer, und ohne sie weigert sich unser System. [Könnten Sie|Könntest du] sie ergänzen?
  natürlich, die Rechnung {number} kommt neu. Entschuldigung für den Umweg.
  angekommen und freigegeben, das Geld ist {weekday} da.
mine: Gutschrift zu {number}
  die Gutschrift zu {number} ist heute gebucht. Damit sollten wir quitt sein, buchhalterisch jedenfalls.
  danke, so stimmt es bei uns auch.
theirs: Rechnung {number}, Rabatt
  zur Rechnung {number}: Der Rabatt aus dem Angebot fehlt. <Nur ein Versehen, denke ich.|Es geht um 84 Euro, aber Ordnung muss sein.>
  stimmt, der Rabatt ist uns durchgerutscht. Die korrigierte Rechnung kommt heute.
  alles bestens, danke.
theirs: Bestellung {number}
  unsere Bestellung {number} liegt bei: {quantity} {product}. Bitte eine Auftragsbestätigung mit Termin.
  herzlichen Dank für die Bestellung. Die Bestätigung folgt aus dem System, der Termin ist {week}.
  Bestätigung ist da, Termin passt.

# technical
mine: Flimmern der {product}
  unsere Entwicklung hat das Flimmern der {product} nachgestellt: Es kommt vom Dimmer, nicht von der Leuchte. Welcher ist bei [Ihnen|euch] verbaut?
  verbaut ist einer von 2009, <er hat Bestandsschutz|niemand traut sich an ihn heran>. Ich schicke ein Foto vom Typenschild.
  von 2009, das erklärt alles. Ich schlage einen Ersatz vor, der in dieselbe Dose passt.
mine: {product}: Montagehöhe
  zur Montagehöhe der {product}: Gerechnet haben wir mit 2,40 Meter. Bei 2,70 fehlen am Tisch etwa 90 Lux. <Ist das schlimm|Reicht das>?
  90 Lux weniger sind zu viel, an dem Tisch wird gelesen. Geht eine Leuchte mehr in die Reihe?
  eine mehr geht, dann sitzen sie enger und es wird sogar gleichmäßiger. Neue Rechnung bis {weekday}.
theirs: {product} und Desinfektion
  eine technische Frage: Vertragen die {product} Desinfektion mit Wasserstoffperoxid? Unser Reinigungsteam fragt, <und mit dem Reinigungsteam streitet man nicht|ich konnte es nicht beantworten>.
  ja, bis 6 Prozent, danach abwischen. Es steht auch im Handbuch, Seite 14, zu klein gedruckt.
  danke, Seite 14 hängt jetzt am schwarzen Brett.
theirs: Leises Summen, dienstags
  bei zwei der {product} hören wir ein leises Summen, aber nur dienstags. [Haben Sie|Hast du] eine Idee?
  dienstags läuft bei [Ihnen|euch] vermutlich der große Rührer am selben Stromkreis. [Können Sie|Könnt ihr] die Leuchten einmal umstecken?
  der Rührer war es. Drei Ingenieure hatten Theorien, die Hausmeisterin hatte recht.

# complaint
mine: Austausch {number}
  der Austausch zu {number} ist unterwegs. Die defekten Geräte bitte einfach in denselben Karton, der Rückschein liegt bei.
  danke, schneller als gedacht. Die defekten gehen {weekday} zurück.
  sie sind angekommen, damit ist der Vorgang zu.
mine: Untersuchung der {product}
  wir haben die zurückgeschickten {product} untersucht: eine kalte Lötstelle, ganz klar unser Fehler. Danke für die Geduld.
  danke für die offene Auskunft. Das ist mir lieber als ein Gutschein.
  und wir haben die Prüfung an der Stelle geändert, damit es dabei bleibt.
theirs: Zwei defekte {product} / Reklamation {number}
  zwei der {quantity} {product} gehen nicht an. Alle anderen leuchten, <dass es eine Freude ist|wie sie sollen>. Was machen wir?
  zwei neue gehen heute raus, ohne Formular. Die alten bitte behalten, bis sie jemand abholt.
  das nenne ich unkompliziert. Danke.
theirs: Kratzer bei {number}
  beim Auspacken fiel ein Kratzer auf, bei drei Stück aus {number}. Es stört nicht die Funktion, aber den Bauherrn.
  das stört den Bauherrn zu Recht. Ich schicke drei Blenden, das Tauschen dauert je eine Minute.
  getauscht, und der Bauherr lächelt.

# proofs
mine: Korrekturen Katalog
  die Korrekturen zum Katalog: Seite 12 Bild zu dunkel, Seite 30 zweimal dasselbe Wort, sonst wunderbar. Druckfrei nach diesen beiden.
  beides erledigt, der neue Andruck liegt {weekday} bei [Ihnen|euch]. Seite 12 leuchtet jetzt, wie es sich für Leuchten gehört.
  freigegeben, danke.
mine: Papier für die Mappe
  für die Mappe {number} dachten wir an das rauere Papier. [Hätten Sie|Hättest du] ein Stück zum Anfassen?
  geht heute in die Post, drei Sorten. Die mittlere ist meine liebste, die billigste ist eine andere.
  die mittlere soll es sein. Wir gönnen sie uns.
theirs: Andruck {number}
  der Andruck {number} ist fertig. Bitte besonders auf das Petrol achten, es ist am Bildschirm nie dasselbe.
  das Petrol ist richtig so, es hängt jetzt neben dem vom letzten Jahr. Druckfrei.
  danke, dann läuft die Maschine {weekday}.
theirs: Auflage {number}
  bei der Auflage noch eine Frage: 2.000 wie im Vorjahr oder mit der Messe 3.000? Der Unterschied sind <190 Euro|zwei Mittagessen>.
  3.000, bitte. Im letzten Jahr haben wir die letzten Hefte vom Stand wieder eingesammelt.
  notiert, Lieferung {week}.

# association
mine: Arbeitskreis Licht, {date}
  zum Arbeitskreis am {date}: Ich bereite den Punkt Blendung vor und bräuchte zehn Minuten dafür.
  zehn Minuten sind notiert, als Punkt 4, direkt vor dem Kaffee.
  vor dem Kaffee ist immer der beste Platz. Danke.
mine: Stellungnahme zur Norm
  die Stellungnahme zur Norm habe ich gelesen. Absatz 3 würde ich weicher fassen, sonst lesen alle nur den.
  ein guter Hinweis. Ich habe den Absatz umgestellt und schicke die Fassung in die Runde.
  so unterschreibe ich gern.
theirs: Protokoll vom {before}
  anbei das Protokoll vom {before}. Wenn etwas fehlt, bitte bis {weekday}, danach gilt es als <genehmigt|wahr>.
  einverstanden, nur habe ich den Satz auf Seite 2 nicht so gesagt, sondern freundlicher.
  ist geändert, jetzt [sind Sie|bist du] freundlich. Danke.
theirs: Beitrag zur Tagung im {month}
  für die Tagung im {month} suchen wir noch einen Beitrag aus der Praxis. Ich habe dabei an [Sie|dich] gedacht.
  das ehrt mich. Zwanzig Minuten über Licht und Konzentration, geht das?
  sehr gern, [Sie stehen|du stehst] im Programm nach der Mittagspause. Jemand muss die Leute wach halten.

# event
mine: Programm im {month} / Abend im {month}
  zum Programm im {month}: Wer eröffnet, und wie lange? Ich würde die {product} gern erst nach dem Essen zeigen, dann ist es dunkel.
  eröffnen würde ich selbst, fünf Minuten, versprochen. Dunkel ist es um die Zeit ab halb sechs.
  halb sechs ist gut, dann beginnt die Vorführung um sechs.
theirs: Ein Vortrag über Licht?
  wir planen für {month} einen Nachmittag über gutes Arbeiten. [Würden Sie|Würdest du] etwas über Licht sagen, dreißig Minuten?
  sehr gern. Ich bringe drei Lampen mit und rede nur, solange sie an sind.
  das ist das beste Exposé, das wir bekommen haben.

# catalogue
mine: Datenexport {number}
  im Export {number} fehlen die Abmessungen der {product}. Liegt das an unserer Datei oder an [Ihrem|eurem] Import?
  an unserem Import, das Feld heißt seit {weekday} anders. Läuft heute Nacht neu.
  heute Morgen ist alles da, danke.
mine: Artikeldaten {month}
  die Artikeldaten für {month} sind hochgeladen, 412 Stück, davon 9 neu.
  danke, 411 sind durch, einer hat ein Komma im Gewicht. Ich habe es <geradegebogen|weggeräumt>.
  dem Komma gehen wir nach.
theirs: Neue Adresse der Schnittstelle
  wir stellen am {date} die Schnittstelle um. Für [Sie|euch] ändert sich nur die Adresse, die Daten bleiben.
  danke für die Vorwarnung. Wir stellen am selben Tag um, vormittags, damit nachmittags noch jemand da ist.
  hat geklappt, ganz ohne Drama.
theirs: Drei Artikel ohne Bild
  drei Artikel haben im Katalog kein Bild, darunter die {product}. [Haben Sie|Hast du] etwas für uns?
  Bilder sind in der Ablage, freigestellt. Für die {product} bitte das zweite.
  danke, sind drin.

# year-end
mine: Danke für das Jahr / Zum Jahresende
  bevor hier <das Licht ausgeht|alle in alle Winde gehen>: danke für das Jahr. Es war leichter mit [Ihnen|dir], gerade in den Wochen, in denen nichts kam, wann es kommen sollte.
  das ist eine schöne Nachricht, danke, ebenso. Im neuen Jahr sollten wir uns wirklich einmal in Ruhe sprechen.
  abgemacht, und diesmal wirklich.
theirs: Zum Jahresende
  zum Jahresende ein herzlicher Dank aus {city}. Es hat Freude gemacht, und das kann man nicht von allen Lieferanten sagen.
  danke, das lese ich gern. Auf ein gutes neues Jahr, mit weniger Eilaufträgen und mehr Kuchen.
  so machen wir es.

# summer
mine: Kurzer Gruß vor dem Urlaub
  ab {weekday} bin ich zwei Wochen am Wasser und lese nichts, was einen Anhang hat. {number} liegt bei Mirja Koch, sie weiß Bescheid.
  gute Erholung. Wir lassen alles liegen, was liegen kann.
theirs: Urlaub ab {weekday}
  ein kurzer Gruß vor den Ferien: Ab {weekday} bin ich drei Wochen weg, bei Eiligem hilft die Kollegin am Nebentisch.
  gute Reise. {number} ist auf dem Weg, da kann nichts mehr passieren.
  danke. Ich denke an die Leuchten, wenn die Sonne untergeht.

# chat
mine: Ein Buch / Buchempfehlung
  [Sie hatten|du hattest] nach dem Buch über Glasmacher gefragt: Es heißt "Sand und Feuer" und ist dünner, als es aussieht. Ich habe es im Zug nach Jena zu Ende gelesen und bin prompt eine Station zu weit gefahren.
  bestellt, danke. Eine Station zu weit ist die beste Rezension, die ein Buch bekommen kann.
  [Sagen Sie|Sag] mir, ob das Ende auch bei [Ihnen|dir] wirkt. Bei mir hat es drei Tage gedauert.
mine: Nur ein Foto
  kein Anliegen, nur ein Foto: Das ist die Straßenbahn, die bei uns vor dem Fenster im Schnee steckt. Die Fahrgäste haben angefangen zu singen.
  das rettet mir den Vormittag. Bei uns in {city} steckt nur der Aufzug, und darin singt niemand.
mine: Rhabarber
  wie versprochen das Rezept: ein Kilo Rhabarber, halb so viel Zucker, doppelt so viel Geduld. Ohne Geduld wird es Suppe, die schmeckt allerdings auch.
  es ist Suppe geworden. Meine Familie hält sie für Absicht.
  dann bleibt es unter uns.
theirs: Chor oder Fußball?
  eine Frage außer der Reihe: [Singen Sie|Singst du] noch donnerstags? Unser Chor sucht für das Requiem noch einen Alt, und [Ihre|deine] Stimme am Telefon klingt danach.
  donnerstags ja, aber zweiter Sopran und nur, wenn die anderen laut genug sind. Das mit dem Alt lasse ich mir rahmen.
  schade für das Requiem, gut für die Nachbarschaft.
theirs: Der Ficus
  im Hintergrund stand neulich ein Ficus, der ging nach links aus dem Bild. Wie hoch ist der eigentlich?
  er stößt seit März an die Decke und wächst jetzt quer. Wir haben ihm ein Pflanzenlicht gegönnt, danach gab es kein Halten.
  das ist die beste Werbung für [Ihre|eure] Leuchten, die ich kenne.
theirs: Marathon {city}
  am Sonntag bin ich in {city} zehn Kilometer gelaufen, ohne stehen zu bleiben, außer für ein Telefonat. Mit [Ihnen|dir], falls [Sie sich|du dich] gewundert [haben|hast], warum ich so schnaufte.
  ich hatte an eine große Treppe gedacht. Glückwunsch, auch zum Tempo beim Preisverhandeln.
theirs: Schule
  unsere Tochter hält in der Schule ein Referat über Licht und möchte wissen, warum die Sonne nicht flimmert. Ich habe gesagt, ich frage jemanden, der es weiß.
  sie flimmert, nur hat niemand den Dimmer gefunden. Ernsthaft: Anbei eine halbe Seite, geprüft an meinem Neffen, der ist neun.
  sie hat eine Eins und nennt [Sie|dich] jetzt die Lichtfrau.

# after-meeting
mine: Danke für gestern
  danke, dass [Sie sich|du dir] gestern so viel Zeit genommen [haben|hast]. Das Gespräch hat mehr geklärt als die Mails davor zusammen. Die Zahlen schicke ich bis {weekday}.
  der Dank geht zurück, auch für die Geduld mit unserem Beamer. Auf die Zahlen bin ich gespannt.
  die Zahlen hängen an, wie versprochen.
mine: Unser Gespräch / Nachtrag zu unserem Treffen
  es war schön, [Sie|dich] zu sehen. Das Modell im Treppenhaus geht mir nicht aus dem Kopf. Die Unterlagen zu {number} folgen wie versprochen.
  das hat mich auch gefreut. Im Haus ist seither von nichts anderem die Rede als von der Lampe, die [Sie|du] dagelassen [haben|hast].
  die Lampe darf bleiben.
theirs: Danke für den Besuch
  vielen Dank für den Besuch. Unser Labor war selten so aufgeräumt, schon dafür hat es sich gelohnt. Die Liste der Räume schicke ich bis {weekday}.
  das Aufräumen hat man nicht gemerkt, so soll es sein. Ich freue mich auf die Liste.
  hier ist die Liste, zwölf Räume.

# first
mine: Empfehlung / Licht in {city}
  eine Kollegin hat mir [Ihren|deinen] Namen genannt: Bei [Ihnen|euch] wird gerade umgebaut. Darf ich zeigen, was wir in Jena gemacht haben?
  danke für die Nachricht, der Zeitpunkt ist gut. Unterlagen gern zuerst, dann sehen wir weiter.
  die Unterlagen hängen an. Ich melde mich in zwei Wochen, nicht früher.
mine: Anfrage über die Website
  danke für [Ihre|deine] Anfrage über unsere Website. Ich betreue die Region um {city} und schicke gern Unterlagen zu den {product}.
  gern. Vielleicht telefonieren wir in {week}?
  sehr gern, ich rufe an.
theirs: Vorstellung
  ich habe im Januar die Stelle meiner Vorgängerin übernommen und möchte mich kurz vorstellen. Auf gute Zusammenarbeit.
  willkommen, und danke fürs Vorstellen. Was offen ist, habe ich auf einer halben Seite notiert.
  eine halbe Seite ist die beste Länge, danke.
theirs: Leuchten für den Reinraum
  wir kennen uns noch nicht: Ich plane für {company} und suche Leuchten, die man im Reinraum auch putzen kann.
  putzen kann man unsere, und wie. Welche Reinheitsklasse [haben Sie|habt ihr] denn?
  Klasse 6, in zwei Räumen Klasse 5.

# inside
mine: Standplan {fair}
  der Standplan für die {fair} liegt in der Ablage. Bitte einmal mit dem Auge derer ansehen, die nichts über uns wissen.
  mache ich. Eine Sache vorweg: Die Theke steht vor der Steckdose.
  gesehen und gedreht. Danke, du hast uns drei peinliche Stunden erspart.
mine: Urlaubsvertretung
  kannst du mich vom {date} an drei Tage vertreten? Offen ist nur {number}, und das kennst du.
  klar, trag mich ein. Wo liegt der Ordner?
  im Regal hinter der Tür, blauer Rücken.
mine: Preisliste, letzte Fassung
  die Preisliste ist fertig, wirklich fertig. Wer jetzt noch etwas findet, bekommt einen Kuchen und Hausverbot.
  Seite 4, zweite Zeile. Apfelkuchen, bitte.
  der Kuchen steht in der Küche. Schnell sein.
mine: {product} im Lager
  im Lager liegen noch {quantity} {product} vom Musterbau. Brauchst du welche?
  drei nehme ich, den Rest kann der Service haben.
theirs: Zahlen {month}
  hast du die Zahlen zum {month}? Ich stelle sie {weekday} vor und würde gern wissen, ob ich dabei lächeln darf.
  hängen an. Du darfst lächeln, bei Folie 6 aber nur kurz.
  danke, hab gelächelt.
theirs: Fotos der {product}
  für die Website brauchen wir neue Fotos von den {product}. Wann wäre das Messelager frei?
  am {date} ab neun, da ist niemand drin außer dem Staub.
  eingetragen.
theirs: Rückruf wegen {number}
  der Kunde mit {number} hat angerufen. Rufst du zurück, oder soll ich?
  ich rufe an, danke. Heute noch.
theirs: Schlüssel Messelager
  der Schlüssel zum Messelager ist weg. Ich frage alle, du bist die siebte.
  in meiner Jackentasche. Ich bringe ihn und schweige darüber.
  wir schweigen mit.
theirs: Kantine {month}
  die Kantine fragt, ob wir wieder dienstags mit {quantity} Leuten kommen, <falls die Gäste aus Jena bleiben|wegen der Suppe>. Zählst du mit?
  ich zähle mit und esse auch für zwei, wenn es die Suppe gibt.
`;
