// The view without a page: its state and address, and what a state shows.
export { checkState } from "./check-state.ts";
export { everyDeal, filteredNetwork, isEveryDeal, standings } from "./deal-filter.ts";
export type { DealFilter, Standing } from "./deal-filter.ts";
export { firstPaint, pageWithFirstPaint } from "./first-paint.ts";
export type { FirstPaint, FirstPaintOptions, Origin } from "./first-paint.ts";
export { networkScript, sitePage } from "./site-page.ts";
export { PictureError, pictureFile } from "./picture-file.ts";
export type { PictureFile } from "./picture-file.ts";
export { parsePictureRequest } from "./picture-request.ts";
export type { PictureRequest } from "./picture-request.ts";
export { shownView } from "./shown-view.ts";
export type { ShownView } from "./shown-view.ts";
export { formatState, initialState, parseState } from "./view-state.ts";
export type { ParsedState, ViewState } from "./view-state.ts";
export { formatPath, parsePath, viewPaths } from "./view.ts";
export type { View } from "./view.ts";
