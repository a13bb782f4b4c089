// Builds the page into dist/web. Nothing is inlined, so that the server's policy can forbid everything inline.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  plugins: [react()],
  build: { outDir: "../dist/web", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://localhost:4180" } },
});
