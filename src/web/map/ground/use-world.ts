/** The countries of the earth, once they are here: what is drawn beside them waits for no coast. */
import { useQuery } from "@tanstack/react-query";
import type { View } from "#web/map/mercator.ts";
import { type Scale, loadWorld } from "./atlas.ts";
import type { World } from "./world.ts";

/**
 * Pixels to the side of the earth's square: where a pixel is more than a kilometre nobody sees that the coarse
 * coast is made of straight lines. The fine one is 3.7 MB to read, and half a second of work.
 */
const FINE_FROM = 30_000;

/** As fine as this view shows it. */
export function useWorldIn({ scale }: View, finest: Scale): World | undefined {
  const coarse = useWorld("50m", true);
  const fine = useWorld(finest, coarse !== undefined && scale >= FINE_FROM);
  return fine ?? coarse;
}

export const useWorld = (scale: Scale, enabled: boolean): World | undefined =>
  useQuery({
    queryKey: ["world", scale],
    queryFn: () => loadWorld(scale),
    staleTime: Infinity,
    enabled,
  }).data;
