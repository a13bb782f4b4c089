// The page's clock: the only place that asks what day it is.
import type { IsoDate } from "../../src/model/date.ts";

/** Today as the reader's machine has it, in UTC. */
export const today = (): IsoDate => new Date(Date.now()).toISOString().slice(0, 10);
