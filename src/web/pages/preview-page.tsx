/** Comes with its own page's words. */
export function PreviewPage() {
  return <h1 className="t-h1">PreviewPage</h1>;
}
