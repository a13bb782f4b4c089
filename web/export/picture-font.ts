// The face that exported pictures carry, the same two files as the command line's. They travel inside this chunk: a page
// that was opened from disk may fetch no file.
import basicFile from "../../src/io/fonts/inter-basic.woff2?inline";
import extendedFile from "../../src/io/fonts/inter-extended.woff2?inline";
import type { PictureFont } from "../../src/picture/font-face.ts";

/** The base64 of a data address. */
const base64 = (address: string): string => address.slice(address.indexOf(",") + 1);

export const pictureFont: PictureFont = { basic: base64(basicFile), extended: base64(extendedFile) };
