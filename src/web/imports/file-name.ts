/** What a file is called, without the folders and archives it lies in. */
export const fileName = (path: string): string => path.split(/[/›]\s*/).findLast(Boolean) ?? path;
