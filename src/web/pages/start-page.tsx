/** Comes with its own page's words. */
export function StartPage() {
  return <h1 className="t-h1">StartPage</h1>;
}
