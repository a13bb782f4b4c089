// Builds the page into dist/web. Nothing is inlined, so that the server's policy can forbid everything inline.
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The one face that every page needs; the faces of other alphabets are fetched when a text has their letters. */
const latinFace = /inter-latin-wght-normal.*\.woff2$/;

/** Has the browser fetch the Latin face at once instead of after the style sheet. */
const preloadedFace: Plugin = {
  name: "linchpin-preloaded-face",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => latinFace.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", href: `/${file}`, as: "font", type: "font/woff2", crossorigin: "" },
          injectTo: "head" as const,
        })),
  },
};

export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  plugins: [react(), preloadedFace],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What the build's check of its size reads: which files the first screen needs.
    manifest: true,
    rolldownOptions: {
      // React changes seldom, so returning readers keep it when the page has changed.
      output: {
        codeSplitting: { groups: [{ name: "react", test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ }] },
      },
    },
  },
  // Modules, so that the thread loads what opens files only when files are opened.
  worker: { format: "es" },
  server: { proxy: { "/api": "http://localhost:4180" } },
});
