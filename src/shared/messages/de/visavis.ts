export const visavis = {
  copy: "Kopien für andere Programme: Dasselbe steht in archive.jsonl",
  "no-reading":
    "Diese Zeile wurde abgeschnitten oder verändert; zu einem Archiv gehört sie nicht mehr.",
  "line-too-long": "Diese Zeile hat mehr als 5 MB.",
  "other-zone":
    "Dort galten die Tage der Zeitzone {zone}, hier gelten die von {here}. Was um Mitternacht war, kann an einem anderen Tag stehen.",
};
