declare module "maplibre-gl/dist/maplibre-gl-worker.mjs" {
  const MapLibreWorker: abstract new () => object;
  // oxlint-disable-next-line import/no-default-export -- as MapLibre names it
  export default MapLibreWorker;
}
