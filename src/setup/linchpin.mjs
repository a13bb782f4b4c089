// `npm run -s linchpin -- ARGS`: the command line from the clone, installed and built if need be.
import { ensureReady } from "./ensure-ready.mjs";
import { runScript } from "./project.mjs";
import { runCli } from "./run-cli.mjs";

await runScript(async () => {
  await ensureReady();
  await runCli(process.argv.slice(2));
});
