// Where the page lives when it is made of files.
import type { Place } from "../place.ts";

export const place: Place = "files";
