// The page before any script: every text of the data as text, nothing inline, the same figures as the reports.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import { networkAsOf } from "../../src/model/as-of.ts";
import type { Network } from "../../src/model/network.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { firstPaint, mostFirstDeals, pageWithFirstPaint, type FirstPaint } from "../../src/view/first-paint.ts";
import { lossAfter } from "../../src/view/hits.ts";
import { parseState } from "../../src/view/view-state.ts";
import { dealOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
beforeAll(async () => {
  shipped = await loadShipped("ai-capital");
});

const paintOf = (network: Network, address: string): FirstPaint => {
  const [path = "/", query = ""] = address.split("?");
  return firstPaint(network, parseState(path, query))!;
};

const template = `<!doctype html><html lang="en"><head>
<!-- head --><title>old</title><!-- /head --><link rel="stylesheet" href="/a.css"></head>
<body><div id="root"><!-- body --><p>Loading</p><!-- /body --></div><script src="/a.js"></script></body></html>`;

const parser = new new Window().DOMParser();

const pageOf = (paint: FirstPaint, origin: string | null = "https://example.com") =>
  parser.parseFromString(pageWithFirstPaint(template, paint, origin), "text/html");

const metaOf = (page: ReturnType<typeof pageOf>, key: string): string | null | undefined =>
  page.querySelector(`meta[name="${key}"], meta[property="${key}"]`)?.getAttribute("content");

describe("the title", () => {
  it.each([
    ["/compare", / go round .* – Linchpin$/],
    ["/metrics", /: \S.* is first of .* – Linchpin$/],
    ["/claims", /^\d+ of \d+ published claims can be recomputed: .* – Linchpin$/],
    ["/claims/S000-1", /^Claim S000-1 – Linchpin$/],
    ["/metrics?sel=firm:openai", /^OpenAI – Linchpin$/],
  ])("of %s says the finding, as the page will", (address, title) => {
    expect(paintOf(shipped, address).title).toMatch(title);
  });
});

/** Views of every kind, selections, filters, both themes, embedded, and addresses that mean nothing. */
const addresses = [
  "/",
  "/?theme=dark",
  "/?sel=firm:nvidia",
  "/?sel=deal:openai-oracle-2025-09",
  "/?st=paid&min=1",
  "/?L=tiers&unit=total",
  "/?embed=1",
  "/loops",
  "/loops/nvidia~openai~oracle",
  "/loops/nvidia~tsmc",
  "/failure",
  "/failure/openai?r=1",
  "/failure/opnai,oracle",
  "/compare",
  "/metrics",
  "/claims",
  "/data/deals",
  "/data/losses/openai",
  "/nowhere/at/all",
];

describe("the first paint", () => {
  it.each(addresses)("%s has a heading, and nothing that a strict policy forbids", (address) => {
    const paint = paintOf(shipped, address);
    const page = pageOf(paint);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelector("h1")!.textContent.length).toBeGreaterThan(3);
    expect(paint.markup).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(page.querySelector("title")!.textContent).toBe(paint.title);
    expect(page.querySelector("script")!.getAttribute("src")).toBe("/a.js");
  });

  it("says what the reports say", () => {
    const { maximumCirculation, totalUsdBnPerYear } = loopsReport(shipped);
    const map = paintOf(shipped, "/").heading;
    expect(map).toContain(`${moneyText(maximumCirculation.usdBnPerYear)} of the ${moneyText(totalUsdBnPerYear)}`);
    const report = cascadeReport(shipped, { seeds: [{ id: "openai", shock: 1 }] });
    const figure = pageOf(paintOf(shipped, "/failure/openai")).querySelector(".figure")!.textContent;
    expect(figure).toContain(moneyText(lossAfter(report, report.rounds.length - 1)));
    expect(figure).toContain("model estimate");
  });

  it("counts the deals of the day that it names", () => {
    const { deals } = networkAsOf(shipped, "2024-06-30");
    const { description } = paintOf(shipped, "/data/deals?as=2024-06-30");
    expect(deals.length).toBeLessThan(shipped.deals.length);
    expect(description).toMatch(new RegExp(`^${deals.length} deals between \\d+ firms, as of 30 Jun 2024;`));
  });

  it("draws the picture twice, for a wide and a small stage, and not at all where the view has none", () => {
    const pictures = (address: string) =>
      pageOf(paintOf(shipped, address)).querySelectorAll(".first-picture svg").length;
    expect([pictures("/"), pictures("/failure/openai"), pictures("/?embed=1")]).toEqual([2, 2, 2]);
    expect([pictures("/data/deals"), pictures("/claims")]).toEqual([0, 0]);
  });

  it("shows what Compare finds, as a sentence and as its pictures", () => {
    const page = pageOf(paintOf(shipped, "/compare"));
    expect(page.querySelector("h1")!.textContent).toMatch(/^In a year, what can go round a year .* grew from/);
    expect(page.querySelectorAll(".first-pair .first-picture svg")).toHaveLength(2);
    const beside = pageOf(paintOf(shipped, "/compare?mode=beside"));
    expect(beside.querySelectorAll(".first-pair figure .first-picture.wide svg")).toHaveLength(2);
    expect([...beside.querySelectorAll("figcaption")].map(({ textContent }) => textContent.slice(0, 2))).toEqual([
      "A:",
      "B:",
    ]);
  });

  it("begins the tables of Metrics and Claims with the largest and the first, and says that there is more", () => {
    const table = (address: string) => {
      const page = pageOf(paintOf(shipped, address));
      const cells = [...page.querySelectorAll("tbody tr")].map((row) => [...row.children].map((c) => c.textContent));
      return {
        head: page.querySelector("h1")!.textContent,
        cells,
        more: page.querySelector(".table-scroll")!.textContent,
      };
    };
    const metrics = table("/metrics?ms=pagerank,core");
    expect(metrics.head).toContain(`is first of ${metrics.more.match(/of (\d+) rows/)![1]!} firms`);
    expect(metrics.cells.length).toBe(30);
    expect(metrics.head).toContain(metrics.cells[0]![0]);
    const claims = table("/claims?v=contradicted");
    expect(claims.cells.length).toBeGreaterThan(3);
    expect(claims.cells.every((cells) => cells[1] === "contradicted")).toBe(true);
  });

  it("has no table where the page would begin with other rows", () => {
    for (const address of ["/metrics?sort=firm", "/claims?q=nvidia"])
      expect(pageOf(paintOf(shipped, address)).querySelector("table")).toBeNull();
  });

  it("is drawn on a phone as the page draws it there: with the outer columns pooled, whatever is lit", () => {
    for (const address of ["/", "/failure/openai", "/?sel=firm:blackrock"]) {
      const page = pageOf(paintOf(shipped, address));
      expect(page.querySelectorAll('.first-picture.small [data-node^="pool:"]').length).toBeGreaterThan(1);
      expect(page.querySelector('.first-picture.wide [data-node^="pool:"]')).toBeNull();
    }
  });

  it.each(addresses)("%s is sent in less than 30 kB", (address) => {
    expect(gzipSync(paintOf(shipped, address).markup).length).toBeLessThan(30_000);
  });

  it("leaves header and text out of an embedded picture, and leads to the whole page", () => {
    const page = pageOf(paintOf(shipped, "/failure/openai?embed=1"));
    expect(page.querySelector(".header, .panel")).toBeNull();
    expect(page.querySelector(".attribution a")!.getAttribute("href")).toBe("/failure/openai");
  });

  it("shows others the picture of the same state, at a whole address", () => {
    const page = pageOf(paintOf(shipped, "/failure/openai?r=1&theme=dark&cam=0.1,0.2,1"));
    const canonical = "https://example.com/failure/openai?r=1";
    expect(page.querySelector('link[rel="canonical"]')!.getAttribute("href")).toBe(canonical);
    expect(metaOf(page, "og:url")).toBe(canonical);
    expect(metaOf(page, "og:image")).toBe(
      "https://example.com/api/v1/picture.png?view=failure/openai&r=1&theme=light&width=1200&height=630",
    );
    expect(metaOf(page, "twitter:card")).toBe("summary_large_image");
    expect(metaOf(page, "og:title")).toContain("If OpenAI fails");
  });

  it.each(["/failure/openai", "/failure/openai?r=1", "/failure/oracle=0.3"])(
    "never shows %s without saying that it is a model estimate",
    (path) => {
      const page = pageOf(paintOf(shipped, path));
      for (const key of ["og:description", "twitter:description", "og:image:alt"]) {
        expect(metaOf(page, key)).toMatch(/model estimate/i);
      }
      expect(metaOf(page, "description")).toMatch(/^If [^.]+\. [A-Z\d]/);
    },
  );

  it("leaves out what needs an origin where none is known", () => {
    const page = pageOf(paintOf(shipped, "/"), null);
    expect(page.querySelector('link[rel="canonical"]')).toBeNull();
    expect(metaOf(page, "og:image")).toBeUndefined();
    expect(metaOf(page, "og:title")).toContain("can be going round");
  });

  it("tells search engines to pass over addresses that could not be opened as they are", () => {
    expect(metaOf(pageOf(paintOf(shipped, "/?sel=firm:nobody")), "robots")).toBe("noindex");
    expect(metaOf(pageOf(paintOf(shipped, "/nowhere/at/all")), "robots")).toBe("noindex");
    expect(metaOf(pageOf(paintOf(shipped, "/")), "robots")).toBeUndefined();
    expect(pageOf(paintOf(shipped, "/?sel=firm:nobody")).querySelector(".notice")!.textContent).toContain('"nobody"');
  });

  it("is left out of a network that takes too long to draw", () => {
    const deals = Array.from({ length: mostFirstDeals + 1 }, (_, i) =>
      dealOf({ id: `deal-${i}`, source: "a", target: "b" }),
    );
    const large = networkOf({ nodes: [nodeOf("a"), nodeOf("b")], deals });
    expect(firstPaint(large, parseState("/", ""))).toBeNull();
  });

  it("keeps every text of data and address a text, whatever is in it", () => {
    const hostile = fc.oneof(
      fc.constantFrom("</title><script>alert(1)</script>", '" onload="alert(1)', "<!-- body -->", "$& $1 $`", "a&b<c>"),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    const printable = (text: string): string => text.replace(/[\u0000-\u001f\ud800-\udfff]/g, "");
    fc.assert(
      fc.property(hostile, hostile, hostile, (firm, title, search) => {
        const named = `x${firm}`;
        const network = {
          ...networkOf({
            nodes: [{ ...nodeOf("a"), name: named }, nodeOf("b")],
            deals: [dealOf({ id: "d", source: "a", target: "b" })],
          }),
          title: `x${title}`,
        };
        const paint = firstPaint(network, parseState("/", `sel=firm:a&q=${encodeURIComponent(search)}&zz=${search}`))!;
        const page = pageOf(paint);
        expect(page.querySelectorAll("script")).toHaveLength(1);
        expect(page.querySelectorAll("h1")).toHaveLength(1);
        expect(page.querySelectorAll("[onload], [style]")).toHaveLength(0);
        expect(printable(page.querySelector("h1")!.textContent)).toBe(printable(named));
      }),
      { numRuns: 30 },
    );
  });
});
