// Starts a thread where the page is a file: browsers start none from a file beside it there, so its program travels
// inside the page.
import EntryThread from "../worker/entry.ts?worker&inline";

export const startThread = (): Worker => new EntryThread();
