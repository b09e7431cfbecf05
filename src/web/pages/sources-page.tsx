/** Comes with its own page's words. */
export function SourcesPage() {
  return <h1 className="t-h1">SourcesPage</h1>;
}
