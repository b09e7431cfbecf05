/** Where somebody sits, as it stands in the field: as the user wrote it, else as it is called on their page. Pure. */
import type { PersonPage, Seat } from "#api/people.ts";

export function placeShown(
  { marks, seat }: Pick<PersonPage, "marks"> & { readonly seat: Seat | null },
  placeName: (place: Seat) => string,
): string {
  const written = marks.flatMap((mark) =>
    mark.kind === "edit" && mark.field === "place" ? mark.value : [],
  );
  return written[0] ?? (seat ? placeName(seat) : "");
}
