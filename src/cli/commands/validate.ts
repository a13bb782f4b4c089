// `linchpin validate`: every mistake in a data package with its place and its remedy.
import { formatFailure, type Network } from "../../index.ts";
import { exitCodes } from "../cli-errors.ts";
import { loadWithFailures, packageFolder } from "../load-network.ts";
import { count } from "../render/words.ts";
import type { CliCommand } from "./command.ts";

const inventory = ({ name, version, nodes, deals, facts, sources, claims }: Network): string => {
  const parts = [
    count(nodes.length, "node"),
    count(deals.length, "deal"),
    count(facts.length, "fact"),
    count(sources.length, "source"),
    count(claims.length, "claim"),
  ];
  return `${name} ${version}: ${parts.join(", ")}`;
};

export const validateCommand: CliCommand = {
  usage: "validate",
  summary: "check a data package: schema, references, amounts, dates, overlaps",
  example: "validate graph-data/village",
  declare: (command) => command.argument("[data]", "folder of the package (default: --data, else the shipped network)"),
  action: async ([given], _command, { options, terminal, surroundings }) => {
    const { value, failures } = await loadWithFailures(packageFolder(given ?? options.data, surroundings));
    if (options.json) terminal.printJson({ network: value.name, valid: failures.length === 0, failures });
    else if (failures.length === 0) terminal.print(`${inventory(value)}. No mistakes found.`);
    else {
      for (const failure of failures) terminal.print(formatFailure(failure));
      terminal.remark(`${count(failures.length, "mistake")} in ${inventory(value)}.`);
    }
    return failures.length === 0 ? exitCodes.done : exitCodes.badData;
  },
};
