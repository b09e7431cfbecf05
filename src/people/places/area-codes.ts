/**
 * The town of a landline's number, by its area code: in Germany, where the codes are small, those of towns;
 * elsewhere those of the largest. Facts of the numbering plans (Bundesnetzagentur: Ortsnetzkennzahlen; RTR;
 * BAKOM; Ofcom; AGCOM). A code that several towns share stands for the largest. Numbers move with
 * people: it is evidence, no address.
 */
import type { Gazetteer, Town } from "./gazetteer.ts";
import { placeKey } from "./place-key.ts";

export interface AreaCode {
  /** As it is dialled inside the country: "089". */
  readonly code: string;
  readonly town: Town;
}

/** For a number as E.164; null for mobiles and for codes that stand below for no town. */
export function areaCodeOf(number: string, gazetteer: Gazetteer): AreaCode | null {
  for (let digits = LONGEST; digits > 2; digits--) {
    const area = TOWNS.get(number.slice(0, digits));
    const town = area && townOf(area, gazetteer);
    if (town) return { code: area.code, town };
  }
  return null;
}

const townOf = ({ country, name }: Area, gazetteer: Gazetteer): Town | undefined =>
  gazetteer
    .named(placeKey(name))
    .filter((town) => town.country === country)
    .toSorted((a, b) => b.population - a.population)[0];

interface Area {
  readonly country: string;
  readonly code: string;
  readonly name: string;
}

const TABLE = `
DE +49 201 Essen, 202 Wuppertal, 203 Duisburg, 208 Oberhausen, 209 Gelsenkirchen, 2102 Ratingen, 2103 Hilden, 2104 Mettmann, 211 Düsseldorf, 212 Solingen, 2131 Neuss, 2132 Meerbusch, 214 Leverkusen, 2151 Krefeld, 2161 Mönchengladbach, 2162 Viersen, 2171 Leverkusen, 2173 Langenfeld, 2191 Remscheid, 2202 Bergisch Gladbach, 221 Köln, 2232 Brühl, 2233 Hürth, 2234 Frechen, 2241 Siegburg, 2261 Gummersbach, 2271 Bergheim, 228 Bonn, 2302 Witten, 2303 Unna, 2304 Schwerte, 2306 Lünen, 231 Dortmund, 2323 Herne, 2331 Hagen, 234 Bochum, 2351 Lüdenscheid, 2361 Recklinghausen, 2362 Dorsten, 2371 Iserlohn, 2381 Hamm, 241 Aachen, 2421 Düren, 251 Münster, 2521 Beckum, 2541 Coesfeld, 2551 Steinfurt, 2561 Ahaus, 2571 Greven, 2581 Warendorf, 261 Koblenz, 2631 Neuwied, 271 Siegen, 2761 Olpe, 281 Wesel, 2821 Kleve, 2841 Moers, 2871 Bocholt, 291 Meschede, 2921 Soest, 2931 Arnsberg, 2941 Lippstadt
DE +49 30 Berlin, 331 Potsdam, 3381 Brandenburg an der Havel, 335 Frankfurt (Oder), 340 Dessau, 341 Leipzig, 345 Halle (Saale), 351 Dresden, 355 Cottbus, 3581 Görlitz, 3591 Bautzen, 361 Erfurt, 3641 Jena, 3643 Weimar, 365 Gera, 3691 Eisenach, 371 Chemnitz, 3741 Plauen, 375 Zwickau, 381 Rostock, 3831 Stralsund, 3834 Greifswald, 385 Schwerin, 391 Magdeburg, 3941 Halberstadt, 395 Neubrandenburg
DE +49 40 Hamburg, 4101 Pinneberg, 4121 Elmshorn, 4131 Lüneburg, 4141 Stade, 421 Bremen, 431 Kiel, 4321 Neumünster, 4331 Rendsburg, 441 Oldenburg, 4421 Wilhelmshaven, 4441 Vechta, 4471 Cloppenburg, 451 Lübeck, 461 Flensburg, 471 Bremerhaven, 4721 Cuxhaven, 491 Leer, 4921 Emden, 4941 Aurich
DE +49 511 Hannover, 5121 Hildesheim, 5141 Celle, 5151 Hameln, 521 Bielefeld, 5221 Herford, 5231 Detmold, 5241 Gütersloh, 5251 Paderborn, 531 Braunschweig, 5321 Goslar, 5331 Wolfenbüttel, 5341 Salzgitter, 5361 Wolfsburg, 541 Osnabrück, 551 Göttingen, 561 Kassel, 571 Minden, 581 Uelzen, 591 Lingen, 5921 Nordhorn
DE +49 6021 Aschaffenburg, 6101 Bad Vilbel, 6102 Neu-Isenburg, 6103 Langen, 611 Wiesbaden, 6131 Mainz, 6142 Rüsselsheim, 6151 Darmstadt, 6171 Oberursel, 6172 Bad Homburg vor der Höhe, 6181 Hanau, 6192 Hofheim am Taunus, 6196 Eschborn, 6201 Weinheim, 621 Mannheim, 6221 Heidelberg, 6227 Walldorf, 6232 Speyer, 6241 Worms, 631 Kaiserslautern, 6331 Pirmasens, 6341 Landau in der Pfalz, 641 Gießen, 6421 Marburg, 6431 Limburg an der Lahn, 6441 Wetzlar, 651 Trier, 661 Fulda, 671 Bad Kreuznach, 681 Saarbrücken, 6831 Saarlouis, 6841 Homburg, 69 Frankfurt am Main
DE +49 7031 Böblingen, 7051 Calw, 7071 Tübingen, 711 Stuttgart, 7121 Reutlingen, 7131 Heilbronn, 7141 Ludwigsburg, 7151 Waiblingen, 7161 Göppingen, 7191 Backnang, 721 Karlsruhe, 7221 Baden-Baden, 7222 Rastatt, 7231 Pforzheim, 7251 Bruchsal, 7261 Sinsheim, 731 Ulm, 7321 Heidenheim an der Brenz, 7351 Biberach an der Riß, 7361 Aalen, 741 Rottweil, 7431 Albstadt, 7441 Freudenstadt, 7461 Tuttlingen, 751 Ravensburg, 7531 Konstanz, 7541 Friedrichshafen, 761 Freiburg im Breisgau, 7621 Lörrach, 7641 Emmendingen, 771 Donaueschingen, 7721 Villingen-Schwenningen, 7731 Singen, 781 Offenburg, 7821 Lahr, 791 Schwäbisch Hall, 7931 Bad Mergentheim, 7940 Künzelsau
DE +49 8031 Rosenheim, 8041 Bad Tölz, 811 Hallbergmoos, 8122 Erding, 8131 Dachau, 8141 Fürstenfeldbruck, 8151 Starnberg, 8161 Freising, 8171 Wolfratshausen, 821 Augsburg, 831 Kempten, 8331 Memmingen, 8341 Kaufbeuren, 8382 Lindau, 841 Ingolstadt, 8431 Neuburg an der Donau, 851 Passau, 861 Traunstein, 8651 Bad Reichenhall, 8671 Altötting, 871 Landshut, 8731 Dingolfing, 881 Weilheim, 8821 Garmisch-Partenkirchen, 89 München
DE +49 906 Donauwörth, 911 Nürnberg, 9122 Schwabach, 9131 Erlangen, 9132 Herzogenaurach, 921 Bayreuth, 9221 Kulmbach, 9231 Marktredwitz, 9281 Hof, 931 Würzburg, 941 Regensburg, 9421 Straubing, 951 Bamberg, 9561 Coburg, 961 Weiden, 9621 Amberg, 971 Bad Kissingen, 9721 Schweinfurt, 981 Ansbach, 991 Deggendorf
AT +43 1 Wien, 2622 Wiener Neustadt, 2682 Eisenstadt, 2742 Sankt Pölten, 316 Graz, 4242 Villach, 463 Klagenfurt, 512 Innsbruck, 5522 Feldkirch, 5572 Dornbirn, 5574 Bregenz, 662 Salzburg, 7242 Wels, 7252 Steyr, 732 Linz
CH +41 21 Lausanne, 22 Genève, 24 Yverdon-les-Bains, 26 Fribourg, 27 Sion, 31 Bern, 33 Thun, 34 Burgdorf, 41 Luzern, 43 Zürich, 44 Zürich, 52 Winterthur, 56 Baden, 61 Basel, 62 Aarau, 71 St. Gallen, 81 Chur, 91 Lugano
GB +44 113 Leeds, 114 Sheffield, 115 Nottingham, 116 Leicester, 117 Bristol, 118 Reading, 1202 Bournemouth, 121 Birmingham, 1223 Cambridge, 1224 Aberdeen, 1225 Bath, 1273 Brighton, 131 Edinburgh, 1382 Dundee, 1392 Exeter, 141 Glasgow, 1483 Guildford, 151 Liverpool, 1604 Northampton, 161 Manchester, 1753 Slough, 1793 Swindon, 1865 Oxford, 1904 York, 1908 Milton Keynes, 191 Newcastle upon Tyne, 20 London, 28 Belfast, 29 Cardiff
NL +31 10 Rotterdam, 20 Amsterdam, 30 Utrecht, 40 Eindhoven, 70 Den Haag
BE +32 2 Brussels, 3 Antwerp
FR +33 1 Paris
ES +34 91 Madrid, 93 Barcelona
IT +39 011 Turin, 02 Milan, 041 Venice, 045 Verona, 0471 Bolzano, 049 Padova, 051 Bologna, 055 Florence, 06 Rome, 081 Naples
`;

const TOWNS: ReadonlyMap<string, Area> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [country = "", prefix = ""] = line.split(" ");
      const entries = line.slice(country.length + prefix.length + 2).split(", ");
      return entries.map((entry): readonly [string, Area] => {
        const [digits = ""] = entry.split(" ", 1);
        const name = entry.slice(digits.length + 1);
        return [`${prefix}${digits}`, { country, code: dialled(digits, country), name }];
      });
    }),
);

const LONGEST = Math.max(...Array.from(TOWNS.keys(), (prefix) => prefix.length));

/** All that stand in the table, by what they begin with abroad: for its test. */
export const areaCodes: readonly string[] = [...TOWNS.keys()];

/** In Italy the 0 is part of the number abroad as well; in Spain there is none. */
function dialled(digits: string, country: string): string {
  return country === "IT" || country === "ES" ? digits : `0${digits}`;
}
