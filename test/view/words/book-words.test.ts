// The books of a firm in sentences: the figures of the command line, and what is unknown said as such.
import { describe, expect, it } from "vitest";
import { ledgerReport } from "../../../src/report/ledger-report.ts";
import { loopsReport } from "../../../src/report/loops-report.ts";
import {
  concentrationSentences,
  coverageSentence,
  coverageText,
  fundingSentence,
  hasYears,
  ofAllOrders,
  ordersTitle,
  owedBook,
  sumText,
  undisclosedWords,
} from "../../../src/view/words/book-words.ts";
import { returnSentence } from "../../../src/view/words/return-words.ts";
import { moneySpan, numberSpan, shareSpan, timesText } from "../../../src/view/words/span-words.ts";
import { loadShipped } from "../../support/shipped.ts";

const network = await loadShipped("ai-capital");
const accountOf = (node: string) => ledgerReport(network, { node }).accounts[0]!;

describe("ranges", () => {
  it("are one figure where both ends read alike", () => {
    expect(shareSpan({ low: 0.471, high: 0.474 })).toBe("47 %");
    expect(shareSpan({ low: 0.47, high: 0.51 })).toBe("47–51 %");
    expect(moneySpan({ low: 638, high: 638.2 })).toBe("$638B");
    expect(moneySpan({ low: 627, high: 706 })).toBe("$627–706B");
    expect(numberSpan({ low: 2.1, high: 4.5 }, 1)).toBe("2.1–4.5");
  });

  it("without an upper end claim none", () => {
    expect(moneySpan({ low: 45, high: null })).toBe("$45B or more");
    expect(numberSpan({ low: 1.25, high: null }, 1)).toMatch(/ or more$/);
    expect([timesText(0.4512), timesText(12.3), timesText(242.4)]).toEqual(["0.45", "12", "242"]);
  });
});

describe("an order book", () => {
  it("says how far it hangs on one customer, as `linchpin ledger oracle` does", () => {
    const provider = accountOf("oracle").provider!;
    const { backlog } = provider;
    expect(ordersTitle(provider)).toBe("Who owes it orders: $638B");
    expect(concentrationSentences(backlog)).toEqual([
      "The largest customer owes 47–51 % of all orders: as concentrated as 2.1–4.5 equal customers (Herfindahl index 0.22–0.48).",
      "Firms that burn cash owe 47–98 % of them.",
    ]);
    expect(ofAllOrders(backlog.customers[0]!.usdBn, backlog)).toBe("47 %");
  });

  it("that nobody disclosed has no shares", () => {
    const accounts = ledgerReport(network).accounts.filter(
      ({ provider }) => provider?.backlog.totalUsdBn.high === null,
    );
    expect(accounts.length).toBeGreaterThan(0);
    for (const { provider } of accounts) {
      expect(ofAllOrders(1, provider!.backlog)).toBeNull();
      expect(concentrationSentences(provider!.backlog).join(" ")).not.toContain("of all orders");
    }
  });

  it("counts what has no amount", () => {
    expect(undisclosedWords([], "order")).toBeNull();
    expect(undisclosedWords(["a"], "order")).toBe("1 order without a disclosed amount is not in these sums.");
    expect(undisclosedWords(["a", "b"], "order")).toBe("2 orders without a disclosed amount are not in these sums.");
  });
});

describe("amounts that nobody disclosed", () => {
  it("make no sum of nought dollars", () => {
    expect([sumText(0, ["a"]), sumText(0, []), sumText(3, ["a"])]).toEqual(["undisclosed", "$0", "$3B"]);
    expect(ordersTitle(accountOf("oklo").provider!)).toBe("Who owes it orders: undisclosed");
  });

  it("are no reason to say that a firm owes nothing, and funding alone none to say that it does", () => {
    expect(accountOf("xai").buyer).toMatchObject({ outstandingUsdBn: 0 });
    expect(owedBook(accountOf("xai"))).not.toBeNull();
    expect(accountOf("terawulf").buyer).not.toBeNull();
    expect(owedBook(accountOf("terawulf"))).toBeNull();
  });

  it("stand in no year", () => {
    expect(["xai", "oklo", "openai", "terawulf"].filter((id) => hasYears(accountOf(id)))).toEqual([
      "openai",
      "terawulf",
    ]);
  });

  it("of funding are not said to be none", () => {
    const { undrawn } = accountOf("meta").buyer!;
    expect(undrawn.undisclosed).not.toEqual([]);
    expect(fundingSentence(undrawn)).toBeNull();
    expect(fundingSentence({ ...undrawn, usdBn: 5 })).toBe("$5B is promised and not yet paid.");
    expect(fundingSentence({ ...undrawn, usdBn: 5, conditionalUsdBn: 2 })).toBe(
      "$5B is promised and not yet paid; $2B of it binds nobody yet.",
    );
  });
});

describe("coverage", () => {
  it("of a year is unknown where something is due, and nothing to be said where not", () => {
    const { years } = accountOf("openai").buyer!;
    expect(years.filter(({ revenue }) => revenue === null).map(coverageText)).toContain("unknown");
    expect(coverageText(years[0]!)).toMatch(/^0\.\d+ times$/);
    const [due, none] = accountOf("oracle").buyer!.years;
    expect([coverageText(due!), coverageText(none!)]).toEqual(["unknown", "–"]);
  });

  it("is unknown where no year has both revenue and something due", () => {
    expect(coverageSentence(accountOf("oracle").buyer!)).toContain("unknown");
  });

  it("names its years, both amounts and the range", () => {
    const buyer = accountOf("openai").buyer!;
    expect(coverageSentence(buyer)).toContain(buyer.overall.years.join(", "));
    expect(coverageSentence(buyer)).toMatch(/against \$[\d.]+B due, [\d.]+ times/);
  });
});

describe("what can come back to a funder", () => {
  it("has no range where the deals allow but one share", () => {
    const openai = loopsReport(network).roundTrip.find(({ id }) => id === "openai")!;
    expect(returnSentence(openai, "OpenAI", "per-year")).toMatch(/ 0 % can come back to it as orders\.$/);
  });

  it("is a share with its range, worded as what can be", () => {
    const nvidia = loopsReport(network).roundTrip.find(({ id }) => id === "nvidia")!;
    expect(returnSentence(nvidia, "Nvidia", "per-year")).toBe(
      "Of the $15.3B a year that Nvidia funds, 22 % can come back to it as orders (0–85 %).",
    );
  });
});
