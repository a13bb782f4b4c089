// `linchpin serve`: the API and the web view on this machine, until it is told to stop.
import type { Command } from "commander";
import type { Express } from "express";
import { createApp } from "../../server/create-app.ts";
import { listen, PortTakenError, type Listening } from "../../server/serve.ts";
import { findWebRoot } from "../../server/web-root.ts";
import { CannotRunError, exitCodes } from "../cli-errors.ts";
import { loadNetwork } from "../load-network.ts";
import { host, port } from "../option-values.ts";
import { startSummary } from "../render/start-summary.ts";
import type { CliCommand } from "./command.ts";

const usualPort = 4180;

type ServeOptions = { readonly port?: number; readonly host: string };

const declare = (command: Command): Command =>
  command
    .option("--port <n>", `port to listen on (default: ${usualPort}, or the next free one)`, port)
    .option("--host <name>", "address to listen on; 0.0.0.0 lets other machines in", host, "127.0.0.1");

const plainReasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be used by this user. Choose one from 1024 upwards.",
  EADDRNOTAVAIL: "this machine does not have that address.",
  ENOTFOUND: "this machine does not know that name.",
};

/** Listens, or says in plain words why not. */
const listenOrSay = async (app: Express, { port: asked, host }: ServeOptions): Promise<Listening> => {
  try {
    return await listen(app, { host, port: asked ?? usualPort, orNext: asked === undefined });
  } catch (error) {
    if (error instanceof PortTakenError) {
      const remedy = error.free === null ? "Choose another with --port." : `Try --port ${error.free}, which is free.`;
      throw new CannotRunError(`serve: port ${error.port} is taken. ${remedy}`);
    }
    const reason = error instanceof Error && "code" in error ? plainReasons[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    throw new CannotRunError(`serve: cannot listen on ${host}:${asked ?? usualPort}: ${reason}`);
  }
};

const addressOf = (host: string, listeningOn: number): string => {
  const local = host === "127.0.0.1" || host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${local ? "localhost" : name}:${listeningOn}`;
};

const nextStep = (address: string): string =>
  `Next: open ${address}, or in another terminal: npm run -s linchpin -- --help. API: ${address}/api/v1.`;

export const serveCommand: CliCommand = {
  usage: "serve",
  summary: "the web view and the API on this machine",
  example: "serve --port 4200 --data graph-data/village",
  declare,
  action: async (_args, command, { options, terminal, surroundings }) => {
    const asked = command.opts<ServeOptions>();
    const network = await loadNetwork(options.data, surroundings, terminal);
    const app = createApp({ network, webRoot: findWebRoot(), log: terminal.remark });
    const listening = await listenOrSay(app, asked);
    const address = addressOf(asked.host, listening.port);
    if (asked.port === undefined && listening.port !== usualPort) {
      terminal.remark(`Port ${usualPort} is taken, so this runs on ${listening.port}. --port N chooses another.`);
    }
    if (options.json) terminal.printJson({ address, network: network.name });
    else {
      terminal.print(`Linchpin runs at ${terminal.paint("cyan", address)} (Ctrl-C stops it)`);
      terminal.print("");
      if (!options.quiet) for (const line of startSummary(network, nextStep(address))) terminal.print(line);
    }
    await surroundings.untilStopped();
    await listening.close();
    return exitCodes.done;
  },
};
