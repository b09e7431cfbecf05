/**
 * A failure that its reader can act on. It carries a code and values, and is
 * put into words once, in each shell, in the reader's language
 * (shared/messages). Anything else that is thrown is a bug of ours: logged
 * whole, shown as one plain sentence.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** A stable word: the message's key, and what tests switch on. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}
