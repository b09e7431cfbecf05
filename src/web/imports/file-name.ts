/** What a file is called, without the folders and archives it lies in. */
export function fileName(path: string): string {
  const names = path.split(/[/›]\s*/).filter(Boolean);
  const last = names.at(-1) ?? path;
  // Of a chat its folder says whose it is.
  const folder = names.at(-2)?.trim();
  return folder !== undefined && NAMELESS.test(last) ? `${folder}/${last}` : last;
}

/** As every export of these programs is called. */
const NAMELESS =
  /^(?:_chat\.txt|message_\d+\.(?:json|html)|messages?\.(?:json|csv)|result\.json|chat\.md)$/;
