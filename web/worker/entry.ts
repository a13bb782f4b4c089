// The worker's thread: orders in, answers out.
import { toMessage, type OpenMessage, type OpenOrder } from "../own-data/open-protocol.ts";
import { createHandler } from "./create-handler.ts";
import type { Order } from "./protocol.ts";

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const handle = createHandler((answer) => self.postMessage(answer), nextTurn);

/** What reads files is loaded when files are opened, which most readers never do. */
const open = async (order: OpenOrder): Promise<void> => {
  const { readPickedFiles } = await import("../own-data/read-picked-files.ts");
  self.postMessage(toMessage(await readPickedFiles(order)));
};

/** What reads files did not arrive, as after a new version was put on the server. */
const refuse = (error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error);
  self.postMessage({
    is: "refused",
    message: `Files cannot be read: ${message}. Load the page again.`,
  } satisfies OpenMessage);
};

self.addEventListener("message", ({ data }: MessageEvent<Order | OpenOrder>) => {
  if (data.do === "open") open(data).catch(refuse);
  else handle(data);
});
