// Linear programs solved by HiGHS, compiled to WebAssembly and run in this process.
import loadHighs from "highs";
import type { LinearProgram, LinearSolution, LinearSolver } from "../model/linear-program.ts";

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** As fine as the solver admits; certificates are computed from the program itself. */
const options = {
  output_flag: false,
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
  small_matrix_value: 1e-12,
} as const;

const term = ([variable, coefficient]: readonly [number, number]): string =>
  `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} x${variable}`;

/** One term per line, because the format limits how long a line may be. */
const sum = (terms: readonly (readonly [number, number])[]): string => terms.map(term).join("\n");

const constraintText = ({ terms, atLeast }: LinearProgram["constraints"][number], i: number): string =>
  `c${i}: ${sum(terms)}\n>= ${atLeast}`;

/** The program in the CPLEX LP format. */
const programText = ({ cost, lower, upper, constraints }: LinearProgram): string =>
  [
    "Minimize",
    `cost: ${sum(Array.from(cost, (c, j) => [j, c] as const))}`,
    "Subject To",
    ...constraints.map(constraintText),
    "Bounds",
    ...Array.from(lower, (least, j) => `${least} <= x${j} <= ${upper[j]!}`),
    "End",
  ].join("\n");

/** A program without variables, which the solver does not take: a constraint holds as it is or cannot hold. */
const solveEmpty = ({ constraints }: LinearProgram): LinearSolution =>
  constraints.every(({ atLeast }) => atLeast <= 0)
    ? { status: "optimal", values: new Float64Array(0), prices: new Float64Array(constraints.length) }
    : { status: "infeasible" };

const solve = (highs: Highs, program: LinearProgram): LinearSolution => {
  if (program.cost.length === 0) return solveEmpty(program);
  const solution = highs.solve(programText(program), options);
  if (solution.Status === "Infeasible") return { status: "infeasible" };
  if (solution.Status !== "Optimal") {
    throw new Error(`linear program: the solver ended with "${solution.Status}". Please report this network.`);
  }
  const prices = new Float64Array(program.constraints.length);
  for (const row of solution.Rows) {
    if ("Dual" in row) prices[Number(row.Name.slice(1))] = Math.max(0, row.Dual);
  }
  const values = Float64Array.from(program.cost, (_cost, j) => solution.Columns[`x${j}`]!.Primal ?? 0);
  return { status: "optimal", values, prices };
};

/** The solver, ready for use; loading it takes some tens of milliseconds, once. */
export const loadLinearSolver = async (): Promise<LinearSolver> => {
  const highs = await loadHighs();
  return (program) => solve(highs, program);
};
