// Starts the thread of the warm-up; the build for files puts site/start-warm-up.ts in the place of this file.
export const startWarmUp = (): Worker =>
  new Worker(new URL("./warm-up-thread.ts", import.meta.url), { type: "module" });
