import Papa from "papaparse";

// A reader of SDMX-CSV 2.0 that takes nothing on trust: every rule of the field guide that such a message can break, and
// every code against the structure that came beside it.

interface Item {
  readonly id: string;
}
interface Maintained extends Item {
  readonly agencyID: string;
  readonly version: string;
}
interface Component extends Item {
  readonly conceptIdentity: string;
  readonly localRepresentation?: { enumeration?: string; format?: { dataType: string } };
}
interface Structure {
  readonly meta: { id: string; prepared: string; sender: Item };
  readonly data: {
    readonly agencySchemes: (Maintained & { agencies: Item[] })[];
    readonly conceptSchemes: (Maintained & { concepts: Item[] })[];
    readonly codelists: (Maintained & { codes: Item[] })[];
    readonly dataStructures: (Maintained & {
      dataStructureComponents: {
        dimensionList: { dimensions: (Component & { position: number })[]; timeDimension: Component };
        measureList: { measures: Component[] };
        attributeList: { attributes: Component[] };
      };
    })[];
    readonly dataflows: (Maintained & { structure: string })[];
  };
}

const ID = /^[A-Za-z0-9_@$-]+$/;
const AGENCY = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*$/;
const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){1,2}$/;
const TIME = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?|-Q[1-4]|-S[12])?$|^\d{4}-\d{2}-\d{2}\/P\d+[YMWD]$/;
const VALUE: Readonly<Record<string, RegExp>> = {
  Double: /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  Integer: /^-?\d+$/,
  ObservationalTimePeriod: TIME,
  String: /^[\s\S]*$/,
};

/** What is wrong with a message, rule by rule; nothing where it is right. */
export function sdmxFaults(csv: string, structure: Structure): string[] {
  const faults = structureFaults(structure);
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ",", quoteChar: '"', newline: "\r\n" });
  for (const error of errors) faults.push(`row ${error.row}: ${error.message}`);
  if (!csv.endsWith("\r\n")) faults.push("the last record has no line end");
  const [head = [], ...rows] = data.slice(0, -1);
  const [first, second, third] = head;
  if (first !== "STRUCTURE" || second !== "STRUCTURE_ID" || third !== "ACTION")
    faults.push(`the header begins ${head.slice(0, 3)}`);
  const { dimensionList, measureList, attributeList } =
    structure.data.dataStructures[0]!.dataStructureComponents;
  const dimensions = [...dimensionList.dimensions, dimensionList.timeDimension];
  const components = [...dimensions, ...measureList.measures, ...attributeList.attributes];
  if (JSON.stringify(head.slice(3)) !== JSON.stringify(components.map(({ id }) => id)))
    faults.push(`the columns are not the components in their order: ${head.slice(3)}`);
  const flows = new Set(
    structure.data.dataflows.map(({ agencyID, id, version }) => `${agencyID}:${id}(${version})`),
  );
  const codes = new Map(
    structure.data.codelists.map((list) => [
      urn("codelist.Codelist", list),
      new Set(list.codes.map(({ id }) => id)),
    ]),
  );
  const keys = new Set<string>();
  for (const [n, row] of rows.entries()) {
    const fault = (text: string): void => void faults.push(`row ${n + 1}: ${text}`);
    if (row.length !== head.length) fault(`${row.length} fields`);
    if (row[0] !== "dataflow") fault(`STRUCTURE ${row[0]}`);
    if (!flows.has(row[1]!)) fault(`no dataflow ${row[1]}`);
    if (!/^[IARD]$/.test(row[2]!)) fault(`ACTION ${row[2]}`);
    for (const [i, { id, localRepresentation }] of components.entries()) {
      const value = row[i + 3]!;
      const key = i < dimensions.length;
      if (value === "") {
        if (key) fault(`no ${id}`);
        continue;
      }
      const list = localRepresentation?.enumeration;
      if (list !== undefined && !codes.get(list)?.has(value)) fault(`${id} ${value} is not in ${list}`);
      const type = localRepresentation?.format?.dataType;
      if (type !== undefined && !VALUE[type]!.test(value)) fault(`${id} ${value} is no ${type}`);
    }
    const name = row.slice(1, 3 + dimensions.length).join("|");
    if (keys.has(name)) fault(`a second observation of ${name}`);
    keys.add(name);
  }
  return faults;
}

function urn(kind: string, { agencyID, id, version }: Maintained): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}=${agencyID}:${id}(${version})`;
}

/** Ids, versions, and that everything referred to is there. */
function structureFaults({ meta, data }: Structure): string[] {
  const faults: string[] = [];
  if (!meta.id || !meta.sender.id || Number.isNaN(Date.parse(meta.prepared)))
    faults.push("the header is not whole");
  const agencies = new Set(["SDMX"]);
  for (const scheme of data.agencySchemes)
    for (const { id } of scheme.agencies)
      agencies.add(scheme.agencyID === "SDMX" ? id : `${scheme.agencyID}.${id}`);
  const lists = new Set(data.codelists.map((list) => urn("codelist.Codelist", list)));
  const concepts = new Set(
    data.conceptSchemes.flatMap((scheme) =>
      scheme.concepts.map(({ id }) => `${urn("conceptscheme.Concept", scheme)}.${id}`),
    ),
  );
  const structures = new Set(data.dataStructures.map((one) => urn("datastructure.DataStructure", one)));
  for (const one of [...data.codelists, ...data.conceptSchemes, ...data.dataStructures, ...data.dataflows]) {
    if (!ID.test(one.id)) faults.push(`id ${one.id}`);
    if (!AGENCY.test(one.agencyID) || !agencies.has(one.agencyID))
      faults.push(`agency ${one.agencyID} of ${one.id}`);
    if (!VERSION.test(one.version)) faults.push(`version ${one.version} of ${one.id}`);
  }
  for (const { id, codes } of data.codelists) {
    if (new Set(codes.map((one) => one.id)).size !== codes.length) faults.push(`${id} has a code twice`);
    for (const one of codes) if (!ID.test(one.id)) faults.push(`code ${one.id} of ${id}`);
  }
  for (const { structure, id } of data.dataflows)
    if (!structures.has(structure)) faults.push(`dataflow ${id} is of a structure that is not there`);
  for (const { dataStructureComponents: parts } of data.dataStructures) {
    const { dimensions, timeDimension } = parts.dimensionList;
    if (dimensions.some(({ position }, i) => position !== i + 1))
      faults.push("dimensions are not numbered in order");
    const all = [
      ...dimensions,
      timeDimension,
      ...parts.measureList.measures,
      ...parts.attributeList.attributes,
    ];
    for (const { id, conceptIdentity, localRepresentation } of all) {
      if (!concepts.has(conceptIdentity))
        faults.push(`${id} has a concept that is not there: ${conceptIdentity}`);
      const list = localRepresentation?.enumeration;
      if (list !== undefined && !lists.has(list))
        faults.push(`${id} has a codelist that is not there: ${list}`);
    }
  }
  return faults;
}
