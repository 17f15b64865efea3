import { request } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Document, Parameter, Schema } from "../../src/api/docs/document.js";
import { type Served, servedSample } from "../http/sample.js";

// Every address that OpenAPI names, asked with what its schemas allow and with what nobody would: whatever is asked, the
// answer is one of those that the document names, and what it holds is what the schema says.

let served: Served;
let document: Document;
beforeAll(async () => {
  served = await servedSample();
  document = (await (await fetch(`${served.url}/api/v1/openapi.json`)).json()) as Document;
});
afterAll(() => served?.stop());

/** Sends a path as it is: `fetch` would put it right. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((done, failed) => {
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode!,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on("error", failed)
      .end();
  });
}

const NASTY = [
  "",
  "'",
  "' OR 1=1 --",
  '"',
  '"" OR ""',
  "NEAR(a b)",
  "title : x",
  "{title body} : x",
  "a AND",
  "NOT",
  "*",
  "-",
  "-x",
  "^a",
  "a*b*",
  "(",
  "\\",
  "%",
  "_",
  "../../etc/passwd",
  "..%2f..",
  "%00",
  "\u0000",
  "\ud800",
  "\u202e",
  "1e999",
  "-1",
  "99999999999999999999",
  "null",
  "__proto__",
  "constructor",
  "2025-02-30",
  "0000-00-00",
  "9999-12-31",
  "../2024",
  "WzFd",
  "W10",
  "eyJ4Ijp7fX0",
  "<script>alert(1)</script>",
  "a".repeat(399),
  "한국 수출",
];

/** What a parameter may be: examples, what its schema allows, and what it does not. */
function values({ schema }: Parameter): fc.Arbitrary<string> {
  const item: Schema = schema.items ?? schema;
  const good: fc.Arbitrary<string>[] = [];
  if (schema.example !== undefined) good.push(fc.constant(String(schema.example)));
  if (item.enum !== undefined)
    good.push(fc.subarray([...item.enum], { minLength: 1 }).map((some) => some.join(",")));
  if (item.type === "integer")
    good.push(fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 }).map(String));
  if (item.format === "date")
    good.push(
      fc
        .date({ min: new Date("2022-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    );
  const bad = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "grapheme", maxLength: 60 }));
  return good.length === 0
    ? bad
    : fc.oneof({ weight: 3, arbitrary: fc.oneof(...good) }, { weight: 1, arbitrary: bad });
}

const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));

const asked = (path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.tuple(
        ...parameters.map((one) =>
          fc.option(values(one), { freq: one.in === "path" || one.required ? 20 : 1, nil: null }),
        ),
      ),
      fc.constantFrom("", "", "", ".csv", ".parquet", ".json"),
    )
    .map(([given, suffix]) => {
      let filled = path;
      const query: string[] = [];
      parameters.forEach((one, i) => {
        const value = given[i] ?? null;
        if (one.in === "path")
          filled = filled.replace(`{${one.name}}`, encode(value ?? String(one.schema.example)));
        else if (value !== null) query.push(`${encode(one.name)}=${encode(value)}`);
      });
      return `${filled}${suffix}${query.length === 0 ? "" : `?${query.join("&")}`}`;
    });

/** What of a value is not as its schema says: the subset of JSON Schema that the document uses. */
function faults(value: unknown, schema: Schema, at = ""): string[] {
  if (schema.$ref !== undefined)
    return faults(value, document.components.schemas[schema.$ref.split("/").at(-1)!]!, at);
  const several = schema.oneOf ?? schema.anyOf;
  if (several !== undefined) {
    const each = several.map((one) => faults(value, one, at));
    return each.some((found) => found.length === 0) ? [] : (each[0] ?? []);
  }
  if (schema.allOf !== undefined) return schema.allOf.flatMap((one) => faults(value, one, at));
  if (schema.type === undefined && schema.enum === undefined) return [];
  const types = [schema.type ?? []].flat();
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const fits = types.some((one) => one === type || (one === "integer" && Number.isInteger(value)));
  if (types.length > 0 && !fits) return [`${at} is ${type}, not ${types.join(" or ")}`];
  if (schema.enum !== undefined && value !== null && !schema.enum.includes(value as string))
    return [`${at} is ${value}`];
  if (type === "array")
    return (value as unknown[]).flatMap((one, i) => faults(one, schema.items ?? {}, `${at}[${i}]`));
  if (type !== "object") return [];
  const object = value as Record<string, unknown>;
  const missing = (schema.required ?? [])
    .filter((name) => !(name in object))
    .map((name) => `${at} has no ${name}`);
  const known = schema.properties ?? {};
  const extra = typeof schema.additionalProperties === "object" ? schema.additionalProperties : null;
  return [
    ...missing,
    ...Object.entries(object).flatMap(([name, one]) => {
      const own = known[name] ?? extra;
      if (own === null) return schema.properties === undefined ? [] : [`${at}.${name} is not in the schema`];
      return faults(one, own, `${at}.${name}`);
    }),
  ];
}

test("whatever is asked, the answer is one that the document names, and as its schema says", async () => {
  let answered = 0;
  for (const [path, { get }] of Object.entries(document.paths))
    await fc.assert(
      fc.asyncProperty(asked(path, get.parameters ?? []), async (address) => {
        const { status, type, body } = await raw(address);
        expect(Object.keys(get.responses).concat("404", "414"), address).toContain(String(status));
        if (status >= 400) {
          expect(type, address).toMatch(/^application\/problem\+json/);
          expect(faults(JSON.parse(body), document.components.schemas.Problem!), address).toEqual([]);
        } else if (type.startsWith("application/json")) {
          answered++;
          const { schema } = get.responses["200"]!.content!["application/json"]!;
          expect(faults(JSON.parse(body), schema), address).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  expect(answered).toBeGreaterThan(100);
}, 120_000);

test("the other doors stand as well", async () => {
  const nasty = fc
    .oneof(fc.constantFrom(...NASTY), fc.string({ unit: "grapheme", maxLength: 40 }))
    .map(encode);
  const good = fc.constantFrom(
    "dataflow",
    "KR.MOTIR",
    "EXPORTS",
    "*",
    "1.0.0",
    "~",
    "M.KR",
    "claims",
    "series",
    "releases",
    "codelist",
  );
  const part = fc.oneof(good, good, nasty);
  const query = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          "c[TIME_PERIOD]",
          "c[FREQ]",
          "c[OBS_VALUE]",
          "c[EVIDENCE]",
          "updatedAfter",
          "asOf",
          "limit",
          "offset",
          "references",
          "detail",
          "format",
          "q",
          "cursor",
          "firstNObservations",
        ),
        fc.oneof(
          nasty,
          fc.constantFrom(
            "ge:2025-01+le:2025-06",
            "A,M",
            "ne:M",
            "2025",
            "csv",
            "json",
            "all",
            "3",
            "cars",
            "2025-06-30",
          ),
        ),
      )
      .map(([name, value]) => `${encode(name)}=${value}`),
    nasty,
  );
  const address = fc
    .tuple(
      fc.constantFrom("/sdmx/data", "/sdmx/structure", "/feed", "/feed/search", "/mcp", "/api", "/sdmx"),
      fc.array(part, { maxLength: 5 }),
      fc.constantFrom("", ".atom", ".json", ".ics", ".xml"),
      fc.array(query, { maxLength: 3 }),
    )
    .map(([door, parts, suffix, queries]) => `${[door, ...parts].join("/")}${suffix}?${queries.join("&")}`);
  await fc.assert(
    fc.asyncProperty(address, async (path) => {
      const { status } = await raw(path);
      expect(status, path).toBeLessThan(500 + (status === 501 ? 2 : 0));
    }),
    { numRuns: 1500 },
  );
}, 120_000);

test("the site stands as well", async () => {
  const nasty = fc
    .oneof(fc.constantFrom(...NASTY), fc.string({ unit: "grapheme", maxLength: 40 }))
    .map(encode);
  const door = fc.constantFrom(
    "/releases",
    "/series",
    "/countries",
    "/products",
    "/industries",
    "/claims",
    "/search",
    "/compare",
    "/assets",
    "/embed/series",
  );
  const name = fc.constantFrom(
    "q",
    "cursor",
    "since",
    "asOf",
    "vintages",
    "series",
    "kind",
    "claim",
    "year",
    "page",
    "versions",
    "area",
  );
  const address = fc
    .tuple(door, fc.array(nasty, { maxLength: 4 }), fc.array(fc.tuple(name, nasty), { maxLength: 3 }))
    .map(
      ([path, parts, queries]) =>
        `${[path, ...parts].join("/")}?${queries.map(([one, value]) => `${one}=${value}`).join("&")}`,
    );
  await fc.assert(
    fc.asyncProperty(address, async (path) => {
      const { status, body } = await raw(path);
      expect(status, path).toBeLessThan(500);
      expect(body, path).not.toContain("<script>alert");
    }),
    { numRuns: 800 },
  );
}, 120_000);
