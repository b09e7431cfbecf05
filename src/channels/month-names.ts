/** Names of months, whole and short, in the languages in which mails and exports write them. */

/** English, German, French, Spanish, Italian, Portuguese and Dutch; none means two months. */
const MONTHS: readonly string[] = [
  "jan january januar jän jänner janv janvier ene enero gen gennaio janeiro januari",
  "feb february februar feber fév févr février febrero febbraio fev fevereiro februari",
  "mar march mär märz mrz mars marzo março mrt maart",
  "apr april avr avril abr abril aprile",
  "may mai mayo mag maggio maio mei",
  "jun june juni juin junio giu giugno junho",
  "jul july juli juil juillet julio lug luglio julho",
  "aug august aoû août ago agosto augustus",
  "sep sept september septembre septiembre set settembre setembro",
  "oct october okt oktober octobre octubre ott ottobre out outubro",
  "nov november novembre noviembre novembro",
  "dec december dez dezember déc décembre dic diciembre dicembre dezembro",
];

const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** 1 to 12. */
export const monthOf = (name: string): number | undefined =>
  MONTH_OF.get(name.normalize("NFC").toLowerCase());
