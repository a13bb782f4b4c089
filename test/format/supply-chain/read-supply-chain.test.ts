// Supply chains from CSV: what is wrong is told with its place, and the rest loads.
import { describe, expect, it } from "vitest";
import { readSupplyChain } from "../../../src/format/supply-chain/read-supply-chain.ts";
import { formatFailure } from "../../../src/format/package/format-failure.ts";

const read = (links: string, firms: string, essential: string | null = null) => {
  const { value, failures } = readSupplyChain({
    links: { name: "links.csv", text: links },
    firms: { name: "firms.csv", text: firms },
    essential: essential === null ? null : { name: "essential.csv", text: essential },
  });
  return { ...value, failures: failures.map(formatFailure) };
};

const firms = "name,sector,revenue,market\nMill,steel,20,\nForge,steel,,north\nPlant,cars,,\n";
const links = "supplier,buyer,amount\nMill,Plant,12\nForge,Plant,3.5\n";

describe("readSupplyChain", () => {
  it("reads firms, links and essentialities, and leaves unknown totals unknown", () => {
    expect(read(links, firms, "supplier_sector,buyer_sector,essentiality\nsteel,cars,essential\n")).toEqual({
      firms: [
        { id: "Mill", sector: "steel", revenue: 20, cost: null },
        { id: "Forge", sector: "steel", revenue: null, cost: null, market: "north" },
        { id: "Plant", sector: "cars", revenue: null, cost: null },
      ],
      links: [
        { supplier: "Mill", buyer: "Plant", amount: 12 },
        { supplier: "Forge", buyer: "Plant", amount: 3.5 },
      ],
      rules: [{ supplierSector: "steel", buyerSector: "cars", essentiality: "essential" }],
      failures: [],
    });
  });

  it("passes over further columns, in any order", () => {
    const { links: found, failures } = read(
      'id,amount,buyer,note,supplier\n1,12,Plant,"rush, late",Mill\n',
      "country,sector,name\nAT,steel,Mill\nAT,cars,Plant\n",
    );
    expect(failures).toEqual([]);
    expect(found).toEqual([{ supplier: "Mill", buyer: "Plant", amount: 12 }]);
  });

  it("leaves out the rows that are wrong, with file, line, column and remedy", () => {
    const { links: found, failures } = read(
      "supplier,buyer,amount\nMil,Plant,12\nForge,Plant,a lot\nForge,Plant,-2\nForge,Plant\nMill,Plant,1\n",
      firms,
    );
    expect(found).toEqual([{ supplier: "Mill", buyer: "Plant", amount: 1 }]);
    expect(failures).toHaveLength(4);
    expect(failures[0]).toMatch(/^links.csv:3, column amount: expected a number >= 0, got "a lot"\./);
    expect(failures[1]).toMatch(/^links.csv:4, column amount: .*"-2"/);
    expect(failures[2]).toMatch(/^links.csv:5: has 2 cells where the header has 3/);
    expect(failures[3]).toBe('links.csv:2, column supplier: no firm is named "Mil". Did you mean "Mill"?');
  });

  it("takes a revenue below the sales, and a cost below the purchases, for unknown, and says so", () => {
    const { firms: found, failures } = read(
      links,
      "name,sector,revenue,cost\nMill,steel,11,\nForge,steel,,\nPlant,cars,,15\n",
    );
    expect(found.map(({ revenue, cost }) => [revenue, cost])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(failures[0]).toMatch(/^firms.csv:2, column revenue: 11 is less than the 12 of sales in the links\./);
    expect(failures[1]).toMatch(/^firms.csv:4, column cost: 15 is less than the 15.5 of purchases/);
  });

  it("forgives the rounding of a sum: 0.1 and 0.2 are a revenue of 0.3", () => {
    const halves = "supplier,buyer,amount\nMill,Plant,0.1\nMill,Forge,0.2\n";
    const { firms: found, failures } = read(halves, "name,sector,revenue\nMill,steel,0.3\nForge,steel,\nPlant,cars,\n");
    expect(failures).toEqual([]);
    expect(found[0]!.revenue).toBe(0.3);
  });

  it("does not count what a firm sells to itself against its revenue", () => {
    expect(read(`${links}Mill,Mill,100\n`, firms).failures).toEqual([]);
  });

  it("refuses a firm that stands twice, an essentiality that is none and a sector without firms", () => {
    const {
      firms: found,
      rules,
      failures,
    } = read(
      links,
      `${firms}Mill,cars,,\n`,
      "supplier_sector,buyer_sector,essentiality\nsteel,cars,vital\nstel,cars,essential\nsteel,cars,negligible\n",
    );
    expect(found).toHaveLength(3);
    expect(rules).toEqual([]);
    expect(failures).toEqual([
      'firms.csv:5, column name: "Mill" stands already in line 2. Rename one, or take it out.',
      'essential.csv:4, column supplier_sector, buyer_sector: "steel", "cars" stands already in line 2. Rename one, or take it out.',
      'essential.csv:2, column essentiality: expected one of essential, non-essential, negligible, got "vital". Write one of these.',
      'essential.csv:3, column supplier_sector: no sector is named "stel". Did you mean "steel"?',
    ]);
  });

  it("names a missing column, once, and no strangers because of it", () => {
    const { links: found, failures } = read(links, "name,branch\nMill,steel\n");
    expect(found).toEqual([]);
    expect(failures).toEqual([expect.stringMatching(/^firms.csv:1, column sector: is missing/)]);
  });
});
