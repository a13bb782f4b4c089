// Common assets in plain words.
import type { Names } from "./names.ts";

/** Shares of a company go by the company's name; the fleets have none. */
export const assetName = (id: string, name: Names): string => (id === "gpus" ? "GPU fleets" : `shares of ${name(id)}`);
