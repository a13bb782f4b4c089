// The page of a state before any script runs: its markup, its title, and what others show when they link to it.
import type { IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { escapeXml } from "../picture/svg-element.ts";
import { firstFinding } from "./first-finding.ts";
import { firstMarkup, type LinkTo } from "./first-markup.ts";
import { canonicalAddress, pictureAddress } from "./picture-address.ts";
import { shownView } from "./shown-view.ts";
import type { ParsedState, Theme } from "./view-state.ts";
import { documentTitle, findingTitle } from "./words/document-title.ts";
import { firstText } from "./words/first-text.ts";

export type FirstPaint = {
  /** Of the browser's tab. */
  readonly title: string;
  /** The finding as one sentence, and what stands behind it: for those who link to the page. */
  readonly heading: string;
  readonly description: string;
  /** Path and query that mean the same state to everyone. */
  readonly canonical: string;
  /** Path and query of the picture that stands for the page elsewhere, `cardSize` large. */
  readonly picture: string;
  /** What the picture shows, for those who cannot see it. */
  readonly pictureText: string;
  /** Null follows the system. */
  readonly theme: Theme | null;
  /** False: the address names no view. */
  readonly isKnown: boolean;
  /** Sentences about what of the address could not be read or is not in the data. */
  readonly problems: readonly string[];
  /** HTML for the page's root, with every text escaped and nothing inline that a strict policy forbids. */
  readonly markup: string;
};

/** Pixels of the picture that social networks and chats show: the size that all of them take. */
export const cardSize = { width: 1200, height: 630 } as const;

/** More deals than these are not drawn before the page: the drawing would keep the reader waiting. */
export const mostFirstDeals = 3000;

export type FirstPaintOptions = {
  /** How the page writes the address of a state; default: path and query. */
  readonly linkTo?: LinkTo;
  /** From the surface's clock, for a remark on the age of the data; default: without. */
  readonly today?: IsoDate;
  /** Files for readers without scripts; default: what the API serves. */
  readonly files?: readonly (readonly [label: string, address: string])[];
};

const served = (picture: string): FirstPaintOptions["files"] & {} => [
  ["This picture as a file (SVG)", picture],
  ["All deals (JSON)", "/api/v1/deals"],
  ["All firms (JSON)", "/api/v1/nodes"],
  ["The loops (JSON)", "/api/v1/loops"],
  ["The whole network (JSON)", "/api/v1/network"],
];

/**
 * Everything of a state that a reader, a search engine or a chat sees without running a script.
 *
 * @returns Null for a network of more than `mostFirstDeals` deals. Cost: `shownView` and four drawings; about 150 ms
 *   for a hundred deals.
 */
export const firstPaint = (
  network: Network,
  parsed: ParsedState,
  options: FirstPaintOptions = {},
): FirstPaint | null => {
  if (network.deals.length > mostFirstDeals) return null;
  const shown = shownView(network, parsed);
  const { state, index, failure, problems } = shown;
  const finding = firstFinding(shown);
  const said = firstText(shown);
  const text = finding === null ? said : { ...said, heading: finding.heading };
  const files = options.files ?? served(pictureAddress(state, { format: "svg", ...cardSize }));
  return {
    title:
      (finding === null ? null : findingTitle(state, finding.heading)) ??
      documentTitle(state, index, failure?.report ?? null),
    heading: text.heading,
    description: [...text.sentences, ...text.steps].slice(0, 4).join(" "),
    canonical: canonicalAddress(state),
    picture: pictureAddress({ ...state, theme: "light" }, { format: "png", ...cardSize }),
    pictureText: `${shown.title}. ${shown.description}`,
    theme: state.theme,
    isKnown: state.view.name !== "unknown",
    problems,
    markup: firstMarkup(shown, text, { ...options, files, today: options.today ?? null, finding }),
  };
};

/** Where the page is, as `https://example.com`; null where that is not known: links that must be whole are left out. */
export type Origin = string | null;

const meta = (name: "name" | "property", key: string, content: string): string =>
  `<meta ${name}="${key}" content="${escapeXml(content)}" />`;

/** A heading as the first sentence of a text. */
const ended = (heading: string): string => (/[.?!]$/.test(heading) ? heading : `${heading}.`);

const headOf = (paint: FirstPaint, origin: Origin): string => {
  const { title, heading, description, canonical, picture, pictureText } = paint;
  const whole =
    origin === null
      ? []
      : [
          `<link rel="canonical" href="${escapeXml(origin + canonical)}" />`,
          meta("property", "og:url", origin + canonical),
          meta("property", "og:image", origin + picture),
          meta("property", "og:image:type", "image/png"),
          meta("property", "og:image:width", String(cardSize.width)),
          meta("property", "og:image:height", String(cardSize.height)),
          meta("property", "og:image:alt", pictureText),
          meta("name", "twitter:image", origin + picture),
        ];
  return [
    `<title>${escapeXml(title)}</title>`,
    meta("name", "description", `${ended(heading)} ${description}`.trim()),
    ...(paint.problems.length === 0 && paint.isKnown ? [] : [meta("name", "robots", "noindex")]),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", "Linchpin"),
    meta("property", "og:title", heading),
    meta("property", "og:description", description),
    meta("name", "twitter:card", "summary_large_image"),
    meta("name", "twitter:title", heading),
    meta("name", "twitter:description", description),
    ...whole,
  ].join("\n    ");
};

/** Puts a text between two comments of a page; a page without them stays as it is. */
const between = (page: string, name: string, text: string): string => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  return from === -1 || to < from ? page : page.slice(0, from) + text + page.slice(to + end.length);
};

/** The built page with a first paint in it. @param template With the places `<!-- head -->` and `<!-- body -->`. */
export const pageWithFirstPaint = (template: string, paint: FirstPaint, origin: Origin): string => {
  const themed = paint.theme === null ? template : template.replace("<html ", `<html data-theme="${paint.theme}" `);
  return between(between(themed, "head", headOf(paint, origin)), "body", paint.markup);
};
