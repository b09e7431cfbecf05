/** Comes with its own page's words. */
export function ImportPage() {
  return <h1 className="t-h1">ImportPage</h1>;
}
