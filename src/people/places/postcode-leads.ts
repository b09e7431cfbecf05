/**
 * Where a postcode lies when only its start is known: the town that the start belongs to. Facts that each
 * post office publishes (Österreichische Post: Leitregionen; Die Post: Leitgebiete; Royal Mail: post towns
 * of the 124 areas, and the districts of London). German ones are
 * known more finely, from stations (gazetteer.ts).
 */
import type { Point } from "#shared/globe.ts";

/** The town, or null. */
export function leadTown(country: string, postcode: string): string | null {
  if (country === "GB") return BRITISH.get(postcode.replace(/\d.*$/, "")) ?? null;
  return LEADS[country]?.get(postcode.slice(0, 2)) ?? null;
}

/** Whether the areas are so wide that their town says little: the Highlands, Wales, Northern Ireland. */
export const isWide = (country: string, postcode: string): boolean =>
  country === "GB" && WIDE.has(postcode.replace(/\d.*$/, ""));

const WIDE = new Set("AB BT DG HS IV KW LL PA PH SA SY TR".split(" "));

/** The middle of a district of London: "EC1A" is in EC1, as "SW1A" is in SW1. */
export const londonDistrict = (postcode: string): Point | null =>
  LONDON.get(postcode.replace(/(?<=\d)[A-Z]$/, "")) ?? null;

const tableOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/,\s+/)
      .map((entry) => {
        const space = entry.indexOf(" ");
        return [entry.slice(0, space), entry.slice(space + 1)];
      }),
  );

const LEADS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  AT: tableOf(`
10 Wien, 11 Wien, 12 Wien, 13 Schwechat, 14 Wien, 20 Hollabrunn, 21 Mistelbach, 22 Gänserndorf, 23 Mödling,
24 Bruck an der Leitha, 25 Baden, 26 Neunkirchen, 27 Wiener Neustadt, 28 Grimmenstein, 30 Purkersdorf,
31 Sankt Pölten, 32 Scheibbs, 33 Amstetten, 34 Tulln, 35 Krems, 36 Spitz, 37 Horn, 38 Waidhofen an der Thaya,
39 Zwettl, 40 Linz, 41 Haslach an der Mühl, 42 Freistadt, 43 Perg, 44 Steyr, 45 Kremsmünster, 46 Wels, 47 Grieskirchen,
48 Vöcklabruck, 49 Ried im Innkreis, 50 Salzburg, 51 Oberndorf bei Salzburg, 52 Braunau am Inn, 53 Mondsee,
54 Hallein, 55 Bischofshofen, 56 Sankt Johann im Pongau, 57 Zell am See, 60 Innsbruck, 61 Schwaz, 62 Jenbach,
63 Wörgl, 64 Imst, 65 Landeck, 66 Reutte, 67 Bludenz, 68 Dornbirn, 69 Bregenz, 70 Eisenstadt,
71 Neusiedl am See, 72 Mattersburg, 73 Oberpullendorf, 74 Oberwart, 75 Güssing, 80 Graz, 81 Frohnleiten,
82 Gleisdorf, 83 Feldbach, 84 Leibnitz, 85 Deutschlandsberg, 86 Kapfenberg, 87 Leoben, 88 Murau, 89 Liezen,
90 Klagenfurt, 91 Völkermarkt, 92 Feldkirchen, 93 Sankt Veit an der Glan, 94 Wolfsberg, 95 Villach, 96 Hermagor,
97 Spittal an der Drau, 98 Spittal an der Drau, 99 Lienz`),
  CH: tableOf(`
10 Lausanne, 11 Morges, 12 Genève, 13 Orbe, 14 Yverdon-les-Bains, 15 Payerne, 16 Bulle, 17 Fribourg, 18 Vevey,
19 Sion, 20 Neuchâtel, 21 Fleurier, 22 Neuchâtel, 23 La Chaux-de-Fonds, 24 Le Locle, 25 Biel/Bienne, 26 Saint-Imier,
27 Moutier, 28 Delémont, 29 Porrentruy, 30 Bern, 31 Münsingen, 32 Lyss, 33 Münchenbuchsee, 34 Burgdorf,
35 Langnau, 36 Thun, 37 Spiez, 38 Interlaken, 39 Brig, 40 Basel, 41 Muttenz, 42 Laufen, 43 Rheinfelden,
44 Liestal, 45 Solothurn, 46 Olten, 47 Balsthal, 48 Zofingen, 49 Langenthal, 50 Aarau, 51 Lenzburg, 52 Brugg,
53 Klingnau, 54 Baden, 55 Mellingen, 56 Wohlen, 57 Reinach, 60 Luzern, 61 Willisau, 62 Sursee, 63 Zug, 64 Schwyz,
65 Bellinzona, 66 Locarno, 67 Biasca, 68 Mendrisio, 69 Lugano, 70 Chur, 71 Ilanz, 72 Landquart, 73 Sargans,
74 Thusis, 75 St. Moritz, 76 St. Moritz, 77 Poschiavo, 80 Zürich, 81 Bülach, 82 Schaffhausen, 83 Effretikon,
84 Winterthur, 85 Frauenfeld, 86 Uster, 87 Glarus, 88 Wädenswil, 89 Dietikon, 90 St. Gallen, 91 Herisau,
92 Gossau, 93 Arbon, 94 Altstätten, 95 Wil, 96 Wattwil`),
};

const BRITISH = tableOf(`
AB Aberdeen, AL St Albans, B Birmingham, BA Bath, BB Blackburn, BD Bradford, BH Bournemouth, BL Bolton,
BN Brighton, BR Bromley, BS Bristol, BT Belfast, CA Carlisle, CB Cambridge, CF Cardiff, CH Chester,
CM Chelmsford, CO Colchester, CR Croydon, CT Canterbury, CV Coventry, CW Crewe, DA Dartford, DD Dundee,
DE Derby, DG Dumfries, DH Durham, DL Darlington, DN Doncaster, DT Dorchester, DY Dudley, E London,
EC London, EH Edinburgh, EN Enfield, EX Exeter, FK Falkirk, FY Blackpool, G Glasgow, GL Gloucester,
GU Guildford, HA Harrow, HD Huddersfield, HG Harrogate, HP Hemel Hempstead, HR Hereford, HS Stornoway,
HU Hull, HX Halifax, IG Ilford, IP Ipswich, IV Inverness, KA Kilmarnock, KT Kingston upon Thames, KW Kirkwall,
KY Kirkcaldy, L Liverpool, LA Lancaster, LD Llandrindod Wells, LE Leicester, LL Llandudno, LN Lincoln,
LS Leeds, LU Luton, M Manchester, ME Gillingham, MK Milton Keynes, ML Motherwell, N London,
NE Newcastle upon Tyne, NG Nottingham, NN Northampton, NP Newport, NR Norwich, NW London, OL Oldham,
OX Oxford, PA Paisley, PE Peterborough, PH Perth, PL Plymouth, PO Portsmouth, PR Preston, RG Reading,
RH Redhill, RM Romford, S Sheffield, SA Swansea, SE London, SG Stevenage, SK Stockport, SL Slough, SM Sutton,
SN Swindon, SO Southampton, SP Salisbury, SR Sunderland, SS Southend-on-Sea, ST Stoke-on-Trent, SW London,
SY Shrewsbury, TA Taunton, TD Galashiels, TF Telford, TN Tunbridge Wells, TQ Torquay, TR Truro, TS Middlesbrough,
TW Twickenham, UB Southall, W London, WA Warrington, WC London, WD Watford, WF Wakefield, WN Wigan,
WR Worcester, WS Walsall, WV Wolverhampton, YO York, ZE Lerwick`);

/** By the map, to some hundred metres. */
const LONDON: ReadonlyMap<string, Point> = new Map(
  `
E1 51.517 -0.060, E2 51.529 -0.060, E3 51.529 -0.025, E4 51.625 0.000, E5 51.561 -0.053, E6 51.530 0.055,
E7 51.548 0.025, E8 51.543 -0.066, E9 51.545 -0.043, E10 51.568 -0.012, E11 51.568 0.013, E12 51.550 0.052,
E13 51.528 0.025, E14 51.507 -0.018, E15 51.540 0.005, E16 51.511 0.025, E17 51.585 -0.018, E18 51.593 0.025,
E20 51.543 -0.009, EC1 51.523 -0.102, EC2 51.519 -0.089, EC3 51.513 -0.080, EC4 51.514 -0.099,
N1 51.537 -0.097, N2 51.589 -0.169, N3 51.600 -0.191, N4 51.571 -0.102, N5 51.554 -0.098, N6 51.571 -0.142,
N7 51.553 -0.117, N8 51.584 -0.118, N9 51.626 -0.060, N10 51.595 -0.145, N11 51.614 -0.143, N12 51.614 -0.177,
N13 51.619 -0.104, N14 51.635 -0.128, N15 51.582 -0.080, N16 51.563 -0.076, N17 51.597 -0.068, N18 51.613 -0.065,
N19 51.565 -0.132, N20 51.630 -0.176, N21 51.638 -0.100, N22 51.601 -0.113, NW1 51.533 -0.143, NW2 51.562 -0.217,
NW3 51.554 -0.173, NW4 51.589 -0.224, NW5 51.553 -0.144, NW6 51.542 -0.196, NW7 51.616 -0.236, NW8 51.532 -0.174,
NW9 51.587 -0.254, NW10 51.540 -0.248, NW11 51.579 -0.196, SE1 51.500 -0.093, SE2 51.490 0.118, SE3 51.469 0.020,
SE4 51.461 -0.035, SE5 51.474 -0.093, SE6 51.438 -0.014, SE7 51.484 0.037, SE8 51.480 -0.028, SE9 51.445 0.055,
SE10 51.483 0.000, SE11 51.490 -0.111, SE12 51.444 0.015, SE13 51.458 -0.010, SE14 51.475 -0.042,
SE15 51.470 -0.065, SE16 51.496 -0.050, SE17 51.488 -0.093, SE18 51.484 0.071, SE19 51.418 -0.085,
SE20 51.411 -0.060, SE21 51.440 -0.087, SE22 51.453 -0.070, SE23 51.443 -0.050, SE24 51.453 -0.100,
SE25 51.397 -0.076, SE26 51.427 -0.053, SE27 51.431 -0.103, SE28 51.502 0.108, SW1 51.498 -0.142,
SW2 51.449 -0.121, SW3 51.491 -0.166, SW4 51.461 -0.138, SW5 51.490 -0.191, SW6 51.477 -0.201, SW7 51.496 -0.176,
SW8 51.477 -0.132, SW9 51.468 -0.114, SW10 51.483 -0.182, SW11 51.465 -0.165, SW12 51.446 -0.149,
SW13 51.475 -0.246, SW14 51.464 -0.265, SW15 51.454 -0.222, SW16 51.421 -0.131, SW17 51.430 -0.163,
SW18 51.451 -0.191, SW19 51.425 -0.208, SW20 51.410 -0.229, W1 51.516 -0.146, W2 51.514 -0.180, W3 51.512 -0.267,
W4 51.490 -0.264, W5 51.513 -0.301, W6 51.492 -0.229, W7 51.511 -0.335, W8 51.501 -0.193, W9 51.526 -0.190,
W10 51.522 -0.213, W11 51.512 -0.206, W12 51.508 -0.233, W13 51.513 -0.322, W14 51.495 -0.211,
WC1 51.522 -0.122, WC2 51.512 -0.122`
    .trim()
    .split(/,\s+/)
    .map((entry) => {
      const [code = "", latitude, longitude] = entry.split(" ");
      return [code, { latitude: Number(latitude), longitude: Number(longitude) }];
    }),
);
