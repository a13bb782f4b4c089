// A server on a free port for one test file, and answers as tests want them.
import type { AddressInfo } from "node:net";
import { createApp, type AppDependencies } from "../../src/server/create-app.ts";

export type RunningApp = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

export const startApp = async (dependencies: AppDependencies): Promise<RunningApp> => {
  const server = createApp(dependencies).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
