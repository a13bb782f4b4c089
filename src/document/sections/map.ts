// The map: who funds whom and who owes whom.
import { moneyText } from "../../picture/money-text.ts";
import { windowWords, type SectionWriter } from "../material.ts";
import { count, figure, listed, section } from "../phrases.ts";
import { pictureOf } from "../pictures.ts";

const largest = 3;

export const mapSection: SectionWriter = (material) => {
  const { scene, report, command } = material;
  const heavy = [...scene.nodes].sort((a, b) => b.inUsdBn + b.outUsdBn - (a.inUsdBn + a.outUsdBn)).slice(0, largest);
  const core = scene.nodes.filter(({ part }) => part === "core");
  const says = [
    core.length === 0
      ? "Nobody stands in the middle, because no money comes back to where it starts; who pays stands left, who is paid right."
      : `${count(core.length, "firm stands", "firms stand")} on the circle in the middle, where money goes round; who only pays in stands left, who is only paid right.`,
    ...(heavy.length === 0
      ? []
      : [
          `Most passes through ${listed(heavy.map(({ label, inUsdBn, outUsdBn }) => `${label} (receives ${moneyText(inUsdBn)}, pays ${moneyText(outUsdBn)} a year)`))}.`,
        ]),
  ].join(" ");
  return section("map", "The map", [
    figure(
      pictureOf(scene, { mode: "rest" }, says),
      `${says} An arrow is a deal, as wide as the money that it moves a year, averaged over the days ${windowWords(report.window)}; the filled part of a commitment is delivered, and one too thin to show that is dashed. Drawn are the deals in the sums that move money in these years or whose amount nobody has published, those as thin as a line can be, and the firms at their ends.`,
    ),
    command(["metrics"], ["as-of", "window"]),
  ]);
};
