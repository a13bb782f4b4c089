// Which mistakes in a file are about all of it.
import type { Failure } from "../index.ts";

/** A mistake in a header, or about a whole file, leaves a table out, and what is computed without a table says anything. */
export const isAboutATable = ({ line }: Failure): boolean => line === null || line === 1;
