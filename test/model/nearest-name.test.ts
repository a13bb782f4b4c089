import { expect, it } from "vitest";
import { nearestName, unknownName } from "../../src/model/nearest-name.ts";

const known = ["nscale", "oracle", "openai", "nvidia", "bond-investors"];

it.each([
  ["opnai", "openai"],
  ["NVIDA", "nvidia"],
  ["orcale", "oracle"],
  ["investors", "bond-investors"],
])("takes %s for %s", (typed, meant) => {
  expect(nearestName(typed, known)).toBe(meant);
});

it("suggests nothing for what is far from everything", () => {
  expect(nearestName("zzzzzzzz", known)).toBeNull();
  expect(nearestName("", ["openai"])).toBeNull();
});

it("says that there are more names than it lists", () => {
  const many = Array.from({ length: 10 }, (_, i) => `model-${i}`);
  expect(unknownName("cascade", "model", "zzzzzzzzz", many).message).toMatch(/Known: model-0, .*model-7 and 2 more\.$/);
});

it("says that there is nothing to choose from", () => {
  expect(unknownName("stakes", "asset", "gpus", []).message).toBe(
    'stakes: no asset named "gpus". There is none at all.',
  );
});

it("says where, what and what to do", () => {
  expect(unknownName("cascade", "model", "debtrnk", ["debtrank"]).message).toBe(
    'cascade: no model named "debtrnk". Did you mean "debtrank"?',
  );
  expect(unknownName("cascade", "model", "quite-other", ["debtrank", "threshold"])).toMatchObject({
    suggestion: null,
    message: 'cascade: no model named "quite-other". Known: debtrank, threshold.',
  });
});
