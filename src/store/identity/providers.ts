/** An office that issues releases, and what it is recognized by. */
interface Agency {
  /** `AREA.ABBREVIATION`; it stays the same when the office is renamed. */
  readonly id: string;
  readonly name: string;
  /** Ends of the hosts that it publishes on. */
  readonly hosts: readonly string[];
  /** Names by which its own releases call it. Not those of offices that it shares figures with. */
  readonly names: RegExp;
}

/** The agencies that are known. To add one, add a row: whose `area` is the part of the id before the dot. */
const AGENCIES: readonly Agency[] = [
  {
    // MOTIE until 2025-10-01: one office, one provider.
    id: "KR.MOTIR",
    name: "Ministry of Trade, Industry and Resources",
    hosts: ["motir.go.kr", "motie.go.kr"],
    names: /\bMOTIR\b|\bMOTIE\b|Ministry of Trade, Industry,? (?:and|&) (?:Resources|Energy)/,
  },
  {
    id: "KR.KOSTAT",
    name: "Statistics Korea",
    hosts: ["kostat.go.kr"],
    names: /\bStatistics Korea\b|\bKOSTAT\b/,
  },
  { id: "KR.BOK", name: "Bank of Korea", hosts: ["bok.or.kr"], names: /\bBank of Korea\b/ },
  {
    id: "EU.ESTAT",
    name: "Eurostat",
    hosts: ["ec.europa.eu"],
    names: /\bEurostat\b/,
  },
  { id: "US.CENSUS", name: "U.S. Census Bureau", hosts: ["census.gov"], names: /\bCensus Bureau\b/ },
  {
    id: "US.BEA",
    name: "U.S. Bureau of Economic Analysis",
    hosts: ["bea.gov"],
    names: /\bBureau of Economic Analysis\b/,
  },
  { id: "CA.STATCAN", name: "Statistics Canada", hosts: ["statcan.gc.ca"], names: /\bStatistics Canada\b/ },
  {
    id: "GB.ONS",
    name: "Office for National Statistics",
    hosts: ["ons.gov.uk"],
    names: /\bOffice for National Statistics\b/,
  },
  {
    id: "DE.DESTATIS",
    name: "Destatis",
    hosts: ["destatis.de"],
    names: /\bDestatis\b|Federal Statistical Office/,
  },
  {
    id: "AU.ABS",
    name: "Australian Bureau of Statistics",
    hosts: ["abs.gov.au"],
    names: /\bAustralian Bureau of Statistics\b/,
  },
];

const BY_ID = new Map(AGENCIES.map((agency) => [agency.id, agency]));

/**
 * The office that issued a release: by the host it was published on, else the first that the text names.
 * `null` where neither is known.
 */
export function issuerOf(release: { title: string; body: string; url: string | null }): string | null {
  const host = release.url === null ? null : hostOf(release.url);
  if (host !== null) {
    const found = AGENCIES.find(({ hosts }) => hosts.some((end) => host === end || host.endsWith(`.${end}`)));
    if (found !== undefined) return found.id;
  }
  let first: { id: string; at: number } | null = null;
  for (const { id, names } of AGENCIES) {
    const at = release.body.search(names);
    if (at !== -1 && (first === null || at < first.at)) first = { id, at };
  }
  return first?.id ?? null;
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.toLowerCase();
  } catch {
    return null;
  }
}

/**
 * Who provides a series: the issuer of the release where the statistic is of its own area, else the area's code alone.
 * Of Japan's exports in a release of Korea's ministry nobody knows more than that they are Japan's.
 *
 * @example providerOf("KR", "KR.MOTIR") // "KR.MOTIR"
 * @example providerOf("JP", "KR.MOTIR") // "JP"
 */
export function providerOf(area: string, issuer: string | null): string {
  if (issuer === null) return area;
  const home = issuer.split(".")[0];
  // Eurostat speaks for the euro area and the Union.
  return home === area || (home === "EU" && (area === "EA" || area.startsWith("EU"))) ? issuer : area;
}

/** The name of a provider; an unknown one is named by its id. */
export function providerName(id: string): string {
  return BY_ID.get(id)?.name ?? id;
}

/** The ids that a name of an office may mean: `MOTIR` is `KR.MOTIR`; one that is not known is itself. */
export function orgIds(name: string): string[] {
  const wanted = name.toUpperCase();
  const known = AGENCIES.filter(({ id }) => id === wanted || id.endsWith(`.${wanted}`)).map(({ id }) => id);
  return known.length === 0 ? [wanted] : known;
}
