// The page before any script runs, as markup: the same places and classes as the page that takes over.
import type { IsoDate } from "../model/date.ts";
import { element, escapeXml } from "../picture/svg-element.ts";
import type { FirstFinding } from "./first-finding.ts";
import { firstStage } from "./first-stage.ts";
import { goTo, hasPicture } from "./go-to.ts";
import { emptyPlace, list, paragraph, tag } from "./html-text.ts";
import type { ShownView } from "./shown-view.ts";
import { tabs } from "./tabs.ts";
import { staleRemark } from "./time/time-words.ts";
import { formatState, type ViewState } from "./view-state.ts";
import { dateWords } from "./words/date-words.ts";
import type { Figure, FirstText } from "./words/first-text.ts";

/** The address of a state as this page writes it. */
export type LinkTo = (state: ViewState) => string;

const placeOf = (className: string, content: string): string =>
  tag("div", { class: `${className} first-place`, "aria-hidden": "true" }, content);

/** Search and menus come with the script; without their places the picture would move when they come. */
const headerPlaces =
  placeOf("search", "<input disabled>") +
  placeOf(
    "header-actions",
    ["Copy link", "Export", "Settings"].map((label) => tag("span", { class: "button" }, label)).join(""),
  );

const header = ({ state, index }: ShownView, linkTo: LinkTo): string => {
  const links = tabs.map(({ label, view }) => {
    const current = view.name === state.view.name ? "page" : null;
    return tag("a", { href: linkTo(goTo(state, view)), "aria-current": current }, escapeXml(label));
  });
  const name = `<strong>Linchpin</strong> ${tag("span", { class: "soft" }, escapeXml(index.network.title))}`;
  const nav = tag("nav", { class: "tabs", "aria-label": "Views" }, links.join(""));
  return tag("header", { class: "header" }, tag("p", { class: "brand" }, name) + nav + headerPlaces);
};

/** The bars under the picture, which come with the script, too. */
const barPlaces = ({ failure, index }: ShownView): string => {
  const rounds = failure === null ? "" : emptyPlace("bottom-bar");
  return rounds + tag("p", { class: "time-bar first-time" }, `As of ${escapeXml(dateWords(index.asOf))}`);
};

const ageNotice = ({ index }: ShownView, today: IsoDate | null): string => {
  const remark = today === null ? null : staleRemark(index.network, today);
  return remark === null ? "" : tag("section", { class: "filter-bar stale" }, paragraph(remark));
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
  /** From the surface's clock, for a remark on the age of the data; null: without. */
  readonly today: IsoDate | null;
  /** Files for readers without scripts: what they are called, and where they are. */
  readonly files: readonly (readonly [label: string, address: string])[];
  /** Of a view without the stage; null: its text stands alone. */
  readonly finding: FirstFinding | null;
};

/** Finding, picture or table of a view without the stage, and the bar that every view has. */
const alone = (shown: ShownView, { heading, markup }: FirstFinding, files: string): string =>
  tag("main", { id: "main", class: "first-main" }, tag("h1", {}, escapeXml(heading)) + markup + files) +
  barPlaces(shown);

/** Pixels of the bars over and under the picture, and of an embedded picture's foot. */
const heights = { time: 47, age: 44, rounds: 57 } as const;
const embeddedFoot = 40;

/** Picture and legend alone, with what they show and the way to the whole page. */
const embedded = (shown: ShownView, { heading, sentences }: FirstText, linkTo: LinkTo): string => {
  const { state, index } = shown;
  const open = { href: linkTo({ ...state, embedded: false }), target: "_blank", rel: "noopener" };
  const foot = `As of ${escapeXml(dateWords(index.asOf))} · ${tag("a", open, "Explore it in Linchpin (new tab)")}`;
  const main = hasPicture(state.view) ? firstStage(shown, embeddedFoot) : list("ul", "plain", sentences.map(escapeXml));
  return (
    tag("main", { id: "main", class: "picture-view embedded" }, main) +
    tag("footer", { class: "attribution" }, tag("h1", {}, escapeXml(heading)) + tag("p", {}, foot))
  );
};

/**
 * Header, picture and text of a state, or for an embedded one its picture alone. Every text of the data is escaped; no
 * style and no script is inline.
 */
export const firstMarkup = (shown: ShownView, text: FirstText, options: FirstMarkupOptions): string => {
  const { linkTo = formatState, files, today, finding } = options;
  const { state } = shown;
  if (state.embedded) return embedded(shown, text, linkTo);
  const panel = words(text) + withoutScripts(files);
  const age = ageNotice(shown, today);
  const barHeight = heights.time + (age === "" ? 0 : heights.age) + (shown.failure === null ? 0 : heights.rounds);
  const details = tag("section", { class: "panel", "aria-label": "Details" }, panel);
  const main = hasPicture(state.view)
    ? tag(
        "main",
        { id: "main", class: "picture-view on-phone first" },
        firstStage(shown, barHeight) + emptyPlace("panel-divider") + details + barPlaces(shown),
      )
    : finding === null
      ? tag("main", { id: "main", class: "first-alone" }, panel)
      : alone(shown, finding, withoutScripts(files));
  return header(shown, linkTo) + problemList(shown) + age + main;
};
