import { spawn } from "node:child_process";
import { startServer } from "../../server.js";
import { EXIT, UsageError } from "../exit.js";
import { write } from "../output.js";
import { version } from "../version.js";
import { type StoreOption, withStore } from "./location.js";
import { told } from "./told.js";

export interface ServeOptions extends StoreOption {
  readonly host: string;
  readonly port: number;
  readonly rate: number;
  readonly url?: string;
  readonly open?: boolean;
}

/** `bellwether serve`: the store as a site and an API, until it is told to stop. */
export async function serve({ host, port, rate, url, open, ...option }: ServeOptions): Promise<number> {
  return await withStore(option, "read", async (store) => {
    const stop = told();
    const server = await startServer(store, host, port, {
      version: version(),
      ...(url === undefined ? {} : { url }),
      limits: { rate, burst: 2 * rate },
    }).catch((error: NodeJS.ErrnoException) => {
      throw refusal(error, host, port);
    });
    await write(`${store.location} is open at ${server.url} (Ctrl-C ends it)\n`);
    if (open) show(server.url);
    await stop;
    await server.stop();
    return EXIT.ok;
  });
}

/** Why nobody can listen there, and what may be done. */
function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new UsageError(`port ${port} of ${host} is in use; expected a free one: --port N, or 0 for any`);
    case "EACCES":
      return new UsageError(`port ${port} is not for everybody; expected one from 1024 on: --port N`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new UsageError(
        `${host} is no address of this machine; expected one: --host 127.0.0.1, or 0.0.0.0 for all`,
      );
    default:
      return error;
  }
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["explorer"],
};

/** Shows a page in the browser; a machine without one has the address on its terminal. */
function show(url: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
