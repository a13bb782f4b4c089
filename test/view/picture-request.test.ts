// The query of a picture: it says what the page's address says, and whatever it does not understand.
import { describe, expect, it } from "vitest";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { formatState } from "../../src/view/view-state.ts";

const problemsOf = (query: string) => parsePictureRequest(query).parsed.problems;

describe("parsePictureRequest", () => {
  it.each([
    ["", "/"],
    ["view=map&st=paid", "/?st=paid"],
    ["view=/failure/openai&r=2&theme=dark", "/failure/openai?r=2&theme=dark"],
    ["view=loops/nvidia~openai~oracle", "/loops/nvidia~openai~oracle"],
    ["view=compare&a=as:2025-06&b=as:2026-01", "/compare?a=as:2025-06&b=as:2026-01"],
  ])("%s shows what the page shows at %s", (query, address) => {
    const { parsed } = parsePictureRequest(query);
    expect(formatState(parsed.state)).toBe(address);
    expect(parsed.problems).toEqual([]);
  });

  it("reads what the file is to be", () => {
    const request = parsePictureRequest("width=1200&height=630&scale=1.5&strip=1&title=A%20title");
    expect(request).toMatchObject({ width: 1200, height: 630, scale: 1.5, strip: true, title: "A title" });
    expect(parsePictureRequest("")).toMatchObject({ width: null, height: null, scale: 1, strip: false, title: null });
  });

  it.each([
    ["width=319", /^width: "319" is not a whole number of pixels from 320 to 4000/],
    ["height=4001", /^height/],
    ["width=12.5", /^width/],
    ["scale=0.5", /^scale: "0.5" is not a factor from 1 to 4/],
    ["scale=", /^scale/],
    ["strip=yes", /^strip/],
    ["r=-1", /^r: /],
    ["them=dark", /^them: There is no such key. Did you mean "theme"\?/],
  ])("says what is wrong with %s", (query, problem) => {
    expect(problemsOf(query)).toEqual([expect.stringMatching(problem)]);
  });
});
