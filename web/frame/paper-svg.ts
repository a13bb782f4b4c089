// The picture as it stands on paper: with the words of a picture that is printed alone, in the shape of the sheet.
import { hasOverview } from "../../src/picture/detail.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import { pictureDescription, pictureTitle } from "../../src/picture/picture-title.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { pictureWords } from "../../src/view/words/picture-words.ts";
import type { Page } from "../page.ts";

/** Pixels that fill a sheet's width and leave room for the page's header; type stays 6 points or more on A4. */
const sheets = {
  portrait: { width: 1000, height: 1160 },
  landscape: { width: 1320, height: 760 },
} as const;

export type Sheet = keyof typeof sheets;
export const sheetNames: readonly Sheet[] = ["portrait", "landscape"];

/** What assumptions do takes tens of cascades: too long for a network of thousands while a print dialog waits. */
const wordsOf = (page: Page, picture: PictureState) => {
  const { scene } = page;
  if (page.failure !== null && hasOverview(page.whole.nodes.length)) return {};
  const [title, description] = [pictureTitle(scene, picture), pictureDescription(scene)];
  return pictureWords({ ...page, problems: [], picture, title, description });
};

/** The picture of the page on each kind of sheet, in light colours. */
export const paperSvgs = (page: Page, focus: PictureState["focus"]): readonly (readonly [Sheet, string])[] => {
  const picture: PictureState = { focus, hovered: null, focused: null };
  const words = wordsOf(page, picture);
  return sheetNames.map((sheet) => [
    sheet,
    renderSvg(page.scene, picture, { ...words, ...sheets[sheet], theme: "light" }),
  ]);
};
