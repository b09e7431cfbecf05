/** The same keys with other words: a missing or surplus German key is a compile error. */
export type Translated<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string
    ? string
    : Translated<Messages[Key]>;
};
