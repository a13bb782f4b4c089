// The face of the pictures, from the files beside this one; fonts/README.md says what they are.
import { readFile } from "node:fs/promises";

const read = (name: string): Promise<Buffer> => readFile(new URL(`fonts/${name}`, import.meta.url));

/** TrueType files of the four weights, for whoever draws letters itself. */
export const trueTypeFonts = (): Promise<readonly Uint8Array[]> =>
  Promise.all(["inter-400.ttf", "inter-500.ttf", "inter-600.ttf", "inter-700.ttf"].map(read));

/** What an SVG file carries, in base64. */
export const embeddedFont = async (): Promise<{ readonly basic: string; readonly extended: string }> => {
  const [basic, extended] = await Promise.all([read("inter-basic.woff2"), read("inter-extended.woff2")]);
  return { basic: basic.toString("base64"), extended: extended.toString("base64") };
};
