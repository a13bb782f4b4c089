// `linchpin schema`: the documented contract behind --json.
import { jsonSchemaOf, reportSchemas } from "../../index.ts";
import { exitCodes } from "../cli-errors.ts";
import type { CliCommand } from "./command.ts";

export const schemaCommand: CliCommand = {
  usage: "schema",
  summary: "the JSON Schema of what --json prints",
  example: "schema cascade",
  declare: (command) => command.argument("<report>", reportSchemas.map(({ id }) => id).join(" or ")),
  action: async ([report], _command, { terminal }) => {
    terminal.printJson(jsonSchemaOf(report!));
    return exitCodes.done;
  },
};
