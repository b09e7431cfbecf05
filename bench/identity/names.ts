/**
 * What people of the generated world are called: as often as in life. Family names fall off as a
 * power of their rank, the first hundred by the order of German telephone books, and behind them a long
 * tail put together from what German names are made of. On purpose nothing here comes from the
 * tables that joining itself uses.
 */
import type { Random } from "#demo/random.ts";

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const COMMON_FAMILIES =
  list(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch
  Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt
  Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser
  Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler
  Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer
  Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn
  Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Kaya Nowak Novák Kowalski
  Nguyen Hoxha Petrović Rossi Öztürk`);

const TAIL_HEADS =
  list(`Ahl Alt Ber Birk Böck Brink Buch Dörr Eich Erl Feld Fink Gold Grün Hag Hasel Heid Hell Hirsch
  Höch Hüb Kall Kirch Kreuz Küst Lind Löff Mark Moos Mühl Neu Nuss Ober Öl Ost Pfaff Ram Reich Ried Rosen
  Rüb Sand Schön Steg Stolz Süd Tann Teich Uhl Vor Wald Wein West Wies Zell`);
const TAIL_ENDS =
  list(`acker auer bach baum beck berg berger brecht brink bucher burg dorf eder eler feld felder
  gruber hagen hammer haus hofer höfer holz huber inger kamp lein ler mann meier meyer müller ner reiter rich
  sch scheid stätter stein thal wald weiler wig`);

const WOMEN =
  list(`Sabine Susanne Petra Monika Andrea Claudia Birgit Anna Martina Katharina Nicole Stefanie
  Julia Christine Maria Angelika Gabriele Karin Ursula Renate Brigitte Heike Silke Anja Kerstin Katrin Tanja
  Melanie Sarah Laura Lisa Barbara Ulrike Anke Ute Simone Elisabeth Eva Sandra Daniela Michaela Cornelia
  Jana Jasmin Lena Marlene Nina Regina Sonja Sophie Verena Yvonne Franziska Magdalena Theresa Charlotte Doris
  Femke Ayşe Elif Svenja Wiebke Mareike Dörte Käthe Josefine Johanna Friederike Veronika Alexandra Antonia Emily`);
const MEN =
  list(`Michael Thomas Andreas Peter Stefan Christian Wolfgang Klaus Jürgen Martin Frank Markus Alexander
  Daniel Matthias Bernd Uwe Ralf Jörg Dieter Werner Manfred Hans Josef Jens Heinz Helmut Horst Günter
  Gerhard Walter Karl Rainer Torsten Thorsten Sven Dirk Jan Tobias Sebastian Florian Philipp Oliver Marcel Patrick
  Holger Volker Ulrich Georg Johannes Paul Maximilian Björn Carsten Christoph Dennis Dominik Fabian Felix
  Friedrich Heinrich Ingo Joachim Jonas Kai Konrad Leon Ludwig Manuel Nikolaus Rüdiger Simon Steffen Tim Mehmet
  Götz Hannes Xaver Hans-Peter Karl-Heinz`);

/** What some are called by those who know them. */
const CALLED: Readonly<Record<string, string>> = Object.fromEntries(
  list(`Alexander=Alex Alexandra=Alex Susanne=Susi Katharina=Kathi Stefanie=Steffi Michael=Michi
  Michaela=Michi Thomas=Tom Andreas=Andi Andrea=Andi Wolfgang=Wolfi Markus=Max Matthias=Matze Josef=Sepp Johannes=Hannes
  Ulrich=Uli Ulrike=Uli Sebastian=Basti Florian=Flo Philipp=Phil Oliver=Olli Maximilian=Max Christoph=Chris Christian=Chris
  Friedrich=Fritz Heinrich=Heinz Joachim=Jochen Konrad=Conny Ludwig=Lutz Nikolaus=Klaus Gabriele=Gabi Elisabeth=Lisa
  Magdalena=Lena Theresa=Resi Franziska=Franzi Charlotte=Lotte Veronika=Vroni Cornelia=Conny Johanna=Hanna Manuel=Manu
  Daniel=Dani Tobias=Tobi Dominik=Domi Bernd=Berni Manfred=Manni Josefine=Josi Friederike=Rike Monika=Moni
  Angelika=Geli Benjamin=Ben Gerhard=Gerd Georg=Schorsch Ursula=Uschi Antonia=Toni Martina=Tina`).map(
    (pair) => pair.split("=") as [string, string],
  ),
);

export const calledName = (given: string): string | undefined => CALLED[given];

const zipf = (chance: Random, length: number, flat: number, power: number): number => {
  const most = (1 + length / flat) ** (1 - power) - 1;
  return Math.floor(flat * ((1 + chance.next() * most) ** (1 / (1 - power)) - 1));
};

const FAMILIES: readonly string[] = [
  ...COMMON_FAMILIES,
  ...TAIL_HEADS.flatMap((head) => TAIL_ENDS.map((end) => head + end)),
];

/** Müller for nine in a thousand. */
export const familyName = (chance: Random): string =>
  FAMILIES[zipf(chance, FAMILIES.length, 6, 0.78)]!;

/** Michael for some three in a hundred men. */
export function givenName(chance: Random): string {
  const names = chance.chance(0.42) ? WOMEN : MEN;
  return names[zipf(chance, names.length, 25, 1.3)]!;
}
