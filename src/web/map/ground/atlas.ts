/**
 * Natural Earth at two scales: a quarter of a megabyte and a whole one, asked of our own server when one is drawn.
 * They are files, and no modules, so that the page and the worker read the same ones.
 */
import coarse from "world-atlas/countries-50m.json?url";
import fine from "world-atlas/countries-10m.json?url";
import { type Topology, type World, worldOf } from "./world.ts";

export type Scale = keyof typeof FILES;

const FILES = { "50m": coarse, "10m": fine } as const;

export async function loadWorld(scale: Scale): Promise<World> {
  const answer = await fetch(FILES[scale]);
  if (!answer.ok) throw new Error(`The atlas is answered with ${answer.status}`);
  return worldOf((await answer.json()) as Topology);
}
