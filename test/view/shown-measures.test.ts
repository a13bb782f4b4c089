// Measures in a state: what is asked for, what the picture shows, and that both layers of money are the filter's.
import { describe, expect, it } from "vitest";
import { metricsReport } from "../../src/report/metrics-report.ts";
import { filteredNetwork, everyDeal } from "../../src/view/deal-filter.ts";
import { metricsRequest, shownMeasureIds, sortedMeasureId } from "../../src/view/metrics-request.ts";
import { measuresRequest } from "../../src/view/shown-measures.ts";
import { shownView } from "../../src/view/shown-view.ts";
import { initialState, parseState } from "../../src/view/view-state.ts";
import { metricsHeadline, ordinal, paperAddress } from "../../src/view/words/metric-words.ts";
import { loadShipped } from "../support/shipped.ts";

const window = { fromYear: 2026, toYear: 2028 };
const asOf = "2026-07-03";

describe("measures on the map", () => {
  it("are those of the report, in the unit of the picture", async () => {
    const network = await loadShipped("ai-capital");
    const { scene, problems } = shownView(network, parseState("/", "?size=pagerank&colour=betweenness&unit=total"));
    expect(problems).toEqual([]);
    const report = metricsReport(network, { basis: "total", asOf: asOf, measures: ["pagerank", "betweenness"] });
    const first = report.nodes[0]!;
    const largest = [...scene.nodes].sort((a, b) => b.radius - a.radius)[0]!;
    expect(largest.id).toBe(first.id);
    expect(scene.scales?.size).toMatchObject({ id: "pagerank", most: first.values["pagerank"]!.value });
    const lead = report.nodes.find(({ values }) => values["betweenness"]!.rank === 1)!;
    expect(scene.nodes.find(({ id }) => id === lead.id)?.shade).toBe(1);
  });

  it("are not asked for where colour means loss, nor where nobody chose one", () => {
    const seen = { asOf, unit: "total", window } as const;
    const chosen = { ...initialState, colourBy: "pagerank" };
    expect(measuresRequest(initialState, seen)).toBeNull();
    expect(measuresRequest({ ...chosen, view: { name: "failure", seeds: ["openai"] } }, seen)).toBeNull();
    expect(measuresRequest({ ...chosen, sizeBy: "pagerank" }, seen)).toMatchObject({ measures: ["pagerank"] });
  });

  it("are taken out of a link, and said, where there is no such measure", async () => {
    const network = await loadShipped("village");
    const { state, problems, scene } = shownView(network, parseState("/", "?colour=pagerak&ms=katz,katzz"));
    expect(state).toMatchObject({ colourBy: null, measures: ["katz"] });
    expect(problems.join(" ")).toContain('"pagerank"');
    expect(scene.scales).toBeUndefined();
  });
});

describe("the Metrics view", () => {
  it.each(["funding", "commitment"] as const)(
    "measures the layer %s as `linchpin metrics --layer` does",
    async (kind) => {
      const network = await loadShipped("ai-capital");
      const filtered = filteredNetwork(network, asOf, { ...everyDeal, dealKinds: [kind] });
      const request = metricsRequest(initialState, { asOf, unit: "per-year", window, firms: network.nodes.length });
      const here = metricsReport(filtered, request);
      const there = metricsReport(network, { measures: ["all"], layer: kind, window, asOf });
      expect(here.nodes).toEqual(there.nodes);
      expect(here.structures).toEqual(there.structures);
      expect(here.totalUsdBn).toBe(there.totalUsdBn);
    },
  );

  it("asks a large network only for what it shows", () => {
    const request = metricsRequest(
      { ...initialState, measures: ["katz"] },
      { asOf, unit: "total", window, firms: 9000 },
    );
    expect(request.measures).toEqual(["katz", "communities", "bridges", "articulation-points"]);
  });

  it("is sorted by the address's measure, else by the first that is shown", () => {
    expect(sortedMeasureId({ measures: ["katz", "pagerank"], sorting: "-pagerank" })).toBe("pagerank");
    expect(sortedMeasureId({ measures: ["katz"], sorting: "-pagerank" })).toBe("katz");
    expect(sortedMeasureId({ measures: [], sorting: "firm" })).toBe(shownMeasureIds({ measures: null })[0]);
  });

  it("says who comes first", async () => {
    const { index } = shownView(await loadShipped("ai-capital"), parseState("/metrics", ""));
    const report = metricsReport(index.network, { measures: ["pagerank", "core-number", "current-flow-betweenness"] });
    const headline = (i: number): string => metricsHeadline(report, report.measures[i]!, index);
    expect(headline(0)).toMatch(/^PageRank: .+ is first of 101 firms, with 9\.9 %$/);
    expect(headline(1)).toMatch(/firms share the first place/);
    expect(headline(2)).toMatch(/is not defined on this money$/);
  });

  it("puts nobody first where all are alike", async () => {
    const { index } = shownView(await loadShipped("ai-capital"), parseState("/metrics", "as=2015-01-01"));
    const report = metricsReport(index.network, { measures: ["in-strength"], asOf: index.asOf });
    expect(metricsHeadline(report, report.measures[0]!, index)).toMatch(/: nobody is first, all have \$0/);
  });

  it("writes ranks and papers", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 111].map(ordinal).join(" ")).toBe(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th",
    );
    expect(paperAddress({ reference: "A (2001). B. doi:10.1080/1" })).toBe("https://doi.org/10.1080/1");
    expect(paperAddress({ reference: "A book" })).toBeNull();
  });
});
