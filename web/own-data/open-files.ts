// Opens files in a thread of their own, which ends with the answer, or at once when the reader has changed their mind.
import { startThread } from "../worker/thread.ts";
import { fromMessage, type OpenAnswer, type OpenMessage, type OpenOrder } from "./open-protocol.ts";

const broken = "The browser ended the reading; the file may be too large for its memory.";

/** @returns Ends the reading; `onAnswer` is not called any more then. */
export const openFiles = (order: Omit<OpenOrder, "do">, onAnswer: (answer: OpenAnswer) => void): (() => void) => {
  const thread = startThread();
  const end = (): void => thread.terminate();
  const answer = (given: OpenAnswer): void => {
    end();
    onAnswer(given);
  };
  thread.addEventListener("message", ({ data }: MessageEvent<OpenMessage>) => answer(fromMessage(data)));
  for (const mishap of ["error", "messageerror"]) {
    thread.addEventListener(mishap, () => answer({ is: "refused", message: broken }));
  }
  const message: OpenOrder = { do: "open", ...order };
  thread.postMessage(message);
  return end;
};
