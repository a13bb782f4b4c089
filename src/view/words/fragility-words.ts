// Who is fragile in words: what each component is called, its value as far as it is known, and the places it gives.
import { propagationModel } from "../../contagion/propagation/index.ts";
import { percentText } from "../../picture/money-text.ts";
import type { SurvivalComponent, SurvivalFirm, SurvivalReport } from "../../report/survival-report.schema.ts";
import { countWords } from "./list.ts";
import { numberSpan, shareSpan, timesText } from "./span-words.ts";

export const componentLabel: Readonly<Record<SurvivalComponent, string>> = {
  vulnerability: "Hit when others fail",
  concentration: "Hangs on few (Herfindahl index)",
  burners: "Orders owed by firms that burn cash",
  coverage: "Dues over dues and outside revenue",
  leverage: "Debt and purchases over capital",
};

const isShare: Readonly<Record<SurvivalComponent, boolean>> = {
  vulnerability: true,
  concentration: false,
  burners: true,
  coverage: true,
  leverage: false,
};

/** "14–64 %", "0.10–0.34"; "unknown" where anything is possible, "does not apply" where the firm has none of it. */
export const componentText = ({ components }: SurvivalFirm, id: SurvivalComponent): string => {
  const { value } = components[id];
  if (value === null) return "does not apply";
  const { low, high } = value;
  // Capital may be owed any number of times, so from 0 to 1 times says something of it, and nothing of the others.
  if (low === 0 && (high === null || (high === 1 && id !== "leverage"))) return "unknown";
  if (isShare[id]) return high === null ? `${percentText(low)} or more` : shareSpan({ low, high });
  if (id === "leverage") return high === null ? `${timesText(low)} or more` : spanOf(timesText(low), timesText(high));
  return numberSpan(value, 2);
};

const spanOf = (least: string, most: string): string => (least === most ? least : `${least}–${most}`);

/** "0.53–0.95". */
export const scoreText = ({ score }: SurvivalFirm): string => (score === null ? "unknown" : numberSpan(score, 2));

const placesOf = (range: SurvivalFirm["rankWithUnknown"]): string =>
  range === null ? "none" : spanOf(String(range.best), String(range.worst));

/** What a rank is worth: where else the firm may stand. */
export const rankNote = ({ rankWithUnknown, rankWithWeights }: SurvivalFirm): string =>
  `Place ${placesOf(rankWithWeights)} with each weight halved and doubled; ${placesOf(rankWithUnknown)} whatever the unknown turns out to be.`;

/** Said above the order: what it is, and that its making is a convention. */
export const fragilityNote = ({ model, firms }: SurvivalReport): string =>
  `${countWords(firms.length, "firm")}; model estimate (${propagationModel(model).label} for how hard the failure of others hits). The score is the mean of a firm's places on five components, 0 the safest and 1 the most fragile of all, each of the same weight: a convention. It says who stands weakest here, never that anybody will fail.`;
