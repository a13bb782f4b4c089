// The page before any script runs, as markup: the same places and classes as the page that takes over.
import { element, escapeXml } from "../picture/svg-element.ts";
import { firstStage } from "./first-stage.ts";
import { goTo, hasPicture } from "./go-to.ts";
import { emptyPlace, list, paragraph, tag } from "./html-text.ts";
import type { ShownView } from "./shown-view.ts";
import { tabs } from "./tabs.ts";
import { formatState, type ViewState } from "./view-state.ts";
import type { Figure, FirstText } from "./words/first-text.ts";

/** The address of a state as this page writes it. */
export type LinkTo = (state: ViewState) => string;

const header = ({ state, index }: ShownView, linkTo: LinkTo): string => {
  const links = tabs.map(({ label, view }) => {
    const current = view.name === state.view.name ? "page" : null;
    return tag("a", { href: linkTo(goTo(state, view)), "aria-current": current }, escapeXml(label));
  });
  const name = `<strong>Linchpin</strong> ${tag("span", { class: "soft" }, escapeXml(index.network.title))}`;
  const nav = tag("nav", { class: "tabs", "aria-label": "Views" }, links.join(""));
  return tag("header", { class: "header" }, tag("p", { class: "brand" }, name) + nav);
};

const bar = (share: number): string => {
  const [rest, part] = [100, share * 100].map((width, i) =>
    element("rect", { class: i === 0 ? "bar-rest" : "bar-share", width, height: 3 }),
  );
  const box = { class: "bar", viewBox: "0 0 100 3", preserveAspectRatio: "none", "aria-hidden": "true" };
  return element("svg", box, `${rest}${part}`);
};

const largeFigure = ({ text, note, share, isLoss }: Figure): string => {
  const number = tag("span", { class: isLoss ? "loss-text" : null }, escapeXml(text));
  const meaning = tag("span", { class: "figure-note" }, escapeXml(note));
  return tag("p", { class: "figure" }, `${number} ${meaning}`) + (share === null ? "" : bar(share));
};

const words = ({ heading, figure, sentences, steps, rows }: FirstText): string =>
  [
    tag("h1", {}, escapeXml(heading)),
    figure === null ? "" : largeFigure(figure),
    sentences.length === 0 ? "" : paragraph(sentences.join(" "), "soft small"),
    list("ol", "steps", steps.map(escapeXml)),
    list("ul", "plain first-rows", rows.map(escapeXml)),
  ].join("");

const problemList = ({ problems }: ShownView): string =>
  problems.length === 0
    ? ""
    : tag(
        "div",
        { class: "notice" },
        paragraph("This link could not be opened as it is:") + list("ul", null, problems.map(escapeXml)),
      );

const withoutScripts = (links: readonly (readonly [label: string, address: string])[]): string => {
  const items = links.map(([label, address]) => tag("a", { href: address }, escapeXml(label)));
  return (
    "<noscript><p>This page is explored with JavaScript, which is switched off here. The picture and the text above " +
    `stand without it, and so do these:</p>${list("ul", null, items)}</noscript>`
  );
};

export type FirstMarkupOptions = {
  readonly linkTo?: LinkTo;
  /** Files for readers without scripts: what they are called, and where they are. */
  readonly files: readonly (readonly [label: string, address: string])[];
};

/**
 * Header, picture and text of a state, or for an embedded one its picture alone. Every text of the data is escaped; no
 * style and no script is inline.
 */
export const firstMarkup = (shown: ShownView, text: FirstText, options: FirstMarkupOptions): string => {
  const { linkTo = formatState, files } = options;
  const { state } = shown;
  if (state.embedded) return tag("main", { id: "main", class: "picture-view embedded" }, firstStage(shown));
  const panel = words(text) + withoutScripts(files);
  const details = tag("section", { class: "panel", "aria-label": "Details" }, panel);
  const main = hasPicture(state.view)
    ? tag(
        "main",
        { id: "main", class: "picture-view on-phone first" },
        firstStage(shown) + emptyPlace("panel-divider") + details,
      )
    : tag("main", { id: "main", class: "alone first-text" }, panel);
  return header(shown, linkTo) + problemList(shown) + main;
};
