// The picture of a state as a file, drawn beside the page: the same that the command line and the server write.
import type { Network } from "../../src/model/network.ts";
import type { PictureFont } from "../../src/picture/font-face.ts";
import { pictureAddress, type WantedPicture } from "../../src/view/picture-address.ts";
import { pictureFile } from "../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import type { ViewState } from "../../src/view/view-state.ts";

export type PictureOrder = {
  readonly state: ViewState;
  readonly size: Pick<WantedPicture, "width" | "height">;
  readonly font: PictureFont;
  /** True: every round of a failure in a small map of its own, as high as that needs. */
  readonly strip?: boolean;
};

/** @returns The SVG, and the sentence with its finding. */
export const drawPicture = (
  network: Network,
  { state, size, font, strip = false }: PictureOrder,
): { readonly svg: string; readonly title: string } => {
  const query = pictureAddress(state, { ...size, format: "svg" })
    .split("?")
    .slice(1)
    .join("?");
  const request = parsePictureRequest(query);
  const { svg, title } = pictureFile(network, strip ? { ...request, strip, height: null } : request, font);
  return { svg, title };
};
