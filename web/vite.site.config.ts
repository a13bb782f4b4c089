// Builds the page as files into dist/site, for `linchpin publish`: one classic script and one style sheet, with nothing
// loaded later, because a page that is opened from disk may load neither modules nor threads nor data.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What is otherwise where the page is made of files. */
const replaced = new Map([
  [here("place.ts"), here("site/place.ts")],
  [here("worker/thread.ts"), here("site/thread.ts")],
  [here("stage/start-warm-up.ts"), here("site/start-warm-up.ts")],
]);

const asFiles: Plugin = {
  name: "linchpin-as-files",
  enforce: "pre",
  async resolveId(source, importer) {
    if (!/\/(?:place|thread|start-warm-up)\.ts$/.test(source)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return (found !== null && replaced.get(found.id)) || null;
  },
};

export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [asFiles, react()],
  worker: { plugins: () => [asFiles], rolldownOptions: { output: { codeSplitting: false } } },
  build: {
    outDir: "../dist/site",
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    // Everything in one script, the thread's program and the exporters too; the first picture does not wait for it.
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      // Its remark on how long a build of a second takes is no warning.
      checks: { pluginTimings: false },
      input: here("site/main.tsx"),
      // A classic script has none; what reads it is help for loading parts later, of which there are none.
      transform: { define: { "import.meta": "{}" } },
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "linchpin.js",
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith(".css")) ? "linchpin.css" : "[name][extname]",
      },
    },
  },
});
