/** The same text always gives the same, and comes again and again: it is worked out once, of so many at a time. */
export function onceEach<T>(workOut: (text: string) => T, most = 200_000): (text: string) => T {
  const known = new Map<string, { readonly worked: T }>();
  return (text) => {
    const there = known.get(text);
    if (there) return there.worked;
    if (known.size >= most) known.clear();
    const worked = workOut(text);
    known.set(text, { worked });
    return worked;
  };
}
