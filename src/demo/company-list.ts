/**
 * The companies of the demo world, all invented: city, name, what they do, and the name of their
 * domain where it is not that of the company. Lumenhof's own people are told in cast.ts.
 */

/** What a company lives from: it decides on titles and on what one writes about. */
export type Line =
  | "laboratory"
  | "optics"
  | "instruments"
  | "trade"
  | "building"
  | "print"
  | "fair"
  | "association"
  | "logistics"
  | "software";

export const COMPANY_LIST = `
London; Calder & Rowe Instruments; instruments; calderrowe
Utrecht; Waterlijn Optics; optics; waterlijn
Poznań; Mazur Precyzja; instruments; mazur
Boston; Blue Mesa Systems; software; bluemesa
Hamburg; Fachverband Labor- und Messtechnik; association; fachverband-labor
Kraków; Zieliński i Syn; trade; zielinski
London; Bench & Beam; print; benchandbeam
Bristol; Penhaligon Print; print; penhaligon
München; Lindhorst Architekten; building; lindhorst
London; Aldersey; trade; aldersey
Nürnberg; Sperling Messebau; fair; sperling-messebau
Oslo; Fjordlys; trade; fjordlys
München; Isarlabor; laboratory
München; Klinikum an der Würm; laboratory; klinikum-wuerm
München; Reisinger Elektro; building
München; Druckerei Gebhardt; print; gebhardt-druck
München; Kanzlei Obermeier & Töchter; software; obermeier-toechter
München; Spedition Hallertau; logistics; hallertau
Berlin; Spreelabor; laboratory
Berlin; Havel Optik; optics
Berlin; Adlershofer Lichtwerk; optics; adlershof-licht
Berlin; Agentur Nordkante; print; nordkante
Hamburg; Elbe Laborbau; building
Hamburg; Hansa Reagenzien; trade
Hamburg; Kontor Jessen; logistics; jessen
Köln; Rheinische Messgeräte; instruments; rheinmess
Köln; Messe Agentur Severin; fair; severin
Köln; Dombauer Laboreinrichtungen; building; dombauer
Frankfurt am Main; Mainlab Analytik; laboratory; mainlab
Stuttgart; Neckar Feinwerk; instruments
Stuttgart; Killesberg Planung; building; killesberg
Stuttgart; Schwarzwälder Glas; optics; schwarzwaelder-glas
Jena; Saaleoptik; optics
Jena; Prüfstelle Paradies; laboratory; paradies-pruefung
Göttingen; Leine Sensorik; instruments
Göttingen; Georgia Forschungsgeräte; instruments; georgia-geraete
Wetzlar; Lahnschleife Optik; optics; lahnschleife
Wetzlar; Kalsmunt Mikroskope; instruments; kalsmunt
Nürnberg; Pegnitz Elektronik; software
Nürnberg; Laborhandel Franken; trade; laborhandel-franken
Dresden; Elbtal Reinraum; building; elbtal-reinraum
Dresden; Institut Weißer Hirsch; laboratory; weisser-hirsch
Heidelberg; Neuenheimer Labore; laboratory; neuenheim
Heidelberg; Philosophenweg Software; software; philosophenweg
Freiburg; Dreisam Diagnostik; laboratory; dreisam
Freiburg; Solarhaus Tulla; building; tulla
Münster; Aasee Analytik; laboratory; aasee
Münster; Westfälische Leuchten; optics; westfalenlicht
Leipzig; Pleiße Druck; print; pleisse
Leipzig; Plagwitz Laborservice; trade; plagwitz
Bremen; Weserlab; laboratory
Bremen; Roland Fracht; logistics; roland-fracht
Wien; Donaukanal Labor; laboratory; donaukanal
Wien; Lichtbüro Prater; building; lichtbuero-prater
Wien; Mediziner Bedarf Hietzing; trade; hietzing-medizin
Graz; Murtal Messtechnik; instruments; murtal
Graz; Labor Schloßberg; laboratory; schlossberg
Linz; Stahlhof Prüftechnik; instruments; stahlhof
Linz; Hafen Logistik Linz; logistics; hafenlinz
Innsbruck; Nordkette Optik; optics; nordkette
Zürich; Limmat Diagnostics; laboratory; limmat
Zürich; Seefeld Planer; building; seefeld-planer
Zürich; Uetliberg Instruments; instruments; uetliberg
Basel; Rheinknie Pharmaservice; laboratory; rheinknie
Basel; Messebüro Kleinbasel; fair; kleinbasel
Bern; Aare Prüflabor; laboratory; aarelab
Bern; Verband Messwesen Bubenberg; association; bubenberg
St. Gallen; Sitter Präzision; instruments; sitter
Eindhoven; Torenallee Photonics; optics; torenallee
Rotterdam; Maashaven Labs; laboratory; maashaven
Rotterdam; Schiedam Forwarding; logistics; schiedam
Delft; Oude Delft Instruments; instruments; oudedelft
Delft; Lichtkoning; trade; lichtkoning
London; Southwark Scientific; trade; southwark
London; Fenchurch Design; building; fenchurch
London; ExLab Events; fair; exlab
Bristol; Avon Gorge Analytical; laboratory; avongorge
Manchester; Ancoats Laboratories; laboratory; ancoats
Manchester; Irwell Optics; optics; irwell
Edinburgh; Leith Diagnostics; laboratory; leith
Edinburgh; Arthur’s Seat Software; software; arthursseat
Cambridge; Fenland Biosciences; laboratory; fenland
Cambridge; Mill Lane Microscopy; instruments; milllane
Reading; Ashdown Freight; logistics; ashdown
Leeds; Aire Valley Fittings; building; airevalley
Dublin; Liffey Labs; laboratory; liffey
Dublin; Grand Canal Media; print; grandcanal
Kraków; Wawel Instruments; instruments; wawel
Wrocław; Odra Laboratoria; laboratory; odra
Wrocław; Światło Projekt; building; swiatloprojekt
Gdańsk; Baltic Lens; optics; balticlens
Gdańsk; Motława Logistics; logistics; motlawa
Brno; Špilberk Mikro; instruments; spilberk
Praha; Vltava Lab; laboratory; vltava
Paris; Laboratoires Charonne; laboratory; charonne
Paris; Atelier Voltaire; building; voltaire
Lyon; Optique des Deux Rives; optics; deuxrives
Lyon; Presqu’île Analyses; laboratory; presquile
Nantes; Loire Instruments; instruments; loire
Gent; Leie Labs; laboratory; leie
Leuven; Dijle Photonics; optics; dijle
Milano; Officina Tortona; building; tortona
Milano; Laboratori Navigli; laboratory; navigli
Torino; Ottica Valentino; optics; valentino
Bologna; Due Torri Strumenti; instruments; duetorri
Barcelona; Llum i Mesura; trade; llum
Bilbao; Nervión Análisis; laboratory; nervion
Porto; Douro Óptica; optics; douro
Stockholm; Söder Labb; laboratory; soder
Stockholm; Norrsken Distribution; trade; norrsken
Göteborg; Vasa Mätteknik; instruments; vasa
Lund; Skåne Optik; optics; skane
Trondheim; Nidelva Instrument; instruments; nidelva
København; Amager Diagnostik; laboratory; amager
Aarhus; Bugten Lys; trade; bugten
Tampere; Tammerkoski Optics; optics; tammerkoski
Budapest; Duna Labor; laboratory; duna
Chicago; Loop Laboratories; laboratory; looplabs
Rochester; Genesee Optical; optics; genesee
`;

/** Titles by what a company lives from: English, German for a man, German for a woman. */
export const TITLES: Readonly<Record<Line, string>> = {
  laboratory: `Head of laboratory | Laborleiter | Laborleiterin
    Purchasing | Einkäufer | Einkäuferin
    Facility manager | Leiter Gebäudetechnik | Leiterin Gebäudetechnik
    Quality manager | Qualitätsbeauftragter | Qualitätsbeauftragte
    Scientific director | Wissenschaftlicher Leiter | Wissenschaftliche Leiterin
    Assistant to the management | Assistent der Leitung | Assistentin der Leitung`,
  optics: `Product manager | Produktmanager | Produktmanagerin
    Head of sales | Vertriebsleiter | Vertriebsleiterin
    Development engineer | Entwicklungsingenieur | Entwicklungsingenieurin
    Quality | Qualitätssicherung | Qualitätssicherung
    Managing director | Geschäftsführer | Geschäftsführerin`,
  instruments: `Purchasing | Strategischer Einkäufer | Strategische Einkäuferin
    Product manager | Produktmanager | Produktmanagerin
    Design engineer | Konstrukteur | Konstrukteurin
    Head of marketing | Leiter Marketing | Leiterin Marketing
    Area sales manager | Gebietsverkaufsleiter | Gebietsverkaufsleiterin`,
  trade: `Sales | Vertrieb | Vertrieb
    Category manager | Sortimentsleiter | Sortimentsleiterin
    Managing partner | Geschäftsführender Gesellschafter | Geschäftsführende Gesellschafterin
    Inside sales | Verkaufsinnendienst | Verkaufsinnendienst`,
  building: `Architect | Architekt | Architektin
    Lighting designer | Lichtplaner | Lichtplanerin
    Project manager | Projektleiter | Projektleiterin
    Site manager | Bauleiter | Bauleiterin`,
  print: `Editor | Redakteur | Redakteurin
    Account manager | Kundenberater | Kundenberaterin
    Art director | Grafiker | Grafikerin
    Owner | Inhaber | Inhaberin`,
  fair: `Project manager | Projektleiter | Projektleiterin
    Exhibitor services | Ausstellerbetreuung | Ausstellerbetreuung
    Booth construction | Messebau | Messebau`,
  association: `Managing director | Geschäftsführer | Geschäftsführerin
    Policy officer | Referent | Referentin
    Events | Veranstaltungen | Veranstaltungen`,
  logistics: `Dispatch | Disponent | Disponentin
    Customs | Zollabwicklung | Zollabwicklung
    Key account manager | Großkundenbetreuer | Großkundenbetreuerin`,
  software: `Partnerships | Partnermanager | Partnermanagerin
    Consultant | Berater | Beraterin
    Developer | Entwickler | Entwicklerin`,
};
