// `npm run golden -- DIR`: golden cases of a folder through the product's public functions, one line per measure.
import { resolve } from "node:path";
import { ensureReady } from "./ensure-ready.mjs";
import { projectRoot, runScript } from "./project.mjs";

await runScript(async () => {
  await ensureReady();
  const folder = process.argv[2] ?? resolve(projectRoot, "test/golden");
  const { createServer } = await import("vite");
  // The cases' adapters are tests in TypeScript; Vite runs them as they are, on every Node that the project supports.
  const server = await createServer({
    root: projectRoot,
    configFile: false,
    logLevel: "error",
    server: { middlewareMode: true, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { runGolden } = await server.ssrLoadModule("/test/golden/run-golden.ts");
    // npm moves to the clone's folder; a relative folder is meant from where it was typed.
    process.exitCode = runGolden(resolve(process.env["INIT_CWD"] ?? ".", folder), (/** @type {string} */ line) =>
      process.stdout.write(`${line}\n`),
    );
  } finally {
    await server.close();
  }
});
