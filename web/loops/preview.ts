// Lets a loop's card show its loop in the picture while the pointer is on it.
import { createContext, useContext } from "react";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";

type Preview = (loop: LoopEntry | null) => void;

export const PreviewContext = createContext<Preview | null>(null);

/** Shows a loop, null for none again. Outside a picture it does nothing. */
export const usePreview = (): Preview => useContext(PreviewContext) ?? (() => undefined);
