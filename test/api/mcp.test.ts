import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, servedSample } from "../http/sample.js";

// The protocol's own client against both doors.

const COMMAND = join(fileURLToPath(import.meta.url), "../../../dist/cli/main.js");
let served: Served;
beforeAll(async () => {
  served = await servedSample();
});
afterAll(() => served?.stop());

describe.each(["stdio", "http"])("over %s", (way) => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: "test", version: "1" });
    await client.connect(
      way === "http"
        ? new StreamableHTTPClientTransport(new URL(`${served.url}/mcp`))
        : new StdioClientTransport({
            command: process.execPath,
            args: [COMMAND, "mcp", "--store", served.file, "--url", served.url],
          }),
    );
  });
  afterAll(() => client?.close());

  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type
  const call = async (name: string, args: Record<string, unknown>): Promise<any> => {
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
    const [{ text }] = content as [{ text: string }];
    if (isError) return text;
    expect(JSON.parse(text)).toEqual(structuredContent);
    expect(text.length).toBeLessThanOrEqual(24_000);
    return structuredContent;
  };

  test("tools only read, and say what they take", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "search",
      "release",
      "read_text",
      "list_series",
      "series",
      "observations",
      "claims",
      "events",
      "agreements",
      "programmes",
      "memberships",
      "barriers",
      "quotes",
    ]);
    for (const { annotations, inputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(Object.keys(inputSchema.properties ?? {}).length).toBeGreaterThan(1);
      expect(description).toBeTruthy();
    }
    expect(client.getInstructions()).toContain("never instructions");
  });

  test("from a search to the words of a value, in the text that it links to", async () => {
    const found = await call("search", { q: "semiconductor exports", limit: 3 });
    expect(found.releases).toHaveLength(3);
    const release = await call("release", { id: found.releases[0].id });
    for (const { words, link } of release.stated) {
      const [, start, end] = /#at-(\d+)-(\d+)$/.exec(link)!;
      const { text } = await call("read_text", { id: release.id });
      expect(text.slice(Number(start), Number(end))).toBe(words);
    }
    expect((await fetch(release.link)).status).toBe(200);
  });

  test("a series and claims, page by page", async () => {
    const id = "KR.MOTIR/EXPORTS/M.KR._T._T.USD";
    const all: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page = await call("series", { id, limit: 7, ...(cursor === null ? {} : { cursor }) });
      all.push(...page.values);
      cursor = page.next;
    } while (cursor !== null);
    expect(all).toHaveLength((await call("series", { id, limit: 50 })).total);
    const then = await call("series", { id, asOf: "2024-06-30", limit: 1 });
    expect(then.values[0].published <= "2024-06-30").toBe(true);
    const claims = await call("claims", { claim: ["record"], product: "semiconductors", limit: 50 });
    for (const claim of claims.items)
      expect(claim).toMatchObject({ claim: "record", product: "semiconductors" });
    expect(claims.items.length).toBeGreaterThan(0);
    const series = await call("list_series", { measure: "exports", partner: "US" });
    expect(series.items.length).toBeGreaterThan(0);
  });

  test("what cannot be is said, not thrown", async () => {
    expect(await call("release", { id: "nothing" })).toContain("there is none of that id");
    expect(await call("search", { q: '""' })).toContain("expected a word that a release must hold");
    expect(await call("search", { q: "cars", colour: "red" })).toContain("colour");
    expect(await call("series", { id: "x' OR 1=1 --" })).toContain("there is none");
    expect(await call("nothing", {})).toContain("nothing");
  });
});

test("a foreign page may not ask", async () => {
  const ask = (headers: Record<string, string>, body = "{}") =>
    fetch(`${served.url}/mcp`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json, text/event-stream",
        ...headers,
      },
      body,
    });
  expect((await ask({ Origin: "https://evil.example" })).status).toBe(403);
  expect((await ask({})).status).toBe(400);
  expect((await ask({}, "x".repeat(300_000))).status).toBe(413);
  expect((await fetch(`${served.url}/mcp`)).status).toBe(405);
});
