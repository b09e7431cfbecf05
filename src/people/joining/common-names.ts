/**
 * How common a name is, before the archive has said anything: shares of people who bear it.
 *
 * German family names: the counts of the first ten, and of Schwarz at rank 19, are those of the Digitales
 * Familiennamenwörterbuch Deutschlands (256,003 Müller among 28 million telephone connections
 * of 2005); between and behind them, in that dictionary's order, a power of the rank that goes through both.
 * English ones: U.S. Census Bureau, surnames of the 2010 census, rounded. Given names: no office counts
 * those of all living Germans; the order of names is that of the years of birth 1950 to 1990, in
 * four classes that we set, rounded up where in doubt: to take a name for common only makes us ask more.
 */
import { wordOf } from "./name-words.ts";

const GERMAN_FAMILIES = `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann
  Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann
  Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter
  Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther
  Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus
  Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf
  Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
  Pfeiffer`.split(/\s+/);

const GERMAN_COUNTS = [
  256_003, 190_584, 115_749, 97_658, 86_061, 83_586, 79_732, 74_009, 73_736, 71_440,
];
const GERMAN_CONNECTIONS = 28_000_000;

/** Through rank 10 (71,440) and rank 19 (45,495). */
const germanCount = (rank: number): number =>
  GERMAN_COUNTS[rank - 1] ?? 71_440 * (rank / 10) ** -0.703;

/** Per 100,000 people. */
const ENGLISH_FAMILIES = `Smith 828 Johnson 655 Williams 551 Brown 487 Jones 483 Garcia 395 Miller 394
  Davis 378 Rodriguez 371 Martinez 359 Hernandez 354 Lopez 296 Gonzalez 285 Wilson 272 Anderson 266
  Thomas 256 Taylor 255 Moore 246 Jackson 240 Martin 238 Lee 235 Perez 231 Thompson 225 White 224
  Harris 211 Sanchez 208 Clark 191 Ramirez 189 Lewis 180 Robinson 179 Walker 177 Young 164 Allen 163
  King 157 Wright 155 Scott 149 Torres 149 Nguyen 148 Hill 147 Flores 146 Green 146 Adams 145 Nelson 144
  Baker 142 Hall 138 Rivera 133 Campbell 131 Mitchell 130 Carter 128 Roberts 127 Evans 121 Turner 118
  Phillips 117 Parker 117 Edwards 115 Collins 115 Stewart 112 Morris 111 Murphy 104 Cook 103 Rogers 102`;

/** Classes of given names: of 1,000 people, so many bear each. */
const GIVEN: readonly (readonly [perThousand: number, names: string])[] = [
  [15, `Michael Thomas Andreas Peter Stefan Christian Wolfgang Klaus`],
  [
    8,
    `Jürgen Martin Frank Markus Alexander Daniel Matthias Bernd Uwe Ralf Jörg Dieter Werner Manfred
    Hans Josef Jens Sabine Susanne Petra Monika Andrea Claudia Birgit Anna Christine Martina
    Katharina Nicole Stefanie Julia David John James Robert Sandra`,
  ],
  [
    5,
    `Heinz Helmut Horst Günter Gerhard Walter Karl Rainer Torsten Thorsten Sven Dirk Jan Tobias
    Sebastian Florian Philipp Oliver Marcel Patrick Holger Volker Ulrich Georg Johannes Paul Max
    Maria Angelika Gabriele Karin Ursula Renate Brigitte Heike Silke Anja Kerstin Katrin Tanja Melanie
    Sarah Laura Lisa Barbara Ulrike Anke Ute Simone Elisabeth Eva Marie Christina William
    Richard Mary Jennifer Mark Joseph Charles Linda Patricia Chris Emma`,
  ],
  [
    2.5,
    `Achim Ahmed Alfred Ali Anne Annette Anton Antje Astrid Benjamin Bernhard Bettina Bianca Björn
    Carsten Christoph Cornelia Daniela Dennis Detlef Doris Dominik Eberhard Edith Elke Eric Erik Ernst
    Fabian Felix Friedrich Gerd Hannah Harald Heinrich Helga Herbert Hermann Ina Ines Inge Ingo Ingrid
    Jana Jasmin Jennifer Jessica Joachim Jochen Jonas Julian Jutta Kai Karsten Kevin Kirsten Kurt Lars
    Lena Leon Lukas Lutz Maik Manuel Manuela Marc Marco Mario Marion Marlene Matthew Mathias Maximilian
    Michaela Mike Mohammed Nadine Nick Nina Norbert Olaf Otto Pascal Regina Reinhard René Rolf Roland
    Rudolf Rüdiger Sandy Silvia Simon Sonja Sophie Steffen Stephan Sylvia Tim Timo Tom Udo Vanessa Verena
    Wilhelm Yvonne Emily George Elizabeth Barbara Susan Margaret Karen Nancy Helen Steven Kenneth Andrew
    Edward Brian Ronald Anthony Jason Jeffrey Ryan Jacob Gary Nicholas Jonathan Olivia Charlotte Amelia
    Oscar Jack Harry Charlie Thomas Grace`,
  ],
];

const UNKNOWN_FAMILY = 2e-5;
const UNKNOWN_GIVEN = 2e-4;

const families = new Map<string, number>();
const givens = new Map<string, number>();

const put = (into: Map<string, number>, name: string, share: number): void => {
  const { text } = wordOf(name)!;
  into.set(text, Math.max(share, into.get(text) ?? 0));
};

for (const [at, name] of GERMAN_FAMILIES.entries()) {
  put(families, name, germanCount(at + 1) / GERMAN_CONNECTIONS);
}
for (const [, name, share] of ENGLISH_FAMILIES.matchAll(/(\S+) (\d+)/g)) {
  put(families, name!, Number(share) / 100_000);
}
for (const [perThousand, names] of GIVEN) {
  for (const name of names.split(/\s+/)) put(givens, name, perThousand / 1000);
}

/** By a word's text (name-words.ts). */
export const familyShare = (text: string): number => families.get(text) ?? UNKNOWN_FAMILY;
export const givenShare = (text: string): number => givens.get(text) ?? UNKNOWN_GIVEN;
export const isKnownGiven = (text: string): boolean => givens.has(text);
