/** The opening token in an address's fragment: "#TOKEN", in base64url, at least 16 bytes of it. */
export const tokenIn = (hash: string): string | null =>
  /^#([\w-]{22,100})$/.exec(hash)?.[1] ?? null;
