import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The page, built into dist/web; scripts/build.ts lists what lies there for the server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    // The Content-Security-Policy lets fonts come from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    // The coasts of the earth are files of their own, and no part of the first page (scripts/build.ts weighs it).
    chunkSizeWarningLimit: 4000,
  },
});

/** The two fonts that the first page needs are asked for at once, so that no line jumps. */
function preloadFonts(): Plugin {
  return {
    name: "preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /(?:piazzolla-latin-opsz-normal|grotesk-latin-wght-normal)/.test(file))
          .map((file) => ({
            tag: "link",
            attrs: {
              rel: "preload",
              href: `/${file}`,
              as: "font",
              type: "font/woff2",
              crossorigin: "",
            },
            injectTo: "head" as const,
          })),
    },
  };
}
