// Starts the thread of the warm-up where the page is a file; its program travels inside the page.
import WarmUpThread from "../stage/warm-up-thread.ts?worker&inline";

export const startWarmUp = (): Worker => new WarmUpThread();
