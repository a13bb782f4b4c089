// What the server has put into the page before any script ran, handed over piece by piece to the page that takes over.
import { place } from "./place.ts";

const nodes: readonly Node[] = [...(document.getElementById("root")?.childNodes ?? [])];

const isElement = (node: Node): node is Element => node instanceof Element;

/** Whether the page came with a picture or text of its address. */
export const hasFirstPaint: boolean = nodes.filter(isElement).some(({ tagName }) => tagName === "MAIN");

/** Everything that came, for as long as the data are on their way. */
export const firstPaintNodes = (): readonly Node[] => nodes;

const address = window.location.href;
const main = nodes.filter(isElement).find(({ tagName }) => tagName === "MAIN") ?? null;
const mainNodes: readonly Node[] = [...(main?.childNodes ?? [])];

/** A page of files comes with the picture of its first view, whatever view the part after the # asks for. */
const isOfThisView = (): boolean => place === "server" || ["", "#", "#/"].includes(window.location.hash);

/** The pictures, wide and small, of which the style sheet shows one; none after they have been taken. */
export const takeFirstPictures = (): readonly Element[] => {
  if (!isOfThisView()) return [];
  const pictures = nodes.filter(isElement).flatMap((node) => [...node.querySelectorAll(".first-picture")]);
  for (const picture of pictures) picture.remove();
  return pictures;
};

const panelNodes: readonly Node[] = [...(main?.querySelector(".panel")?.childNodes ?? [])];

export type FirstMain = { readonly className: string; readonly nodes: readonly Node[] };

/** Still where the page was opened. */
const isFirstAddress = (): boolean => isOfThisView() && window.location.href === address;

/** What came with the page under its header, for a view that is on its way; null at every other address. */
export const firstMain = (): FirstMain | null =>
  main !== null && isFirstAddress() ? { className: main.className, nodes: mainNodes } : null;

/** What came with the page beside its picture; null at every other address, and where nothing came. */
export const firstPanel = (): readonly Node[] | null => (panelNodes.length > 0 && isFirstAddress() ? panelNodes : null);
