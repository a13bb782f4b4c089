// Places that other tools' files give their nodes: kept, whichever form they are written in.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importNetwork } from "../../../src/format/importers/import-network.ts";
import { file } from "../../support/foreign.ts";

const placesOf = (name: string, text: string) => {
  const { positions } = importNetwork({ file: file(name, text) }).value;
  return positions === null ? null : Object.fromEntries(positions);
};

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const place = fc.record({ x: finite, y: finite });

const several = fc.array(place, { minLength: 2, maxLength: 6 });
const oneSpot = place.map((spot) => [spot, spot, spot]);

const gexf = (places: readonly { readonly x: number; readonly y: number }[]): string =>
  `<gexf xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="directed"><nodes>${places
    .map(({ x, y }, i) => `<node id="n-${i}"><viz:position x="${x}" y="${y}" z="0"/></node>`)
    .join(
      "",
    )}</nodes><edges>${places.map((_place, i) => `<edge source="n-0" target="n-${i}"/>`).join("")}</edges></graph></gexf>`;

describe("the places of an import", () => {
  it("are those of the file, and none where all nodes stand on one spot", () => {
    fc.assert(
      fc.property(fc.oneof(several, oneSpot), (places) => {
        const spots = new Set(places.map(({ x, y }) => `${x} ${y}`));
        const expected = Object.fromEntries(places.map((one, i) => [`n-${i}`, one]));
        expect(placesOf("a.gexf", gexf(places))).toEqual(spots.size > 1 ? expected : null);
      }),
    );
  });

  it("are read from columns x and y of GraphML and JSON, and turned over where yEd counts downwards", () => {
    const expected = { a: { x: 1, y: 2 }, b: { x: 3, y: -4.5 } };
    const json = {
      nodes: [
        { id: "a", x: 1, y: 2 },
        { id: "b", x: 3, y: -4.5 },
      ],
      links: [{ source: "a", target: "b" }],
    };
    expect(placesOf("a.json", JSON.stringify(json))).toEqual(expected);
    const yed = (id: string, x: number, y: number): string =>
      `<node id="${id}"><data key="d"><y:ShapeNode><y:Geometry x="${x}" y="${y}"/></y:ShapeNode></data></node>`;
    const graphml = `<graphml><graph edgedefault="directed">${yed("a", 1, -2)}${yed("b", 3, 4.5)}<edge source="a" target="b"/></graph></graphml>`;
    expect(placesOf("a.graphml", graphml)).toEqual(expected);
  });

  it("are left out for nodes that have none, and absent from a list of edges", () => {
    const json = {
      nodes: [
        { id: "a", x: 1, y: 2 },
        { id: "b", x: 3, y: 4 },
        { id: "c", x: "here" },
      ],
      links: [{ source: "a", target: "c" }],
    };
    expect(Object.keys(placesOf("a.json", JSON.stringify(json)) ?? {})).toEqual(["a", "b"]);
    expect(placesOf("a.csv", "from,to,amount\na,b,1\n")).toBeNull();
  });
});
