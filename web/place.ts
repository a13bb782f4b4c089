// Where the page lives: behind our server here; the build for files puts site/place.ts in the place of this file.
export type Place = "server" | "files";

/** `files`: in any folder or on any file server, as `linchpin publish` writes them; there is no API then. */
export const place: Place = "server" as Place;
