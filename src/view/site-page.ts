// The page of a published site: a file that opens from disk and from any file server, with its first picture in it.
import type { Network } from "../model/network.ts";
import { escapeXml } from "../picture/svg-element.ts";
import { firstPaint, pageWithFirstPaint } from "./first-paint.ts";
import { formatState, parseState } from "./view-state.ts";

export type SitePage = {
  /** Address of the folder on the web, without a slash at its end; null where nobody has said it. */
  readonly url: string | null;
  /** Files for those without scripts: what they are called, and where they lie beside the page. */
  readonly files: readonly (readonly [label: string, path: string])[];
  /** Where the picture lies that chats show for a link to the page. */
  readonly cardPicture: string;
};

/**
 * Nothing from elsewhere, whatever the page holds. `file:` beside `'self'`, because browsers do not agree on what a page
 * on disk may call itself.
 */
const policy = [
  ...["default-src 'self' file:", "img-src 'self' file: data: blob:", "font-src 'self' file: data:"],
  ...["worker-src blob:", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
].join("; ");

/** Relative, so that the folder can lie anywhere. Classic scripts in order: a page on disk may load no modules. */
const template = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <!-- head -->
    <title>Linchpin</title>
    <!-- /head -->
    <link rel="icon" href="view/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="view/linchpin.css" />
    <script defer src="data/network.js"></script>
    <script defer src="view/linchpin.js"></script>
  </head>
  <body>
    <div id="root">
      <!-- body -->
      <p>Loading Linchpin …</p>
      <noscript>It computes in your browser and needs JavaScript.</noscript>
      <!-- /body -->
    </div>
  </body>
</html>
`;

/** HTML of the page. A network that is too large to be drawn at once gets no picture in it, and the title alone. */
export const sitePage = (network: Network, { url, files, cardPicture }: SitePage): string => {
  const paint = firstPaint(network, parseState("/", ""), { files, linkTo: (state) => `#${formatState(state)}` });
  // A function, because a replacement in words would give its dollar signs a meaning.
  if (paint === null)
    return template.replace("<title>Linchpin</title>", () => `<title>${escapeXml(network.title)}</title>`);
  return pageWithFirstPaint(template, { ...paint, canonical: "/", picture: `/${cardPicture}` }, url);
};

/**
 * The network as a script that sets `linchpinNetwork`: a page on disk may load a script, and no data. As a text that is
 * parsed, which browsers read faster than a program, and in which no name has a meaning of its own.
 */
export const networkScript = (network: Network): string =>
  `var linchpinNetwork = JSON.parse(${JSON.stringify(JSON.stringify(network))});\n`;
