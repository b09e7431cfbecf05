/** What people are called, country by country: women's first names, men's, and surnames. */
import type { Country } from "./places.ts";

export interface Names {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/,\s*/);

const GERMAN: Names = {
  women: words(`Anke, Beate, Birgit, Christiane, Dörte, Elke, Franziska, Gesa, Heike, Ines, Jana,
    Jutta, Karin, Lena, Maike, Mareike, Nadine, Petra, Rieke, Sabine, Silke, Stefanie, Svenja,
    Ulrike, Ute, Verena, Wiebke, Yasemin, Dilek, Theresa, Käthe, Marlene`),
  men: words(`Achim, Andreas, Bernd, Carsten, Detlef, Eckhard, Florian, Gerd, Götz, Hannes, Henning,
    Holger, Ingo, Jens, Jochen, Jürgen, Kai, Lars, Lutz, Markus, Matthias, Norbert, Olaf, Ralf,
    Rüdiger, Stefan, Sven, Thorsten, Torsten, Uwe, Volker, Wolfram, Cem, Emre`),
  surnames: words(`Ahlers, Albrecht, Bäumler, Bergmann, Böttcher, Brandl, Bräuer, Cordes, Demirel,
    Diekmann, Dörfler, Ehlers, Eichhorn, Engelhardt, Fährmann, Feldkamp, Frölich, Gärtner, Gehrke,
    Giesecke, Grünwald, Haferkamp, Hölzl, Hoffmann, Jäger, Janßen, Kaltenbach, Kießling, Klingenberg,
    Köhler, Krämer, Kröger, Lachmann, Lindner, Löffler, Lüdtke, Mahnke, Meißner, Möbius, Mühlbauer,
    Nöthen, Oelschläger, Özdemir, Pohlmann, Quast, Rademacher, Riedl, Röhrig, Rößler, Sauerbrey,
    Schäfer, Schlüter, Schöller, Seidel, Stüwe, Süß, Tiedemann, Uhlig, Vogelsang, Wächter, Weiß,
    Wöhrle, Yıldız, Zöllner`),
};

const ENGLISH: Names = {
  women: words(`Alice, Bridget, Caroline, Charlotte, Eleanor, Emily, Fiona, Gemma, Harriet, Imogen,
    Joanna, Louise, Nisha, Olivia, Rosalind, Samira, Sophie, Zoë`),
  men: words(`Alastair, Andrew, Callum, Dominic, Edmund, Fraser, Gareth, Giles, Hugh, Iqbal, James,
    Julian, Martin, Neil, Rajiv, Rory, Simon, Tobias`),
  surnames: words(`Abernathy, Ashworth, Bannister, Blackwood, Brackenbury, Chatterjee, Cholmondeley,
    Cooper, Cresswell, Dunmore, Fairclough, Featherstone, Gill, Halloran, Hargreaves, Hollis, Ingham,
    Kavanagh, Lockwood, Mackintosh, Marchbanks, Mistry, Norrington, O’Rourke, Okafor, Pemberton,
    Pritchard, Ravenscroft, Sinclair, Thackeray, Underhill, Wainwright, Whitlock, Yardley`),
};

export const NAMES: Readonly<Record<Country, Names>> = {
  DE: GERMAN,
  AT: {
    women: words("Annemarie, Christina, Eva, Gerlinde, Katharina, Lisbeth, Magdalena, Veronika"),
    men: words("Alois, Christoph, Dominik, Ferdinand, Georg, Leopold, Lukas, Reinhard"),
    surnames: words(`Aigner, Brandstätter, Eder, Fößl, Gruber, Haslinger, Hödl, Kofler, Leitgeb,
      Moosbrugger, Pichler, Rainer, Schwarzenböck, Stöger, Wallner, Zehetner`),
  },
  CH: {
    women: words("Aline, Barbara, Céline, Claudia, Corinne, Franziska, Regula, Ursina"),
    men: words("Beat, Daniel, Fabio, Flurin, Jürg, Reto, Thomas, Urs"),
    surnames: words(`Aebischer, Bösch, Bürgi, Camenzind, Frei, Gerber, Hürlimann, Inauen, Jaccoud,
      Käser, Lüthi, Meili, Rüegg, Steiner, Tschudi, Wüthrich, Zürcher`),
  },
  NL: {
    women: words("Anouk, Esther, Femke, Ineke, Marijke, Nienke, Renske, Saskia, Tessel"),
    men: words("Bas, Daan, Gijs, Hendrik, Jeroen, Koen, Maarten, Pieter, Sjoerd"),
    surnames: words(`van den Berg, Bakker, de Boer, Dijkstra, van Doorn, Hoekstra, de Jong, Kuiper,
      Postma, van Rijn, Schouten, ter Horst, Veenstra, Visser, de Vries, Zijlstra`),
  },
  GB: ENGLISH,
  IE: {
    women: words("Aoife, Caoimhe, Niamh, Siobhán, Gráinne"),
    men: words("Cillian, Eoin, Oisín, Pádraig, Seán"),
    surnames: words("Ó Briain, Byrne, Doyle, Gallagher, Ní Dhomhnaill, Sweeney, Tierney"),
  },
  PL: {
    women: words("Agata, Beata, Dorota, Ewa, Joanna, Katarzyna, Małgorzata, Zofia"),
    men: words("Andrzej, Bartosz, Grzegorz, Jakub, Łukasz, Paweł, Stanisław, Wojciech"),
    surnames: words(`Błaszczyk, Dąbrowska, Górska, Jabłoński, Kaczmarek, Krawczyk, Lewandowska,
      Maciejewski, Piątek, Różański, Stępień, Świątek, Wróbel, Zając, Żuk`),
  },
  CZ: {
    women: words("Alžběta, Dana, Jitka, Kateřina, Zuzana"),
    men: words("Jiří, Ondřej, Petr, Tomáš, Vojtěch"),
    surnames: words(`Dvořák, Fiala, Horáčková, Kučera, Němec, Procházka, Růžička, Svobodová,
      Šimek, Žáková`),
  },
  FR: {
    women: words("Agnès, Camille, Élodie, Hélène, Maëlle, Solène"),
    men: words("Benoît, Cédric, François, Jérôme, Loïc, Thibault"),
    surnames:
      words(`Aubert, Béranger, Chevallier, Delacroix, Garçon, Lefèvre, Marchand, Noël, Perrin,
      Rousseau, Vidal`),
  },
  BE: {
    women: words("Annelies, Élise, Griet, Lieve, Margaux"),
    men: words("Benoît, Dries, Jef, Laurent, Wouter"),
    surnames: words("Claes, De Smet, Goossens, Lambert, Maes, Peeters, Vandenberghe, Wouters"),
  },
  IT: {
    women: words("Chiara, Elisabetta, Giulia, Ilaria, Paola"),
    men: words("Alessandro, Davide, Lorenzo, Matteo, Niccolò"),
    surnames: words(`Bianchi, Caccialupi, Conti, D’Angelo, Ferrari, Lo Presti, Marchetti, Ricci,
      Sartori, Zanetti`),
  },
  ES: {
    women: words("Ainhoa, Begoña, Inés, Núria"),
    men: words("Álvaro, Iñaki, Joan, Sergio"),
    surnames: words("Etxeberria, Fernández, Muñoz, Puig, Romero, Soler, Vázquez"),
  },
  PT: {
    women: words("Conceição, Inês, Joana"),
    men: words("André, Gonçalo, João"),
    surnames: words("Figueiredo, Magalhães, Simões, Vasconcelos"),
  },
  SE: {
    women: words("Åsa, Ebba, Elin, Linnéa, Märta"),
    men: words("Anders, Björn, Göran, Håkan, Mårten"),
    surnames: words("Ahlström, Bergqvist, Ekström, Hägg, Lindqvist, Nyström, Sjögren, Åkesson"),
  },
  NO: {
    women: words("Ingrid, Kjersti, Solveig, Tuva"),
    men: words("Eirik, Håvard, Sindre, Øyvind"),
    surnames: words("Bjørnstad, Grønli, Haugen, Moen, Sørbø, Østby"),
  },
  DK: {
    women: words("Birgitte, Maren, Rikke, Signe"),
    men: words("Anders, Jeppe, Rasmus, Søren"),
    surnames: words("Bjerregaard, Damgård, Kjær, Nørgaard, Østergaard, Møller"),
  },
  FI: {
    women: words("Aino, Päivi, Tuuli"),
    men: words("Antti, Jyrki, Väinö"),
    surnames: words("Hämäläinen, Mäkelä, Pöyhönen, Väisänen"),
  },
  HU: {
    women: words("Ágnes, Eszter, Zsófia"),
    men: words("Balázs, Gergő, László"),
    surnames: words("Erdős, Fehér, Horváth, Kőszegi, Szűcs"),
  },
  US: {
    women: words("Alicia, Brooke, Denise, Kaitlyn, Monique, Rachel"),
    men: words("Brandon, Curtis, Ethan, Marcus, Nathan, Tyler"),
    surnames: words(
      "Alvarez, Bennett, Castellano, Dawson, Hernandez, Lindgren, Nguyen, Washington",
    ),
  },
};

/** "Dörte Özdemir" as an address or a profile is spelled: "doerte.oezdemir". */
export function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll(/[øœ]/g, "o")
    .replaceAll("æ", "ae")
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replaceAll(/[^a-z0-9 -]/g, "")
    .trim();
}
