// The markup with which somebody else's page shows the picture of a state in a frame.
import { escapeXml } from "../picture/svg-element.ts";
import type { ViewState } from "./view-state.ts";

/** Width over height of the frame; the frame is as wide as its place. */
const ratio = "16 / 10";

/** The state in a frame: picture and legend alone. */
export const embeddedState = (state: ViewState): ViewState => ({ ...state, embedded: true });

/**
 * @param address Of the embedded state, with its origin.
 * @param title What the picture shows, for those who cannot see it.
 */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" loading="lazy" ` +
  `style="width: 100%; aspect-ratio: ${ratio}; border: 0"></iframe>`;
