/** The names of the tags in an ICU message, each once: "<written>{count} e-mails</written>". */
export const tagsIn = (message: string): readonly string[] => [
  ...new Set(Array.from(message.matchAll(/<([a-z][a-z-]*)>/g), ([, name]) => name!)),
];
