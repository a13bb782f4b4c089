// The page of a published site and the data beside it: whatever is in the data, nothing of it becomes a program.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { mostFirstDeals } from "../../src/view/first-paint.ts";
import { networkScript, sitePage } from "../../src/view/site-page.ts";
import { triangle } from "../web/support.ts";

const options = { url: null, files: [["The data", "data/package.zip"]], cardPicture: "picture.png" } as const;

/** What a browser would have under the name after the script has run. */
const run = (script: string): unknown => (new Function(`${script}return linchpinNetwork;`) as () => unknown)();

describe("the data beside the page", () => {
  it("are the network again, whatever its texts hold", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("</script>", "__proto__", "\u2028", '"); alert(1); ("', "\\", "'"),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, name) => {
        const network: Network = { ...triangle, title, nodes: triangle.nodes.map((node) => ({ ...node, name })) };
        expect(run(networkScript(network))).toEqual(JSON.parse(JSON.stringify(network)));
      }),
    );
  });
});

describe("the page", () => {
  const page = sitePage(triangle, options);

  it("has the picture and its views as links after the #, and no program or style of its own", () => {
    expect(page).toContain('href="#/loops"');
    expect(page).toContain("<svg");
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(page).toContain('href="data/package.zip"');
  });

  it("names no address where nobody has said one, and the whole one where somebody has", () => {
    expect(page).not.toMatch(/canonical|og:image/);
    const placed = sitePage(triangle, { ...options, url: "https://example.org/ai" });
    expect(placed).toContain('<link rel="canonical" href="https://example.org/ai/" />');
    expect(placed).toContain('content="https://example.org/ai/picture.png"');
  });

  it("has its title alone where the network is too large to be drawn in it", () => {
    const [deal] = triangle.deals;
    const deals = Array.from({ length: mostFirstDeals + 1 }, (_one, i) => ({ ...deal!, id: `d-${i}` }));
    const large = sitePage({ ...triangle, title: "Large & <wide> $& $'", deals }, options);
    expect(large).toContain("<title>Large &amp; &lt;wide&gt; $&amp; $");
    expect(large).not.toContain("<svg");
  });
});
