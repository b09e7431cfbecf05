/**
 * What towns are called in German and in English, where the two differ or where the gazetteer's own
 * name is neither: "Genf = Geneva" for Genève. GeoNames' file of cities has all names of a town, but
 * not in which language. Written by hand, from what newspapers of both languages write; read when
 * the gazetteer is made (scripts/places-data.ts). A third name is one more that people write.
 */

interface Exonym {
  readonly country: string;
  readonly de: string;
  readonly en: string;
  readonly also: readonly string[];
}

const TABLE = `
AT: Wien=Vienna
BE: Brüssel=Brussels, Antwerpen=Antwerp, Gent=Ghent, Brügge=Bruges, Lüttich=Liège, Löwen=Leuven, Mecheln=Mechelen, Ypern=Ypres, Ostende=Ostend
CH: Zürich=Zurich, Genf=Geneva, Basel=Basel=Basle=Bâle, Bern=Bern=Berne, Luzern=Lucerne, Neuenburg=Neuchâtel, Freiburg im Üechtland=Fribourg, Biel=Biel=Bienne=Biel/Bienne, Sitten=Sion, St. Gallen=St. Gallen, Delsberg=Delémont, Solothurn=Solothurn=Soleure, Siders=Sierre, Chur=Chur=Coire
CN: Peking=Beijing, Schanghai=Shanghai, Kanton=Guangzhou=Canton, Nanking=Nanjing
CU: Havanna=Havana
CY: Nikosia=Nicosia
CZ: Prag=Prague, Brünn=Brno, Pilsen=Plzeň=Pilsen, Ostrau=Ostrava, Olmütz=Olomouc, Budweis=České Budějovice, Karlsbad=Karlovy Vary=Carlsbad, Reichenberg=Liberec, Königgrätz=Hradec Králové, Aussig=Ústí nad Labem, Eger=Cheb
DE: München=Munich, Köln=Cologne, Nürnberg=Nuremberg, Hannover=Hanover, Aachen=Aachen=Aix-la-Chapelle, Frankfurt am Main=Frankfurt=Frankfurt/Main, Halle (Saale)=Halle=Halle/Saale, Frankfurt (Oder)=Frankfurt (Oder)=Frankfurt/Oder, Braunschweig=Brunswick, Freiburg im Breisgau=Freiburg=Freiburg i. Br.
DK: Kopenhagen=Copenhagen, Aarhus=Aarhus=Århus
DZ: Algier=Algiers
EE: Tallinn=Tallinn=Reval
EG: Kairo=Cairo
ES: Sevilla=Seville, Saragossa=Zaragoza=Saragossa, San Sebastián=San Sebastián=Donostia, La Coruña=A Coruña=Corunna, Palma=Palma=Palma de Mallorca
FI: Turku=Turku=Åbo
FR: Straßburg=Strasbourg, Mülhausen=Mulhouse, Nizza=Nice, Lyon=Lyon=Lyons, Marseille=Marseille=Marseilles, Dünkirchen=Dunkirk, Colmar=Colmar=Kolmar, Reims=Reims=Rheims
GB: Newcastle=Newcastle=Newcastle upon Tyne, Kingston upon Hull=Hull
GE: Tiflis=Tbilisi
GR: Athen=Athens, Thessaloniki=Thessaloniki=Saloniki, Patras=Patras, Piräus=Piraeus
HR: Zagreb=Zagreb=Agram, Rijeka=Rijeka=Fiume
HU: Fünfkirchen=Pécs, Ödenburg=Sopron, Raab=Győr, Debrezin=Debrecen, Stuhlweißenburg=Székesfehérvár
ID: Jakarta=Jakarta=Djakarta
IE: Dublin=Dublin=Baile Átha Cliath
IN: Neu-Delhi=New Delhi, Mumbai=Mumbai=Bombay, Kalkutta=Kolkata=Calcutta, Chennai=Chennai=Madras, Bangalore=Bengaluru=Bangalore
IQ: Bagdad=Baghdad
IR: Teheran=Tehran
IT: Rom=Rome, Mailand=Milan, Venedig=Venice, Florenz=Florence, Neapel=Naples, Genua=Genoa, Padua=Padua, Bozen=Bolzano=Bozen-Bolzano=Bolzano/Bozen, Meran=Merano, Brixen=Bressanone, Bruneck=Brunico, Trient=Trento=Trent, Triest=Trieste, Mantua=Mantua, Syrakus=Syracuse, Livorno=Livorno=Leghorn, Sterzing=Vipiteno
JP: Tokio=Tokyo
LT: Wilna=Vilnius, Memel=Klaipėda
LU: Luxemburg=Luxembourg
MA: Marrakesch=Marrakesh, Tanger=Tangier
MD: Kischinau=Chișinău=Chisinau
MX: Mexiko-Stadt=Mexico City
NL: Den Haag=The Hague='s-Gravenhage, Nimwegen=Nijmegen, Vlissingen=Vlissingen=Flushing, 's-Hertogenbosch='s-Hertogenbosch=Den Bosch
PL: Warschau=Warsaw, Krakau=Krakow=Kraków=Cracow, Breslau=Wrocław, Danzig=Gdańsk, Stettin=Szczecin, Posen=Poznań, Lodsch=Łódź, Kattowitz=Katowice, Thorn=Toruń, Bromberg=Bydgoszcz, Gdingen=Gdynia, Oppeln=Opole, Gleiwitz=Gliwice, Allenstein=Olsztyn
PT: Lissabon=Lisbon, Porto=Porto=Oporto
RO: Bukarest=Bucharest, Klausenburg=Cluj-Napoca=Cluj, Hermannstadt=Sibiu, Kronstadt=Brașov=Brasov, Temeswar=Timișoara=Timisoara
RS: Belgrad=Belgrade, Neusatz=Novi Sad
RU: Moskau=Moscow, Sankt Petersburg=Saint Petersburg, Kaliningrad=Kaliningrad=Königsberg, Jekaterinburg=Yekaterinburg, Nowosibirsk=Novosibirsk, Nischni Nowgorod=Nizhny Novgorod
SA: Riad=Riyadh, Dschidda=Jeddah, Mekka=Mecca
SE: Göteborg=Gothenburg
SG: Singapur=Singapore
SI: Laibach=Ljubljana, Maribor=Maribor=Marburg an der Drau, Cilli=Celje
SK: Pressburg=Bratislava, Kaschau=Košice
SY: Damaskus=Damascus
TR: Izmir=Izmir
UA: Kiew=Kyiv=Kiev, Lemberg=Lviv=Lwow, Odessa=Odesa=Odessa, Charkiw=Kharkiv=Charkow
US: New York=New York=New York City=NYC, Washington=Washington=Washington DC=Washington D.C.
UZ: Taschkent=Tashkent
VN: Ho-Chi-Minh-Stadt=Ho Chi Minh City=Saigon
ZA: Kapstadt=Cape Town
`;

/** Where the German name is rare today, the town is shown by its own name and still found by that. */
const OLD_NAMES = new Set(
  "Reichenberg Aussig Eger Lodsch Thorn Bromberg Gdingen Oppeln Gleiwitz Allenstein Memel Neusatz Raab Kaschau Cilli Debrezin Agram Delsberg Laibach Kischinau Wilna Pressburg Fünfkirchen Ödenburg Stuhlweißenburg".split(
    " ",
  ),
);

export const EXONYMS: readonly Exonym[] = TABLE.trim()
  .split("\n")
  .flatMap((line) => {
    const [country = "", names = ""] = line.split(": ");
    return names.split(", ").map((entry) => {
      const [german = "", en = "", ...also] = entry.split("=");
      const isOld = OLD_NAMES.has(german);
      return { country, de: isOld ? en : german, en, also: isOld ? [german, ...also] : also };
    });
  });
