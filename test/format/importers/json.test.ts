// JSON from several hands: graphology, networkx, d3, debtrank-globe, NEVA, maps of AI deals.
import { describe, expect, it } from "vitest";
import { importNetwork } from "../../../src/format/importers/import-network.ts";
import { InvalidInputError } from "../../../src/model/errors.ts";
import { arrows, buffersIn, file, guessAbout, imported, messages } from "../../support/foreign.ts";

const json = (value: unknown): string => JSON.stringify(value);

describe("graphology JSON", () => {
  it("is read with its attributes, without what is undirected", () => {
    const text = json({
      attributes: { name: "A graph" },
      options: { type: "mixed", multi: true, allowSelfLoops: true },
      nodes: [{ key: "x", attributes: { label: "Ex", kind: "lab" } }, { key: "y" }, "odd"],
      edges: [
        { key: "e1", source: "x", target: "y", attributes: { amount: 3 } },
        { key: "e2", source: "x", target: "y", undirected: true },
      ],
    });
    const result = imported("g.json", text);
    expect(result.value.mapping.format).toBe("graphology");
    expect(result.value.network.title).toBe("A graph");
    expect(arrows(result)).toEqual(["x>y 3 commitment"]);
    expect(messages(result)).toEqual([
      "g.json, column nodes[2]: is no object. Write an object with named members, or take it out.",
      "g.json, column edges[1]: is undirected, so it does not say who pays whom. Write it as a directed edge, from the payer to the payee.",
    ]);
  });
});

describe("lists of nodes and links", () => {
  it("of networkx, numbered where there are no ids", () => {
    const text = json({
      directed: true,
      multigraph: false,
      graph: { name: "nx" },
      nodes: [{ size: 1 }, { size: 2 }],
      links: [{ source: 0, target: 1, weight: 2 }],
    });
    expect(arrows(imported("nx.json", text))).toEqual(["0>1 2 commitment"]);
    const undirected = json({
      directed: false,
      nodes: [{ id: "a" }, { id: "b" }],
      links: [{ source: "a", target: "b" }],
    });
    expect(arrows(imported("nx.json", undirected))).toEqual([]);
  });

  it("of d3 after a layout, with the nodes themselves at the ends", () => {
    const text = json({
      nodes: [
        { id: "a", x: 1 },
        { id: "b", x: 2 },
      ],
      links: [{ source: { id: "a", x: 1 }, target: { id: "b", x: 2 }, value: 7 }],
    });
    expect(arrows(imported("d3.json", text))).toEqual(["a>b 7 commitment"]);
  });

  it("of a map of AI deals: amounts in dollars, partnerships without a direction left out", () => {
    const [one, two] = ["clx0openai0000000000001", "clx0nvidia0000000000002"];
    const edge = { from: two, to: one, edgeType: "INVESTMENT", totalAmountUSD: 30e9, isDirectional: true };
    const text = json({
      nodes: [
        { id: one, name: "OpenAI", slug: "openai" },
        { id: two, name: "NVIDIA", slug: "nvidia" },
      ],
      edges: [edge, { ...edge, totalAmountUSD: null }, { ...edge, isDirectional: false }],
    });
    const result = imported("deals.json", text, { kind: "funding" });
    expect(arrows(result)).toEqual(["nvidia>openai 30 funding", "nvidia>openai ? funding"]);
    expect(guessAbout(result, "unit")).toEqual(["usd"]);
    expect(result.value.network.deals[0]!.instrument).toBe("investment");
    expect(result.failures).toHaveLength(1);
  });

  it("of evidence from filings: entities and ids of entities", () => {
    const text = json({
      entities: [
        { id: "msft", name: "Microsoft", entity_type: "company" },
        { id: "oai", name: "OpenAI", entity_type: "company" },
      ],
      edges: [
        {
          id: "e1",
          source_entity_id: "oai",
          target_entity_id: "msft",
          relationship_type: "compute_commitment",
          value: 250,
          unit: "usd_billions",
          period: "2025",
        },
      ],
    });
    const result = imported("filings.json", text);
    expect(arrows(result)).toEqual(["oai>msft 250 commitment"]);
    expect(result.value.network.deals[0]).toMatchObject({
      id: "e1",
      instrument: "compute-commitment",
      announced: "2025",
    });
    expect(result.value.unusedColumns).toEqual(["unit"]);
  });

  it("as a list of edges alone", () => {
    expect(arrows(imported("e.json", json([{ from: "a", to: "b", amount: 1 }])))).toEqual(["a>b 1 commitment"]);
  });

  it("is refused without any", () => {
    expect(() => imported("e.json", json({ a: 1 }))).toThrow("is JSON without a list of edges");
    expect(() => imported("e.json", "{ broken")).toThrow(InvalidInputError);
  });
});

describe("debtrank-globe", () => {
  const year = {
    nodes: [
      {
        id: "GRC",
        name: "Greece",
        lat: 1,
        lng: 2,
        gdp_usd: 191e9,
        reserves_usd: 12e9,
        external_debt_usd: null,
        bank_capital_ratio_pct: 8.8,
      },
      { id: "DEU", name: "Germany", gdp_usd: 3941e9, reserves_usd: null },
    ],
    edges: [{ creditor: "DEU", debtor: "GRC", amount: 20e9, period: "2020-Q4" }],
    portfolio_edges: [{ creditor: "DEU", debtor: "GRC", amount: 5e9 }],
  };

  it("is claims of banks and holdings in dollars, at the quarter of the claims", () => {
    const result = imported("2020.json", json(year));
    expect(arrows(result)).toEqual(["deu>grc 20 funding", "deu>grc 5 funding"]);
    expect(
      result.value.network.deals.map(({ instrument, announced, status }) => [instrument, announced, status]),
    ).toEqual([
      ["term-loan", "2020-10", "drawn"],
      ["bond", "2020-10", "drawn"],
    ]);
    expect(result.value.network.facts.map(({ entity, metric, value }) => `${entity} ${metric} ${value}`)).toEqual([
      "grc gdp 191",
      "deu gdp 3941",
      "grc reserves 12",
    ]);
  });

  it("has no buffers of its own; a mapping may take a column for one", () => {
    const facts = [{ column: "reserves_usd", metric: "buffer_usd_bn", unit: "usd" as const }];
    expect(buffersIn(imported("2020.json", json(year)))).toEqual({});
    expect(buffersIn(imported("2020.json", json(year), { facts }))).toEqual({ grc: 12 });
  });
});

describe("NEVA", () => {
  it("gives equities from balance sheets, with the stated total of debts", () => {
    const chain = [
      { name: "A", extasset: 10, extliab: 9, ibasset: { B: 0.5 }, ibliabtot: 0 },
      { name: "B", extasset: 5, extliab: 4, ibasset: { C: 0.5 }, ibliabtot: 0.5 },
      { name: "C", extasset: 3, extliab: 2, ibliabtot: 0.5 },
    ];
    const result = imported("chain.json", json(chain));
    expect(arrows(result)).toEqual(["a>b 0.5 funding", "b>c 0.5 funding"]);
    expect(buffersIn(result)).toEqual({ a: 1.5, b: 1, c: 0.5 });
  });

  it("reports claims that are none, and banks without equity", () => {
    const banks = [
      { name: "A", extasset: 10, extliab: 9, ibasset: [1], ibliabtot: 0 },
      { name: "B", extasset: 1, extliab: 4, ibasset: { A: "much", C: 1 }, ibliabtot: 0 },
    ];
    const result = imported("n.json", json(banks));
    expect(messages(result)[0]).toContain("[0].ibasset: is no object of amounts by borrower");
    expect(messages(result)[1]).toContain('[1].ibasset.amount: expected an amount, got "much"');
    expect(arrows(result)).toEqual(["b>c 1 funding"]);
  });
});

describe("names that reach for a prototype", () => {
  it("are names like any other", () => {
    const text = `{"__proto__": {"polluted": 1}, "nodes": [{"id": "__proto__", "name": "constructor"}, {"id": "toString"}],
      "edges": [{"source": "__proto__", "target": "toString", "amount": 1, "__proto__": {"polluted": 2}, "hasOwnProperty": "x"}]}`;
    const result = imported("p.json", text);
    expect(arrows(result)).toEqual(["proto>tostring 1 commitment"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    const neva = '[{"name": "__proto__", "extasset": 1, "ibasset": {"__proto__": 2, "constructor": 3}}]';
    expect(arrows(imported("n.json", neva))).toEqual(["proto>constructor 3 funding", "proto>proto 2 funding"]);
  });
});

describe("forms", () => {
  it("can be named, and are refused where the file is another", () => {
    expect(() => importNetwork({ file: file("a.csv", "a,b\n"), mapping: { format: "gexf" } })).toThrow("is no GEXF");
    // @ts-expect-error: no such form.
    expect(() => importNetwork({ file: file("a.csv", "a,b\n"), mapping: { format: "xls" } })).toThrow(
      'no format named "xls"',
    );
  });
});
