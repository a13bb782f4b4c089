#!/usr/bin/env node
// The `linchpin` program: the command line on the process' own arguments, streams and signals.
import { findSiteFiles } from "../io/site-files.ts";
import { onInterruptOf } from "./on-interrupt.ts";
import { run } from "./run.ts";

// A reader that has seen enough, as in `linchpin loops | head`, is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

process.exitCode = await run(process.argv.slice(2), process, {
  env: process.env,
  cwd: process.cwd(),
  untilStopped,
  onInterrupt: onInterruptOf(process),
  workerEntry: new URL("../worker/entry.js", import.meta.url),
  siteFiles: findSiteFiles(),
});
