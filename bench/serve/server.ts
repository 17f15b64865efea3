import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** A server in a process of its own. */
export interface Running {
  /** Without a slash at its end. */
  readonly url: string;
  /** Memory that it holds now, in MB. */
  memory(): number;
  /** Milliseconds of processor time that it has taken, all threads together. */
  cpu(): number;
  stop(): Promise<void>;
}

/** What Linux counts processor time in. */
const TICK_MS = 10;

/** Starts Node, and waits until it says where it listens. */
export async function started(args: readonly string[]): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  const [said] = (await once(child.stdout!, "data")) as [Buffer];
  const url = / (http:\S+)\/ /.exec(said.toString())?.[1];
  if (url === undefined) throw new Error(`${args.join(" ")} said ${said}; expected an address`);
  return {
    url: url.replace("localhost", "127.0.0.1"),
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1000;
    },
    cpu: () => {
      const [utime, stime] = readFileSync(`/proc/${child.pid}/stat`, "utf8")
        .split(") ")[1]!
        .split(" ")
        .slice(11, 13);
      return (Number(utime) + Number(stime)) * TICK_MS;
    },
    async stop() {
      process.off("exit", end);
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
