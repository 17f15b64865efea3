import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Limits } from "../../src/http/limits.js";
import type { Running } from "../../src/http/listen.js";
import { startServer } from "../../src/server.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/port.js";
import { bellwether } from "../cli/run.js";
import { sampleStore } from "./sample.js";

// What holds for every answer, whichever door gives it: a real server on the bundled sample.

const COMMAND = join(fileURLToPath(import.meta.url), "../../../dist/cli/main.js");
let sample: Awaited<ReturnType<typeof sampleStore>>;
let store: Store;
const running: Running[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  sample = await sampleStore();
  store = await openStore(sample.file, { readonly: true, program: "test" });
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(running.map((server) => server.stop()));
  await store?.close();
  sample?.remove();
});

async function started(limits: Partial<Limits> = {}): Promise<Running> {
  const server = await startServer(store, "127.0.0.1", 0, {
    version: "test",
    limits: { rate: 0, ...limits },
  });
  running.push(server);
  return server;
}

/** `bellwether serve`, once it has said where. */
async function served(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [COMMAND, "serve", "--store", sample.file, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [said] = (await once(child.stdout!, "data")) as [Buffer];
  return { child, url: / (http:\S+) /.exec(said.toString())?.[1] ?? "" };
}

test("every answer has a strict policy, and is packed and tagged", async () => {
  const { url } = await started();
  for (const path of ["", "releases", "api/v1", "api/nothing", "nothing"]) {
    const { headers } = await fetch(url + path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy, path).toMatch(/^default-src 'none'/);
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
  }
  const sizes = new Map<string, number>();
  for (const packing of ["br", "gzip", "br;q=0, gzip;q=0.5", "identity"]) {
    const response = await new Promise<IncomingMessage>((done) =>
      get(`${url}releases`, { headers: { "Accept-Encoding": packing } }, done),
    );
    expect(response.headers["content-encoding"]).toBe(
      { br: "br", gzip: "gzip", "br;q=0, gzip;q=0.5": "gzip" }[packing],
    );
    expect(response.headers.vary).toContain("Accept-Encoding");
    const bytes: Buffer[] = [];
    for await (const chunk of response) bytes.push(chunk as Buffer);
    sizes.set(packing, Buffer.concat(bytes).length);
  }
  expect(sizes.get("br")).toBeLessThan(sizes.get("identity")! / 3);
  const tag = (await fetch(`${url}releases`)).headers.get("ETag")!;
  for (const wanted of [tag, tag.replace("W/", ""), `"other", ${tag}`, "*"]) {
    const again = await fetch(`${url}releases`, { headers: { "If-None-Match": wanted } });
    expect([again.status, await again.text(), again.headers.get("ETag")], wanted).toEqual([304, "", tag]);
  }
});

test("too many, too long, and meant for nothing here", async () => {
  const { url } = await started({ rate: 1, burst: 3 });
  const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}api/v1`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(refused.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);

  const free = await started();
  expect((await fetch(`${free.url}search?q=${"x".repeat(9000)}`)).status).toBe(414);
  expect((await fetch(free.url, { headers: { "X-Long": "x".repeat(20_000) } })).status).toBe(431);
  const deleted = await fetch(free.url, { method: "DELETE" });
  expect([deleted.status, deleted.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});

test("who dawdles with a question, or takes no answer, is dropped", async () => {
  const { url } = await started({ headersMs: 300, requestMs: 500, slowMs: 200 });
  const { port } = new URL(url);
  const asks = connect(Number(port), "127.0.0.1");
  asks.write("GET / HTTP/1.1\r\nHost: x\r\n");
  // 408, and the end.
  expect(await text(asks)).toMatch(/^HTTP\/1\.1 408 /);

  const takes = connect(Number(port), "127.0.0.1");
  takes.on("error", () => {});
  takes.pause();
  const page = "GET /assets/x/style.css HTTP/1.1\r\nHost: x\r\n\r\n";
  // More answers than buffers of the system hold, and nobody takes them.
  takes.write(page.repeat(2000));
  // Who reads nothing learns of the end by writing.
  const writing = setInterval(() => takes.write("\r\n"), 50);
  await new Promise((done) => takes.once("close", done));
  clearInterval(writing);
});

test("a stop loses no request", async () => {
  const { child, url } = await served("--port", "0");
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let answered = 0;
  const refused = new Set<string>();
  const ask = (): Promise<boolean> =>
    new Promise((done) => {
      get(`${url}series`, { agent }, async (response) => {
        expect(response.statusCode).toBe(200);
        expect(await text(response)).toMatch(/<\/html>\s*$/);
        answered++;
        done(true);
      }).on("error", (error: NodeJS.ErrnoException) => {
        refused.add(error.code ?? error.message);
        done(false);
      });
    });
  const client = async (): Promise<void> => {
    while (await ask());
  };
  const clients = Promise.all(Array.from({ length: 8 }, client));
  while (answered < 40) await new Promise((done) => setTimeout(done, 5));
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await clients;
  // The only thing that may happen to a request is that nobody is there any more.
  expect([...refused]).toEqual(["ECONNREFUSED"]);
  expect(await ended).toEqual([0, null]);
});

test("serve says what stands in its way", async () => {
  const { child, url } = await served("--port", "0");
  const { port } = new URL(url);
  const busy = await bellwether(["serve", "--store", sample.file, "--port", port]);
  expect([busy.status, busy.err]).toEqual([
    2,
    `error: port ${port} of 127.0.0.1 is in use; expected a free one: --port N, or 0 for any\n`,
  ]);
  const nowhere = await bellwether(["serve", "--store", "/nowhere/x.db", "--port", "0"]);
  expect([nowhere.status, nowhere.err]).toEqual([
    2,
    "error: no store at /nowhere/x.db; expected a file made by `bellwether ingest`\n",
  ]);
  const odd = await bellwether(["serve", "--port", "70000"]);
  expect(odd.status).toBe(2);
  expect(odd.err).toContain("It must be a port");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});
