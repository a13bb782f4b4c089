// `npm start`: installs and builds what is missing, then serves the shipped network and its view.
import { ensureReady } from "./ensure-ready.mjs";
import { runScript } from "./project.mjs";
import { runCli } from "./run-cli.mjs";

await runScript(async () => {
  await ensureReady();
  await runCli(["serve", ...process.argv.slice(2)]);
});
