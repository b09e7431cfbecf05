/** What is said of an archive that Visavis exported, and of its export. */
export const visavis = {
  copy: "Copies for other programs: the same stands in archive.jsonl",
  "no-reading": "This line was cut off or changed; it is no part of an archive any more.",
  "line-too-long": "This line has more than 5 MB.",
  "other-zone":
    "These days were days in {zone}; here they are days in {here}. What happened around midnight may stand on another day.",
};
