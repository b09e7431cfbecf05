declare module "world-atlas/countries-50m.json" {
  import type { Topology } from "#web/map/world.ts";

  const atlas: Topology;
  // oxlint-disable-next-line import/no-default-export -- as bundlers give a file of JSON
  export default atlas;
}

declare module "world-atlas/countries-10m.json" {
  import type { Topology } from "#web/map/world.ts";

  const atlas: Topology;
  // oxlint-disable-next-line import/no-default-export -- as bundlers give a file of JSON
  export default atlas;
}
