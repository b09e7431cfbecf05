/** A line of an archive: a message of which nothing is said. For tests. */
export const MESSAGE = {
  kind: "interaction",
  key: "item:1",
  channel: "email",
  at: "2026-03-01T09:00:00Z",
  parties: [],
  answers: null,
  thread: null,
  subject: "",
  text: "",
  signature: null,
  signals: [],
};
