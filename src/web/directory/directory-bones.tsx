/** A list of people or companies before it is there, in its real layout. */
import { EmptyGlyph } from "#web/parts/glyph.tsx";

const NAMES = ["34%", "46%", "28%", "40%", "36%"];

export function DirectoryBones() {
  return (
    <div className="directory bones">
      {NAMES.map((width) => (
        <div key={width} className="entry">
          <EmptyGlyph />
          <div>
            <span className="bone" style={{ width, height: 16 }} />
            <span className="bone" style={{ width: "22%" }} />
          </div>
        </div>
      ))}
    </div>
  );
}
