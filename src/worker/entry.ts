// The program of a worker thread: tasks in, answers out, until the thread is ended from outside.
import { parentPort, workerData } from "node:worker_threads";
import { createHandler } from "./handle.ts";
import type { Start, Task } from "./protocol.ts";

// The one cast at this boundary: the pool starts the thread with this type.
const handle = createHandler(workerData as Start);
parentPort!.on("message", (task: Task) => parentPort!.postMessage(handle(task)));
