/** The list before it is there, in its real layout. */
import { EmptyGlyph } from "#web/parts/glyph.tsx";

export function HomeBones() {
  return (
    <>
      <div className="leadstory">
        <div className="who">
          <EmptyGlyph />
          <div>
            <span className="bone" style={{ width: "44%", height: 26 }} />
            <span className="bone" style={{ width: "60%" }} />
          </div>
        </div>
        <div className="body" style={{ height: 292, paddingTop: 20 }}>
          <span className="bone" style={{ width: "96%" }} />
          <span className="bone" style={{ width: "72%" }} />
        </div>
      </div>
      {[0, 1, 2].map((row) => (
        <div key={row} className="row">
          <EmptyGlyph />
          <div>
            <span className="bone" style={{ width: "38%" }} />
            <span className="bone" style={{ width: "92%" }} />
            <span className="bone" style={{ width: "64%" }} />
          </div>
        </div>
      ))}
    </>
  );
}
