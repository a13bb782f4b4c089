// `npm run golden -- DIR`: every case in a folder, and how each measure fared.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseCase } from "./golden-case.ts";
import { runCase, type Outcome } from "./run-case.ts";

export type CaseOutcome = Outcome & { readonly file: string };

/** Differences that are printed of one measure of one case; the count of the rest is. */
const shownDifferences = 3;

/** Case files below a folder. */
export const caseFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

export const runFile = (file: string): readonly CaseOutcome[] =>
  runCase(parseCase(readFileSync(file, "utf8"), file)).map((outcome) => ({ ...outcome, file }));

const tally = (outcomes: readonly CaseOutcome[], measure: string): string => {
  const count = (status: Outcome["status"]): number =>
    outcomes.filter((outcome) => outcome.measure === measure && outcome.status === status).length;
  const columns = [count("passed"), count("failed"), count("not implemented")].map((n) => String(n).padStart(8));
  return `${measure.padEnd(44)}${columns.join("")}`;
};

const explainFailure = ({ file, measure, differences }: CaseOutcome): string[] => [
  `${basename(file)}, ${measure}: ${differences.length} difference${differences.length === 1 ? "" : "s"}`,
  ...differences
    .slice(0, shownDifferences)
    .map(
      ({ path, expected, actual }) =>
        `    ${path || "/"}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
    ),
];

/**
 * Runs the cases and prints a line per measure.
 *
 * @returns Exit code: 0 when nothing differs, 1 when something does, 2 when the folder has no readable case.
 */
export const runGolden = (folder: string, print: (line: string) => void): number => {
  let outcomes: readonly CaseOutcome[];
  let count: number;
  try {
    const files = caseFiles(folder);
    count = files.length;
    outcomes = files.flatMap(runFile);
  } catch (error) {
    print(`golden: cannot read the cases in "${folder}": ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  if (count === 0) {
    print(`golden: no case (*.json) in "${folder}". Name a folder of golden cases.`);
    return 2;
  }
  print(`${"measure".padEnd(44)}  passed  failed not impl.`);
  for (const measure of [...new Set(outcomes.map((outcome) => outcome.measure))].sort())
    print(tally(outcomes, measure));
  const failed = outcomes.filter(({ status }) => status === "failed");
  for (const line of failed.flatMap(explainFailure)) print(line);
  const total = (status: Outcome["status"]): number => outcomes.filter((outcome) => outcome.status === status).length;
  print(
    `${count} cases: ${total("passed")} passed, ${total("failed")} failed, ${total("not implemented")} not implemented`,
  );
  return failed.length === 0 ? 0 : 1;
};
