/** What is said of Contrack's export (src/channels/contrack). */
export const contrack = {
  // Items that are none of ours to keep, as a heading in a report.
  gone: "Contrack: contacts in the trash or merged into others",
  ghost: "Contrack: names out of notes, without a contact",
  nobody: "Contrack: what belongs to no contact",
  note: "Contrack: notes, messages and the like",

  // Why one met, or talked.
  call: "a call noted in Contrack",
  meeting: "Contrack says that you met, and not how",
};
