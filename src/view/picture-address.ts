// Where the API draws the picture of a state.
import { formatPath } from "./view.ts";
import { formatState, type ViewState } from "./view-state.ts";

export type WantedPicture = {
  readonly format: "svg" | "png";
  /** Pixels before scaling. */
  readonly width: number;
  readonly height: number;
  /** Of PNG only; default 1. */
  readonly scale?: number;
};

/** What of a state is about the page and not about the picture. */
const asPicture = (state: ViewState): ViewState => ({
  ...state,
  embedded: false,
  camera: null,
  letterKeys: true,
  search: "",
  verdict: null,
  sorting: null,
  measures: null,
  own: null,
  others: [],
});

/** Path and query below the server's root, such as `/api/v1/picture.png?view=failure/openai&r=2&width=1200&height=630`. */
export const pictureAddress = (state: ViewState, { format, width, height, scale }: WantedPicture): string => {
  // Encoded once more: the path is read from the query, and then read as a path.
  const view = formatPath(state.view).slice(1).replaceAll("%", "%25");
  const query = formatState(asPicture(state)).split("?")[1];
  const parts = [
    view === "" ? "" : `view=${view}`,
    query ?? "",
    `width=${width}&height=${height}`,
    scale === undefined || scale === 1 || format === "svg" ? "" : `scale=${scale}`,
  ];
  return `/api/v1/picture.${format}?${parts.filter((part) => part !== "").join("&")}`;
};

/** The address that means the same to everyone: without the reader's own theme, camera and keys. */
export const canonicalAddress = (state: ViewState): string => formatState({ ...asPicture(state), theme: null });
