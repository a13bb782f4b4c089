// The worker's thread: orders in, answers out.
import type { OpenOrder } from "../own-data/open-protocol.ts";
import { createHandler } from "./create-handler.ts";
import type { Order } from "./protocol.ts";

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const handle = createHandler((answer) => self.postMessage(answer), nextTurn);

/** What reads files is loaded when files are opened, which most readers never do. */
const open = async (order: OpenOrder): Promise<void> => {
  const { readPickedFiles } = await import("../own-data/read-picked-files.ts");
  self.postMessage(await readPickedFiles(order));
};

self.addEventListener("message", ({ data }: MessageEvent<Order | OpenOrder>) => {
  if (data.do === "open") void open(data);
  else handle(data);
});
