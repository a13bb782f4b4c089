// The worker's thread: orders in, answers out.
import { createHandler } from "./create-handler.ts";
import type { Order } from "./protocol.ts";

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const handle = createHandler((answer) => self.postMessage(answer), nextTurn);
self.addEventListener("message", ({ data }: MessageEvent<Order>) => handle(data));
