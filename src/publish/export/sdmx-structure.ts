import { providerName } from "../../store/identity/providers.js";
import { ALL, KEY_DIMENSIONS, type KeyDimension, UNSTATED } from "../../store/identity/series-key.js";
import { areaName, slugWords } from "../words.js";
import type { Row } from "./rows.js";
import { codesOfRow } from "./sdmx-codes.js";

export const DATAFLOW_VERSION = "1.0.0";
/** Who maintains the structure: the data's own agencies maintain their dataflows. */
const AGENCY = "BELLWETHER";
const DSD = "FACTS";

const LISTS: Readonly<Record<KeyDimension, string>> = {
  FREQ: "CL_FREQ",
  REF_AREA: "CL_AREA",
  COUNTERPART_AREA: "CL_AREA",
  PRODUCT: "CL_PRODUCT",
  UNIT_MEASURE: "CL_UNIT_MEASURE",
  TRANSFORMATION: "CL_TRANSFORMATION",
  BASIS: "CL_BASIS",
  ACTIVITY: "CL_ACTIVITY",
  COMPONENT: "CL_COMPONENT",
};

const LIST_NAMES: Readonly<Record<string, string>> = {
  CL_FREQ: "Frequency",
  CL_AREA: "Area",
  CL_PRODUCT: "Product",
  CL_UNIT_MEASURE: "Unit of measure",
  CL_TRANSFORMATION: "Transformation",
  CL_BASIS: "Basis",
  CL_ACTIVITY: "Activity",
  CL_COMPONENT: "Component",
  CL_OBS_STATUS: "Observation status",
};

const CONCEPTS: Readonly<Record<string, string>> = {
  FREQ: "Frequency",
  REF_AREA: "Reference area",
  COUNTERPART_AREA: "Counterpart area",
  PRODUCT: "Product",
  UNIT_MEASURE: "Unit of measure",
  TRANSFORMATION: "Transformation",
  BASIS: "Basis",
  ACTIVITY: "Activity",
  COMPONENT: "Component",
  TIME_PERIOD: "Time period",
  OBS_VALUE: "Observation value",
  UNIT_MULT: "Unit multiplier",
  DECIMALS: "Decimals printed",
  OBS_STATUS: "Observation status",
  PUBLISHED: "Day from which the value stands",
  RELEASE: "Release that states the value",
  EVIDENCE: "Words that state the value",
  SOURCE: "Source of imported history",
};

const FREQUENCIES: Readonly<Record<string, string>> = {
  A: "Annual",
  S: "Half-yearly",
  Q: "Quarterly",
  M: "Monthly",
  D: "Daily",
  YTD: "From January to the month",
  MTD: "From the first of the month to the day",
};

const STATUSES: Readonly<Record<string, string>> = {
  A: "Normal value",
  P: "Provisional value",
  E: "Estimated value",
  F: "Forecast value",
};

/** What is said of an observation beside its value. */
export const ATTRIBUTES = [
  "UNIT_MULT",
  "DECIMALS",
  "OBS_STATUS",
  "PUBLISHED",
  "RELEASE",
  "EVIDENCE",
  "SOURCE",
] as const;

/** The name of a component. */
export const componentName = (id: string): string => CONCEPTS[id] ?? id;

/** The codes and dataflows that a data message uses, gathered while it is written. */
export class Used {
  readonly #codes = new Map<string, Map<string, string>>();
  readonly #flows = new Map<string, string>();

  /** Gathers what a row of points, or of series, uses. */
  row(row: Readonly<Record<string, unknown>>): void {
    const codes = codesOfRow(row as Row);
    this.flow(String(row.provider), String(row.flow), String(row.measure));
    for (const name of KEY_DIMENSIONS)
      this.code(name, codes[name], (row[name.toLowerCase()] as string | null) ?? null);
  }

  /** The name of a code that was gathered, or of a status. */
  nameOf(dimension: string, code: string): string {
    if (dimension === "OBS_STATUS") return STATUSES[code] ?? code;
    return this.#codes.get(LISTS[dimension as KeyDimension])?.get(code) ?? code;
  }

  /** The name of a dataflow that was gathered, by its id: `KR.MOTIR:EXPORTS(1.0.0)`. */
  flowName(id: string): string {
    const measure = this.#flows.get(id.replace(/\(.*$/, ""));
    return measure === undefined ? id : slugWords(measure);
  }

  code(dimension: KeyDimension, code: string, slug: string | null): void {
    const list = LISTS[dimension];
    const codes = this.#codes.get(list) ?? new Map<string, string>();
    if (!codes.has(code)) codes.set(code, nameOf(dimension, code, slug));
    this.#codes.set(list, codes);
  }

  flow(provider: string, flow: string, measure: string): void {
    this.#flows.set(`${provider}:${flow}`, measure);
  }

  /** Whether nothing was used: there are no data, and no structure. */
  get empty(): boolean {
    return this.#flows.size === 0;
  }

  /** The structure message: who maintains what, concepts, codelists, the data structure, the dataflows. */
  structure(prepared: Date): unknown {
    const lists = new Map([...this.#codes, ["CL_OBS_STATUS", new Map(Object.entries(STATUSES))]]);
    const providers = new Set([...this.#flows.keys()].map((key) => key.slice(0, key.indexOf(":"))));
    return {
      meta: {
        schema:
          "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json",
        id: `BELLWETHER_${prepared.toISOString().replace(/\D/g, "")}`,
        test: false,
        prepared: prepared.toISOString(),
        contentLanguages: ["en"],
        sender: { id: AGENCY },
      },
      data: {
        agencySchemes: agencySchemes(providers),
        conceptSchemes: [conceptScheme()],
        codelists: [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, codes]) => codelist(id, codes)),
        dataStructures: [dataStructure()],
        dataflows: [...this.#flows].map(([key, measure]) => dataflow(key, measure)),
      },
    };
  }
}

/** Agencies by the scheme that they stand in: `KR.MOTIR` is the agency MOTIR of the scheme of KR. */
function agencySchemes(providers: ReadonlySet<string>): unknown[] {
  const schemes = new Map<string, Map<string, string>>([["SDMX", new Map([[AGENCY, "Bellwether"]])]]);
  for (const provider of providers) {
    const parts = provider.split(".");
    parts.forEach((id, i) => {
      const parent = i === 0 ? "SDMX" : parts.slice(0, i).join(".");
      const agencies = schemes.get(parent) ?? new Map<string, string>();
      const whole = parts.slice(0, i + 1).join(".");
      agencies.set(
        id,
        i === parts.length - 1 && parts.length > 1 ? providerName(whole) : areaName(id.replaceAll("-", "+")),
      );
      schemes.set(parent, agencies);
    });
  }
  return [...schemes].map(([agencyID, agencies]) => ({
    id: "AGENCIES",
    agencyID,
    version: "1.0",
    name: `Agencies of ${agencyID}`,
    isPartial: true,
    agencies: [...agencies].map(([id, name]) => ({ id, name })),
  }));
}

function conceptScheme(): unknown {
  return {
    id: "CONCEPTS",
    agencyID: AGENCY,
    version: DATAFLOW_VERSION,
    name: "Concepts of Bellwether's series",
    concepts: Object.entries(CONCEPTS).map(([id, name]) => ({ id, name })),
  };
}

function codelist(id: string, codes: ReadonlyMap<string, string>): unknown {
  return {
    id,
    agencyID: AGENCY,
    version: DATAFLOW_VERSION,
    name: LIST_NAMES[id] ?? id,
    isPartial: true,
    codes: [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => ({ id: code, name })),
  };
}

const conceptUrn = (id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:CONCEPTS(${DATAFLOW_VERSION}).${id}`;
const listUrn = (id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${AGENCY}:${id}(${DATAFLOW_VERSION})`;

function dataStructure(): unknown {
  const attribute = (id: string, localRepresentation: unknown): unknown => ({
    id,
    usage: "optional",
    conceptIdentity: conceptUrn(id),
    attributeRelationship: { observation: {} },
    localRepresentation,
  });
  const format = (dataType: string): unknown => ({ format: { dataType } });
  return {
    id: DSD,
    agencyID: AGENCY,
    version: DATAFLOW_VERSION,
    name: "Figures read in official press releases",
    dataStructureComponents: {
      dimensionList: {
        id: "DimensionDescriptor",
        dimensions: KEY_DIMENSIONS.map((id, i) => ({
          id,
          position: i + 1,
          conceptIdentity: conceptUrn(id),
          localRepresentation: { enumeration: listUrn(LISTS[id]) },
        })),
        timeDimension: {
          id: "TIME_PERIOD",
          conceptIdentity: conceptUrn("TIME_PERIOD"),
          localRepresentation: format("ObservationalTimePeriod"),
        },
      },
      measureList: {
        id: "MeasureDescriptor",
        measures: [
          {
            id: "OBS_VALUE",
            conceptIdentity: conceptUrn("OBS_VALUE"),
            localRepresentation: format("Double"),
          },
        ],
      },
      attributeList: {
        id: "AttributeDescriptor",
        attributes: [
          attribute("UNIT_MULT", format("Integer")),
          attribute("DECIMALS", format("Integer")),
          attribute("OBS_STATUS", { enumeration: listUrn("CL_OBS_STATUS") }),
          attribute("PUBLISHED", format("ObservationalTimePeriod")),
          attribute("RELEASE", format("String")),
          attribute("EVIDENCE", format("String")),
          attribute("SOURCE", format("String")),
        ],
      },
    },
  };
}

function dataflow(key: string, measure: string): unknown {
  const [provider, id] = key.split(":");
  return {
    id,
    agencyID: provider,
    version: DATAFLOW_VERSION,
    name: slugWords(measure),
    structure: `urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${AGENCY}:${DSD}(${DATAFLOW_VERSION})`,
  };
}

function nameOf(dimension: KeyDimension, code: string, slug: string | null): string {
  if (code === ALL) return dimension === "COUNTERPART_AREA" ? "World" : "Total";
  if (code === UNSTATED) return "Not stated";
  if (dimension === "FREQ") return FREQUENCIES[code] ?? `Spans of ${code}`;
  if (dimension === "REF_AREA" || dimension === "COUNTERPART_AREA") return areaName(slug ?? code);
  return slug === null ? code : /^[A-Z]{3}$/.test(slug) ? slug : slugWords(slug);
}
