// How circular the money is in words: the range holds every reading, and odds are not taken for shares.
import { describe, expect, it } from "vitest";
import { circularityReport } from "../../../src/report/circularity-report.ts";
import {
  chanceNote,
  circularityRange,
  firmsOnLoops,
  rangeSentence,
} from "../../../src/view/words/circularity-words.ts";
import { loadShipped } from "../../support/shipped.ts";

const network = await loadShipped("village");
const plain = circularityReport(network, { samples: 0 });
const drawn = circularityReport(network, { samples: 5 });

describe("the range of a figure", () => {
  it("holds the figure and every reading of it", () => {
    for (const headline of [...plain.headlines, ...drawn.headlines]) {
      const range = circularityRange(headline);
      if (range === null) continue;
      const { value, low, high, amounts } = headline;
      for (const reading of [value, low, high, amounts?.low ?? value, amounts?.high ?? value]) {
        if (reading === null) continue;
        expect(reading).toBeGreaterThanOrEqual(range.low);
        expect(reading).toBeLessThanOrEqual(range.high);
      }
    }
  });

  it("names amounts only where they were drawn", () => {
    const [first] = plain.headlines;
    expect(rangeSentence(first!)).toContain("over what the records and assumed terms can mean");
    const amounts = { median: 0.5, low: 0.4, high: 0.6 };
    expect(rangeSentence({ ...first!, amounts })).toContain("over what the records, their amounts and terms can mean");
  });

  it("of odds begins with the share that it is a range of", () => {
    const throughput = plain.headlines.find(({ id }) => id === "throughput")!;
    expect(rangeSentence(throughput)).toMatch(/^As a share of both [\d.]+ %; /);
  });

  it("is left out where nothing moves", () => {
    const [first] = circularityReport({ ...network, deals: [] }, { samples: 0, asOf: plain.asOf }).headlines;
    expect(rangeSentence(first!)).toBeNull();
  });
});

describe("chance", () => {
  it("says how many networks were drawn", () => {
    expect(chanceNote(drawn)).toContain("5 random networks");
  });
});

describe("the firms on whom it hangs", () => {
  it("are all that money goes round through, most first, also those that others would stand in for", async () => {
    const { nodes } = circularityReport(await loadShipped("ai-capital"), { samples: 0 });
    const flows = firmsOnLoops({ nodes }).map(({ loopFlow }) => loopFlow);
    expect(flows).toEqual(flows.toSorted((one, other) => other - one));
    expect(flows).toHaveLength(nodes.filter(({ loopFlow }) => loopFlow > 0).length);
    const oracle = firmsOnLoops({ nodes }).find(({ id }) => id === "oracle");
    expect(oracle?.circulationLost).toBe(0);
  });
});
