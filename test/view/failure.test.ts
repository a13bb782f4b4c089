// What the failure view is made of: seeds, the way of a loss, the ledger, the film, and what would stop it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { explain } from "../../src/report/explain-report.ts";
import type { RescueAnswer } from "../../src/report/rescue-report.schema.ts";
import { checkState } from "../../src/view/check-state.ts";
import { failureFrame, shockFrame } from "../../src/view/failure-frame.ts";
import { filmFrames } from "../../src/view/film.ts";
import { belowNotice, hitsAfter } from "../../src/view/hits.ts";
import { lossAfterLedger, lossLedger } from "../../src/view/loss-ledger.ts";
import { lossPath } from "../../src/view/loss-path.ts";
import { networkIndex } from "../../src/view/network-index.ts";
import { readPairs, writePairs } from "../../src/view/pairs-text.ts";
import { addSeed, removeSeed, seedList, setShock, withSeeds } from "../../src/view/seed-list.ts";
import { cascadeRequest, isAbout } from "../../src/view/shown-failure.ts";
import { shownRounds } from "../../src/view/shown-rounds.ts";
import { initialState, parseState } from "../../src/view/view-state.ts";
import { withoutDeal } from "../../src/view/without-deal.ts";
import { parseSide } from "../../src/view/compare-side.ts";
import { failureTitle, hitWords, nearestWords } from "../../src/view/words/failure-words.ts";
import { whenLost } from "../../src/view/words/loss-words.ts";
import { answerWords, sufficientValue } from "../../src/view/words/rescue-words.ts";
import { loadShipped } from "../support/shipped.ts";

const shipped = await loadShipped("ai-capital");
const index = networkIndex(shipped, "2026-07-03");
const failing = (...texts: readonly string[]) => ({
  ...initialState,
  view: { name: "failure", seeds: texts } as const,
});
const seedIds = ["openai", "oracle", "nvidia", "amazon", "softbank", "coreweave"];
const reports = seedIds.map((id) => cascadeReport(shipped, { seeds: [{ id, shock: 1 }] }));
const report = fc.constantFrom(...reports);
const name = (id: string): string => id;

describe("an answer", () => {
  const asked = fc.uniqueArray(fc.constantFrom("openai", "oracle", "nvidia"), { minLength: 1 });
  const seedsOf = (ids: readonly string[]) => ({ seeds: ids.map((id) => ({ id, shock: 0.5 })) });

  it("is about just the firms that it was asked about, in any order", () => {
    fc.assert(
      fc.property(asked, asked, (before, now) => {
        const same = before.toSorted().join() === now.toSorted().join();
        expect(isAbout(cascadeReport(shipped, seedsOf(before)), seedsOf(now))).toBe(same);
      }),
      { numRuns: 20 },
    );
  });
});

describe("seeds", () => {
  const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
  const seeds = fc.uniqueArray(fc.record({ id: fc.constantFrom(...seedIds), shock: share }), {
    selector: ({ id }) => id,
  });

  it("come back from the address as they were set, and are what the core is asked", () => {
    fc.assert(
      fc.property(seeds, share, (list, shock) => {
        const state = withSeeds({ ...initialState, shock }, list);
        expect(seedList(state)).toEqual(list);
        expect(cascadeRequest(state, index)?.seeds ?? []).toEqual(list);
      }),
    );
  });

  it("keep the others as they are when one is added, changed or taken out", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...seedIds), share, share, (list, id, common, next) => {
        // Without a share of their own they have the state's; that must not be lost.
        const state = { ...failing(...list.map((seed) => seed.id)), shock: common };
        const others = (of: typeof state): unknown => seedList(of).filter((seed) => seed.id !== id);
        for (const changed of [addSeed(state, id), removeSeed(state, id), setShock(state, id, next)]) {
          expect(others(changed as typeof state)).toEqual(others(state));
        }
        expect(seedList(removeSeed(state, id)).some((seed) => seed.id === id)).toBe(false);
      }),
    );
  });
});

describe("the way of a loss", () => {
  it("leads from the firm to a seed, step by step, and never through a firm twice", () => {
    fc.assert(
      fc.property(report, fc.nat(), (cascade, pick) => {
        const hit = cascade.nodes.filter(({ lossUsdBn }) => lossUsdBn > 0);
        const firm = hit[pick % hit.length]!.id;
        const path = lossPath(cascade, firm);
        expect(path[0]?.to).toBe(firm);
        path.forEach((step, i) => expect(step.from).toBe(path[i + 1]?.to ?? cascade.seeds[0]!.id));
        expect(new Set(path.map(({ to }) => to)).size).toBe(path.length);
      }),
    );
  });

  it("carries at least as much of the loss as any other way through the tree of reasons", () => {
    fc.assert(
      fc.property(report, fc.nat(), (cascade, pick) => {
        const hit = cascade.nodes.filter(({ lossUsdBn }) => lossUsdBn > 0);
        const firm = hit[pick % hit.length]!.id;
        const whole = (id: string): number =>
          cascade.deals.filter(({ to }) => to === id).reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
        const share = lossPath(cascade, firm).reduce(
          (product, { to, lossUsdBn }) => product * (lossUsdBn / whole(to)),
          1,
        );
        const direct = cascade.deals.filter(({ from, to }) => from === cascade.seeds[0]!.id && to === firm);
        direct.forEach(({ lossUsdBn }) => expect(share).toBeGreaterThanOrEqual(lossUsdBn / whole(firm) - 1e-12));
        const throughOne = explain(cascade, shipped, firm, { minShare: 0 }).causes.flatMap((cause) =>
          (cause.because?.causes ?? [])
            .filter(({ end }) => end === "seed")
            .map((second) => (cause.lossUsdBn / whole(firm)) * (second.lossUsdBn / whole(cause.from))),
        );
        throughOne.forEach((other) => expect(share).toBeGreaterThanOrEqual(other - 1e-9));
      }),
    );
  });

  it("is empty for the seed itself and for whom nothing reaches", () => {
    expect(lossPath(reports[0]!, "openai")).toEqual([]);
    expect(lossPath(reports[0]!, "vistra")).toEqual([]);
    const loss = { ...reports[0]!.deals[0]!, lossUsdBn: 1 };
    const circle = [
      { ...loss, from: "a", to: "b" },
      { ...loss, from: "b", to: "a" },
    ];
    expect(lossPath({ deals: circle, seeds: [{ id: "c", shock: 1 }] }, "a")).toEqual([]);
  });

  it("is lit in the picture of a selected firm", () => {
    const shown = { report: reports[0]!, rounds: shownRounds(reports[0]!), round: 1 };
    expect(failureFrame(shown).path).toBeUndefined();
    expect(failureFrame(shown, "oracle").path?.map(({ id }) => id)).toEqual(["openai-oracle-2025-09"]);
  });
});

describe("the ledger", () => {
  it("adds up to every loss of the cascade, with what the later rounds add", () => {
    fc.assert(
      fc.property(report, (cascade) => {
        const lines = lossLedger(cascade).reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
        const all = cascade.deals.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
        // Losses below a thousand dollars have no line.
        expect(lines + lossAfterLedger(cascade)).toBeCloseTo(all, 2);
      }),
    );
  });

  it("holds, for a firm and the rest, together what it holds for all", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...seedIds), (cascade, id) => {
        const count = (ledger: ReturnType<typeof lossLedger>) =>
          ledger.reduce((sum, { entries }) => sum + entries.length, 0);
        const isAbout = ({ from, to }: { from: string; to: string }) => from === id || to === id;
        expect(count(lossLedger(cascade, isAbout)) + count(lossLedger(cascade, (loss) => !isAbout(loss)))).toBe(
          count(lossLedger(cascade)),
        );
      }),
    );
  });

  it("says when a loss came", () => {
    const first = reports[0]!.rounds[1]!.deals[0]!;
    expect(whenLost(reports[0]!, { ...first, deal: first.id })).toMatch(/^in round/);
    expect(whenLost(reports[0]!, { ...first, deal: "no-such-deal" })).toBe("");
  });
});

describe("the film", () => {
  const rounds = fc
    .uniqueArray(fc.nat(40), { minLength: 0, maxLength: 9 })
    .map((list) => [0, ...list.filter((round) => round > 0).sort((a, b) => a - b)]);

  it("goes forward through every round, ends on the last with all losses, and holds what is read", () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 2, max: 20 }), (shown, hundredths) => {
        const frames = filmFrames(shown, hundredths * 10);
        const at = ({ round, progress, allRounds }: (typeof frames)[number]) =>
          round * 10 + progress + (allRounds ? 1 : 0);
        frames.slice(1).forEach((frame, i) => expect(at(frame)).toBeGreaterThan(at(frames[i]!)));
        expect([...new Set(frames.map(({ round }) => round))]).toEqual(shown);
        expect(frames.at(-1)).toMatchObject({ round: shown.at(-1), progress: 1, allRounds: shown.length > 1 });
        expect(frames.filter(({ progress }) => progress === 1).every(({ milliseconds }) => milliseconds >= 500)).toBe(
          true,
        );
        const lasts = frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
        expect(lasts).toBeGreaterThanOrEqual(1200 + 3000 * Number(shown.length > 1));
      }),
    );
  });
});

describe("words", () => {
  it("count a firm that was only shocked at the start among those that fail", () => {
    const cascade = cascadeReport(shipped, {
      seeds: [
        { id: "openai", shock: 1 },
        { id: "oracle", shock: 0.3 },
      ],
    });
    expect(failureTitle(cascade, name)).toMatch(
      /^If openai fails and oracle loses 30 % of its capital, .*oracle.* fail too$/,
    );
    const oracle = hitsAfter(cascade, cascade.rounds.length - 1).find(({ id }) => id === "oracle")!;
    expect(hitWords(oracle)).toMatch(/^shocked, failed in round \d+$/);
    expect(hitWords({ ...oracle, failedInRound: null })).toBe("shocked");
  });

  it("name the three that come nearest to being hit", () => {
    const akamai = cascadeReport(shipped, { seeds: [{ id: "akamai", shock: 1 }] });
    const hits = hitsAfter(akamai, akamai.rounds.length - 1);
    const nearest = belowNotice(hits);
    expect(nearest.map(({ distress }) => distress)).toEqual(
      nearest.map(({ distress }) => distress).sort((a, b) => b! - a!),
    );
    expect(nearestWords(hits, name)).toContain(nearest[0]!.id);
    expect(nearestWords([], name)).toBe("");
  });

  it("promise of a change only what suffices", () => {
    const answer = fc.record({
      from: fc.double({ min: 0.01, max: 500, noNaN: true }),
      to: fc.double({ min: 0.01, max: 500, noNaN: true }),
      unit: fc.constantFrom("share", "usd_bn", "years"),
    });
    const side = { value: 0, stress: 0, fails: false };
    const rest = { kind: "deal", id: "openai-oracle-2025-09", relative: null, plausible: null, single: true } as const;
    fc.assert(
      fc.property(answer, ({ from, to, unit }) => {
        const value = sufficientValue({ ...rest, from, to, unit, before: side, after: side });
        // Never on the present side of the change, but for the rounding of a value that is a multiple already.
        if (to > from) expect(value).toBeGreaterThanOrEqual(to * (1 - 1e-9) - 1e-9);
        else expect(value).toBeLessThanOrEqual(to * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it("say what would save a firm", () => {
    const relet: RescueAnswer = {
      kind: "assumption",
      id: "order-loss.relet",
      unit: "share",
      from: 0.5,
      to: 0.5318,
      relative: 0.06,
      plausible: true,
      single: true,
      before: { value: 0.53, stress: 1, fails: true },
      after: { value: 0.5318, stress: 0.99, fails: false },
    };
    expect(answerWords(index, relet)).toBe("Freed capacity sold to someone else: 53.2 % or more, instead of 50 %.");
  });
});

describe("the address of a failure", () => {
  it("holds parameters of the model, and leaves out what the model does not have", () => {
    const { state } = parseState("/failure/openai", "m=nonlinear&p=alpha=3,beta=2");
    const checked = checkState({ state, problems: [] }, shipped);
    expect(checked.state.parameters).toEqual({ alpha: 3 });
    expect(checked.problems).toHaveLength(1);
    expect(cascadeRequest(checked.state, index)).toMatchObject({ model: "nonlinear", parameters: { alpha: 3 } });
    expect(parseState("/failure/openai", "p=alpha=much").problems).toHaveLength(1);
  });

  it("keeps named values as they are", () => {
    expect(readPairs("order-loss.relet@openai-oracle-2025-09=0.2,stake-basis=carrying")).toEqual({
      "order-loss.relet@openai-oracle-2025-09": 0.2,
      "stake-basis": "carrying",
    });
    expect([readPairs("a"), readPairs("a="), readPairs("=1")]).toEqual([null, null, null]);
    expect(writePairs({})).toBeNull();
  });

  it("leads to the comparison with and without a deal, the same firms failing", () => {
    const state = withoutDeal(failing("openai", "oracle=0.3"), "openai-oracle-2025-09");
    expect(state.view).toEqual({ name: "compare" });
    const [before, after] = [parseSide(state.before!).side, parseSide(state.after!).side];
    expect(before.seeds).toEqual(["openai", "oracle=0.3"]);
    expect(after).toEqual({ ...before, without: [{ kind: "deal", id: "openai-oracle-2025-09" }] });
  });

  it("draws the shock before anything is known", () => {
    const frame = shockFrame([
      { id: "openai", shock: 1 },
      { id: "oracle", shock: 0.3 },
    ]);
    expect(frame.report.rounds[0]?.failed).toEqual(["openai"]);
    expect(frame.report.rounds[0]?.nodes.map(({ distress }) => distress)).toEqual([1, 0.3]);
  });
});
