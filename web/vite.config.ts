// Builds the page into dist/web. Nothing is inlined, so that the server's policy can forbid everything inline.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  plugins: [react()],
  // One page that needs all of its code at once: 160 kB compressed, half of it React and sigma.
  build: { outDir: "../dist/web", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": "http://localhost:4180" } },
});
