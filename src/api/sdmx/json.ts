import { observationOf, structureIdOf } from "../../publish/export/sdmx-csv.js";
import { ATTRIBUTES, componentName, Used } from "../../publish/export/sdmx-structure.js";
import { KEY_DIMENSIONS } from "../../store/identity/series-key.js";
import type { SdmxRow } from "./data.js";
import { Unexpected } from "./expected.js";
import { spanOf } from "./period.js";

/** A message in JSON is made whole: more observations are to be had as CSV. */
const MOST = 200_000;

interface Component {
  readonly id: string;
  readonly name: string;
  readonly values: Map<string, { n: number; value: object }>;
}

/** One dataflow of a message: its components with the values that stand in it, and its observations. */
class Flow {
  readonly #id: string;
  readonly #name: string;
  readonly #flat: boolean;
  readonly #used: Used;
  readonly #dimensions: readonly Component[];
  readonly #time: Component = component("TIME_PERIOD");
  readonly #status: Component = component("OBS_STATUS");
  readonly #series = new Map<string, Record<string, unknown[]>>();
  readonly #flatRows: Record<string, unknown[]> = {};
  /** Whether its rows say what is no longer so. */
  readonly #deleted: boolean;

  constructor(id: string, name: string, flat: boolean, used: Used, deleted: boolean) {
    this.#id = id;
    this.#name = name;
    this.#flat = flat;
    this.#used = used;
    this.#deleted = deleted;
    this.#dimensions = KEY_DIMENSIONS.map(component);
  }

  add(row: SdmxRow): void {
    const observation = observationOf(row);
    const key = this.#dimensions.map((one) => {
      const code = String(observation[one.id]);
      return index(one, code, () => ({ id: code, name: this.#used.nameOf(one.id, code) }));
    });
    const period = String(observation.TIME_PERIOD);
    const time = index(this.#time, period, () => ({
      // A span has signs that no id has: it is a value without one.
      ...(period.includes("/") ? { value: period } : { id: period, name: period }),
      ...bounds(period),
    }));
    const status = String(observation.OBS_STATUS);
    const cells = [
      observation.OBS_VALUE ?? null,
      ...ATTRIBUTES.map((name) =>
        name === "OBS_STATUS"
          ? index(this.#status, status, () => ({ id: status, name: this.#used.nameOf("OBS_STATUS", status) }))
          : (observation[name] ?? null),
      ),
    ];
    while (cells.at(-1) === null) cells.pop();
    if (this.#flat) this.#flatRows[[...key, time].join(":")] = cells;
    else {
      const name = key.join(":");
      const series = this.#series.get(name) ?? {};
      series[String(time)] = cells;
      this.#series.set(name, series);
    }
  }

  structure(n: number): object {
    const dimensions = this.#dimensions.map((one, i) => ({ ...said(one), keyPosition: i }));
    const time = { ...said(this.#time), keyPosition: dimensions.length, roles: ["TIME_PERIOD"] };
    const relationship = { observation: {} };
    return {
      name: this.#name,
      dataSets: [n],
      links: [{ rel: "dataflow", urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${this.#id}` }],
      dimensions: {
        dataSet: [],
        series: this.#flat ? [] : dimensions,
        observation: this.#flat ? [...dimensions, time] : [time],
      },
      measures: {
        observation: [{ id: "OBS_VALUE", name: componentName("OBS_VALUE"), format: { dataType: "Double" } }],
      },
      attributes: {
        dataSet: [],
        series: [],
        observation: ATTRIBUTES.map((id) =>
          id === "OBS_STATUS"
            ? { ...said(this.#status), relationship }
            : { id, name: componentName(id), relationship },
        ),
      },
    };
  }

  dataSet(n: number): object {
    const action = this.#deleted ? "Delete" : "Information";
    if (this.#flat) return { structure: n, action, observations: this.#flatRows };
    const series = Object.fromEntries(
      [...this.#series].map(([key, observations]) => [key, { observations }] as const),
    );
    return { structure: n, action, series };
  }
}

/**
 * An SDMX-JSON 2.0 data message: a data set for each dataflow, and one for what of it no longer stands. Codes are referred
 * to by their place, as is the status; other attributes are printed.
 */
export async function sdmxJson(
  rows: AsyncIterable<SdmxRow>,
  flat: boolean,
  prepared: Date,
): Promise<object | null> {
  const flows = new Map<string, Flow>();
  const used = new Used();
  let n = 0;
  for await (const row of rows) {
    if (++n > MOST)
      throw new Unexpected("limit", `more than ${MOST} observations; expected a limit, or format=csv`, 413);
    used.row(row);
    const id = structureIdOf(row);
    const deleted = row.action === "D";
    const name = `${id}${deleted ? " D" : ""}`;
    let flow = flows.get(name);
    if (flow === undefined) {
      flow = new Flow(id, used.flowName(id), flat, used, deleted);
      flows.set(name, flow);
    }
    flow.add(row);
  }
  if (n === 0) return null;
  const all = [...flows.values()];
  return {
    meta: {
      schema:
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json",
      id: `BELLWETHER_${prepared.toISOString().replace(/\D/g, "")}`,
      test: false,
      prepared: prepared.toISOString(),
      contentLanguages: ["en"],
      sender: { id: "BELLWETHER" },
    },
    data: {
      structures: all.map((flow, i) => flow.structure(i)),
      dataSets: all.map((flow, i) => flow.dataSet(i)),
    },
  };
}

function component(id: string): Component {
  return { id, name: componentName(id), values: new Map() };
}

const said = ({ id, name, values }: Component): { id: string; name: string; values: object[] } => ({
  id,
  name,
  values: [...values.values()].map(({ value }) => value),
});

function index({ values }: Component, code: string, make: () => object): number {
  const found = values.get(code);
  if (found !== undefined) return found.n;
  const n = values.size;
  values.set(code, { n, value: make() });
  return n;
}

function bounds(period: string): { start?: string; end?: string } {
  const span = spanOf(period);
  return span === null
    ? {}
    : {
        start: new Date(span.start).toISOString(),
        end: new Date(span.end + 86_399_999).toISOString(),
      };
}
