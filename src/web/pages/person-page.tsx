/** Comes with its own page's words. */
export function PersonPage() {
  return <h1 className="t-h1">PersonPage</h1>;
}
