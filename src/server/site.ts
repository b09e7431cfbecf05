/**
 * The page and its files. What is served is the list made when the page was built
 * (dist/web/files.json); no path of a request is ever joined to a folder.
 */

export interface Site {
  /** The page's markup, for one answer: its nonce is written into it. */
  readonly page: (nonce: string) => string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

export interface SiteFile {
  readonly type: string;
  /** Its name changes with its content. */
  readonly isForever: boolean;
  readonly read: () => Promise<Uint8Array>;
}
