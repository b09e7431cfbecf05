/** What is said of Monica's exports (src/channels/monica). */
export const monica = {
  // Items that are none of ours to keep, as a heading in a report.
  partial: "Monica: children and partners of whom only the name is known",
  empty: "Monica: contacts without any content",
  myself: "Monica: yourself",
  alone: "Monica: activities without anybody else",

  // Why one met, or talked.
  activity: "an activity in Monica",
  call: "a call noted in Monica",
};
