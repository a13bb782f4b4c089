// Starts a thread of the page's own; the build for files puts site/thread.ts in the place of this file.
export const startThread = (): Worker => new Worker(new URL("./entry.ts", import.meta.url), { type: "module" });
