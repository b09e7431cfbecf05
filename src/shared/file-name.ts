/** What a file is called, without the folders and archives it lies in. */
export function fileName(path: string): string {
  return namesOf(path).slice(-wordsIn(path)).join("/") || path;
}

/** The folders and archives that its name leaves out: "mail.zip › Mail/2019". */
export function folderOf(path: string): string {
  const name = fileName(path);
  return path.endsWith(name) ? path.slice(0, -name.length).replace(/[/›\s]+$/, "") : "";
}

const namesOf = (path: string): readonly string[] =>
  path
    .split(/[/›]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Of a chat its folder says whose it is. */
const wordsIn = (path: string): number => (NAMELESS.test(namesOf(path).at(-1) ?? "") ? 2 : 1);

/** As every export of these programs is called. */
const NAMELESS =
  /^(?:_chat\.txt|message_\d+\.(?:json|html)|messages?\.(?:json|csv)|result\.json|chat\.md)$/;
