// Who says the amounts of a loop, in a picture that is printed alone: a printed figure has a name and a date behind it.
import { describe, expect, it } from "vitest";
import { networkIndex } from "../../../src/view/network-index.ts";
import { loopSteps } from "../../../src/view/story/loop-steps.ts";
import { pictureFile } from "../../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../../src/view/picture-request.ts";
import { stepSources } from "../../../src/view/words/step-sources.ts";
import { loopsReport } from "../../../src/report/loops-report.ts";
import { loadShipped } from "../../support/shipped.ts";
import { svgTexts } from "../../support/svg-texts.ts";

const network = await loadShipped("ai-capital");
const asOf = "2026-07-03";
const index = networkIndex(network, asOf);
const loop = loopsReport(network, { asOf }).loops.find(({ id }) => id === "microsoft~nvidia~openai")!;
const steps = loopSteps(loop, index, "per-year");

const wordsOf = (query: string): string =>
  svgTexts(pictureFile(network, parsePictureRequest(query)).svg)
    .map(({ text }) => text)
    .join(" ");

describe("the sources of a loop's steps", () => {
  it("name one source with its date for each step, and how many more there are", () => {
    const said = stepSources(steps, index)!;
    expect(said).toMatch(/^Sources of the steps: \(1\) .+, \d+ \w+ \d{4}.*; \(2\) .+; \(3\) .+\.$/);
    expect(said.match(/, \d+ \w+ \d{4}/g)).toHaveLength(steps.length);
    const [first] = steps[0]!.leg.deals;
    const { sources } = index.deals.get(first!.id)!;
    expect(sources.some((id) => said.includes(index.sources.get(id)!.publisher!))).toBe(true);
  });

  it("stand in the picture of a loop, and in no picture without its numbers", () => {
    expect(wordsOf("view=loops/microsoft~nvidia~openai")).toContain("Sources of the steps");
    expect(wordsOf("view=failure/openai")).not.toContain("Sources of the steps");
    expect(wordsOf("sel=firm:oracle")).not.toContain("Sources of the steps");
  });

  it("are left out without steps, and said to be missing where the data have none", () => {
    expect(stepSources([], index)).toBeNull();
    const bare = { ...index, sources: new Map() };
    expect(stepSources(steps, bare)).toContain("(1) no source in the data");
  });
});
