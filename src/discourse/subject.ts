import type { Period, TopicItem } from "../chart/kinds.js";
import { lexicon } from "../lexicon/index.js";
import type { Basis } from "../model/fact.js";

/** What a figure is about, all dimensions decided as far as the text decides them. */
export interface Subject {
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly sign: 1 | -1 | 0;
  readonly product: string | null;
  readonly counterpart_area: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  /** `average`: over the months of a longer period. */
  readonly basis: Basis | "average";
  readonly period: Period | null;
  /** For each dimension, how it was come by: `printed`, or what it was inherited from. */
  readonly from: Readonly<Record<string, string>>;
}

/** What the release is about as a whole: what a sentence leaves open, it decides. */
export interface Scope {
  readonly ref_area: string | null;
  readonly measure: string | null;
  readonly product: string | null;
  readonly activity: string | null;
  readonly component: string | null;
  /** What "sales" are here: those of shops, or of the home market. */
  readonly sales: string | null;
  /** How many months the release's own period has. */
  readonly months: number;
  /** Which flow a bare "FDI" is here: pledged or arrived. */
  readonly fdi: string | null;
}

const TRADE = new Set([
  "exports",
  "imports",
  "trade_balance",
  "total_trade",
  "fdi",
  "fdi_pledged",
  "fdi_arrived",
  "outward_fdi",
  "export_orders",
  "non_oil_domestic_exports",
  "current_account_balance",
]);
const INDUSTRY = new Set([
  "fdi",
  "fdi_pledged",
  "fdi_arrived",
  "outward_fdi",
  "industrial_production",
  "capacity_utilization",
]);
const SALES = new Set(["retail_sales", "domestic_sales", "wholesale_sales", "manufacturing_sales", "sales"]);

/** Measures told beside the main one: a name without a measure does not go on with them. */
export const PASSING = new Set([
  "trade_balance",
  "current_account_balance",
  "prices",
  "export_prices",
  "import_prices",
  "working_days",
  "number_of_purchases",
  "average_spending_per_purchase",
  "average_spending_per_customer",
  "purchases",
]);
/** Industries that export, not goods that are exported. */
const SECTORS = new Set([
  "services",
  "goods",
  "goods_and_services",
  "manufacturing",
  "agriculture",
  "mining",
  "extractive_industry",
  "manufacturing_industry",
  "mining_and_quarrying",
  "construction",
]);
const isSector = (activity: string): boolean =>
  SECTORS.has(activity) || /^(?:agriculture|forestry|mining|manufacturing)_|services$/.test(activity);
/** The two areas whose statistics one office tells in one release. */
const UNION = new Set(["EU", "EA"]);

/** How a dimension was come by, in `Subject.from`. */
export const PRINTED = "printed";
export const BEFORE = "the subject before";
export const OF_RELEASE = "the release's subject";

/** Measures that are percentages themselves. */
export const PERCENTAGES = new Set([
  "coverage_ratio",
  "exports_coverage_of_imports",
  "capacity_utilization",
  "unemployment_rate",
  "employment_rate",
]);

const OF_SHOPS = new Set([
  "average_spending_per_customer",
  "number_of_purchases",
  "average_spending_per_purchase",
  "sales_per_store",
  "number_of_stores",
]);
const PRICES = new Set(["prices", "export_prices", "import_prices", "consumer_prices"]);
const SHOP =
  /(?:stores|dealers|retailers|stations|shops|places|services_and_drinking_places|restaurants|bars|supermarkets|merchants)$/;

/** Goods that are told whole and in parts. */
const PHONES = /phones$|handsets$/;
const HALVES = /^(?:finished_products|parts|components)$/;
/** Components that say how all is measured, not which part of it is. */
const TERMS = /adjusted$|terms$|^volume$|^trend$/;
/** Industries that retail trade tells beside goods. */
const SERVICE = /^catering|_services$/;
/** What production calls by its use, not by its industry. */
const USES =
  /(?:capital|intermediate|consumer|consumption|investment|durable|durables)_goods$|^energy$|^(?:non_)?durables$/;

/** Whether a partner can be named with a measure. */
export const hasPartner = (measure: string | null): boolean => measure !== null && TRADE.has(measure);

/**
 * The subject that a printed name gives, with what it leaves open taken from the context: a name with a measure of its own
 * starts afresh from the release's subject; one without goes on with the subject last spoken of.
 *
 * @param theirs "their sales", "its value": all that the measure leaves open stays as it was.
 * @param nested the name stands in the sentence that `current` was set in, so that it is a part of it.
 */
export function compose(
  item: TopicItem,
  current: Subject | null,
  scope: Scope,
  nested: boolean,
  theirs = false,
): Subject {
  const from: Record<string, string> = {};
  let measure = item.measure ?? null;
  // "Investment" is what a release on it counts, and elsewhere no series.
  if (measure === "fdi" && item.open) {
    if (!scope.measure?.startsWith("fdi")) measure = null;
    item = { ...item, open: false };
  }
  if (measure === "fdi" && scope.fdi) measure = scope.fdi;
  // "imports accounted for 14,777 units" of the cars sold at home.
  if (
    measure === "imports" &&
    scope.sales === "domestic_sales" &&
    current?.measure === "domestic_sales" &&
    !item.product &&
    !item.partner
  ) {
    measure = "domestic_sales";
    item = { ...item, component: "imported" };
  }
  // "China bought 275 million tonnes": its own purchases are imports, a partner's are exports; of goods it means nothing.
  if (measure === "bought") {
    const buyer = item.bare ?? item.owner;
    const own = buyer === scope.ref_area;
    measure = buyer === undefined ? null : own ? "imports" : "exports";
    if (buyer !== undefined)
      item = { ...item, open: false, bare: undefined, owner: undefined, partner: own ? undefined : buyer };
    else item = { ...item, open: false };
  } else if (measure === "orders") {
    measure = scope.measure === "export_orders" ? "export_orders" : "new_orders";
    item = { ...item, open: false };
  } else if (measure === "purchases") {
    // What a partner purchases are exports to it.
    measure = !hasPartner(scope.measure)
      ? null
      : nested && current?.counterpart_area && current.measure !== "imports"
        ? "exports"
        : "imports";
    item = { ...item, open: false };
  } else if (measure === "volumes") {
    // Where vehicles are counted, their volume is their number.
    const counted = scope.sales === "domestic_sales";
    measure = (counted ? current?.measure : null) ?? scope.sales ?? current?.measure ?? scope.measure;
    item = { ...item, open: false, component: item.component ?? (counted ? undefined : "volume") };
  }
  const balance =
    item.open &&
    measure === "trade_balance" &&
    nested &&
    (current?.measure?.endsWith("_balance") ||
      current?.measure === "total_trade" ||
      // "Shipments to the US gained 8.5 percent, leaving a surplus of 696 billion": with the US.
      current?.counterpart_area ||
      current?.activity === "services")
      ? current
      : null;
  if (balance) {
    if (balance.measure?.endsWith("_balance")) measure = balance.measure;
    theirs = true;
  } else if (measure === "production" && (item.open || item.verb))
    measure = scope.measure === "industrial_production" ? scope.measure : measure;
  else if (measure === "arrivals") measure = scope.measure?.startsWith("fdi") ? "fdi_arrived" : "imports";
  else if (measure && item.open && measure !== "trade_balance") {
    const abroad = item.verb && scope.measure !== null && hasPartner(scope.measure) ? "exports" : null;
    measure =
      [scope.sales, current?.measure, abroad, scope.measure].find(
        (m) => m && (SALES.has(m) || m === "exports"),
      ) ?? measure;
  }
  // In a release on domestic exports, exports of a good are its domestic exports.
  if (
    measure === "exports" &&
    scope.measure === "non_oil_domestic_exports" &&
    (item.product || theirs || current?.product)
  )
    measure = scope.measure;
  const fresh = measure !== null && !item.anaphor && !theirs;
  // "Lower oil prices cut petroleum products": what is cut are the exports, not the prices.
  measure ??=
    current?.measure && PRICES.has(current.measure) && (item.product || item.activity)
      ? scope.measure
      : (current?.measure ?? scope.measure);
  const sign = item.measure ? (item.sign ?? 0) : (current?.sign ?? 0);
  let {
    product = null,
    activity = null,
    component = null,
  } = item as { product?: string | null; activity?: string | null; component?: string | null };
  // "The auto industry turned out": the industry is named for its product.
  if (item.verb && activity?.endsWith("_industry") && !product)
    [product, activity] = [`${activity.slice(0, -9)}s`, null];
  // In a release on cars their industry is its product.
  if (activity === "automobile_industry" && scope.product === "automobiles" && !product)
    [product, activity] = [scope.product, null];
  // What trade calls goods, investment and production call industries.
  if (measure === "industrial_production" && activity && !product && USES.test(activity))
    [product, activity] = [activity, null];
  else if (measure === "industrial_production" && product && !activity && !USES.test(product))
    [activity, product] = [product, null];
  else if (measure && INDUSTRY.has(measure) && measure !== "industrial_production" && product && !activity)
    [activity, product] = [product, null];
  else if (
    measure &&
    hasPartner(measure) &&
    !INDUSTRY.has(measure) &&
    activity &&
    !product &&
    !isSector(activity)
  )
    [product, activity] = [activity, null];
  let owner = item.owner ?? null;
  if (item.partner === "NON_EU" && (item.owner === "EU" || (current?.ref_area ?? scope.ref_area) === "EU"))
    item = { ...item, partner: undefined };
  // "those to the rest of the world": all partners but the one told before; where none was, simply all.
  if (item.partner === "NON_@") {
    const other = nested ? current?.counterpart_area : null;
    item = { ...item, partner: other && !other.startsWith("NON_") ? `NON_${other}` : undefined };
  }
  // "pledged to Korea": the area itself is no partner of its own statistics.
  let partner = item.partner && item.partner !== scope.ref_area ? item.partner : null;
  if (owner === "NON_EU" || (item.bare === "NON_EU" && item.measure)) {
    owner = UNION.has(scope.ref_area ?? "") ? "EU" : null;
    item = { ...item, bare: undefined };
    if (owner === null) partner ??= "NON_EU";
  }
  if (item.bare) {
    const own = item.bare === scope.ref_area || (UNION.has(item.bare) && UNION.has(scope.ref_area ?? ""));
    // In the car industry's releases another country is where cars are shipped to.
    if (scope.sales === "domestic_sales" && !own && !item.measure && !hasPartner(measure))
      measure = "exports";
    if (hasPartner(measure) && !own && (!item.verb || INDUSTRY.has(measure!))) partner ??= item.bare;
    else owner ??= item.bare;
  }
  const basis = item.basis ?? "total";
  if (product === "goods") product = null;
  // What shops call food products is food.
  if (product === "food_products" && measure === "retail_sales") product = "food";
  // In a release on ICT goods "ICT products" are all of them.
  if (product === "ict_products" && scope.product === "ict_goods") product = scope.product;
  // Kinds of shop are channels.
  if (
    measure === "retail_sales" &&
    activity &&
    activity !== "retail_and_food_services" &&
    activity !== "goods"
  ) {
    if (SHOP.test(activity)) component ??= activity;
    else if (!SERVICE.test(activity)) product ??= activity;
    if (!SERVICE.test(activity)) activity = null;
  }
  // "Parts" after auto parts are auto parts; beside finished products they are the other half.
  if ((product === "parts" || product === "components") && current) {
    if (current.product?.endsWith(`_${product}`)) product = current.product;
    else if (current.product && (current.component || PHONES.test(current.product)))
      [component, product] = [product, current.product];
  }
  // "Sales of finished products picked up": of the phones just told of.
  if (component && HALVES.test(component) && !product && current?.product && PHONES.test(current.product))
    product = current.product;
  const own = {
    product: product !== null,
    activity: activity !== null,
    component: component !== null,
    partner: partner !== null,
    owner: owner !== null,
  };

  const keep = !fresh && current !== null;
  if (theirs && current) {
    product ??= current.product;
    activity ??= current.activity;
    component ??= current.component;
    partner ??= current.counterpart_area;
  } else if (item.anaphor && current) {
    if (!own.product) product = own.component ? scope.product : current.product;
    if (!own.activity) activity = own.product ? null : current.activity;
    if (!own.partner && !own.owner) partner = nested ? current.counterpart_area : null;
    if (!own.component) component = nested && measure === "retail_sales" ? current.component : null;
  } else if (keep) {
    if (!own.product && !own.activity) {
      product = nested || own.component ? current.product : scope.product;
      activity = nested ? current.activity : scope.activity;
      if (own.component && !nested) product = scope.product;
    }
    if (!own.partner) partner = nested ? current.counterpart_area : null;
    if (own.component && activity === "retail_and_food_services" && !TERMS.test(component!)) activity = null;
    if (!own.component)
      component = nested && own.product && current.component ? current.component : scope.component;
  } else if (!own.product && !own.activity) {
    // "the number of purchases there": of the shop just named.
    if (nested && current?.component && !own.component && measure && OF_SHOPS.has(measure))
      component = current.component;
    // "The EU pledged $705 million and actually brought in $195 million": who pledged brought in.
    if (nested && item.verb && partner === null && isInvestment(measure) && isInvestment(current?.measure))
      partner = current!.counterpart_area;
    const sibling =
      nested &&
      current &&
      partner !== null &&
      current.counterpart_area !== null &&
      current.measure === measure;
    // In the car industry's releases parts are told by destination behind their sum.
    const parts = scope.sales === "domestic_sales" && partner !== null && current?.product === "auto_parts";
    product = sibling || parts ? current!.product : scopeProductFits(measure, scope) ? scope.product : null;
    // "Taking merchandise and services together, overall exports …"
    if (nested && current?.activity === "goods_and_services" && current.from.measure !== PRINTED)
      activity ??= current.activity;
    activity = activity ?? (own.component && scope.activity !== "goods_and_services" ? null : scope.activity);
    if (!own.component && scope.component && scope.measure === measure) component = scope.component;
  }
  // "At hypermarkets, food sales gained": the goods are sold where their sentence is set.
  if (
    nested &&
    fresh &&
    measure === "retail_sales" &&
    own.product &&
    !own.component &&
    current?.measure === measure &&
    current.component !== null
  )
    component = current.component;
  // "Leaving out ships, exports rose": what was left out stays out.
  if (nested && fresh && !own.component && current?.from.measure !== PRINTED)
    component = current?.component?.startsWith("excluding_") ? current.component : component;
  // "… refitted for EVs; Hyundai (164,909 units)": a maker's figures are of all that the industry makes.
  if (own.component && !own.product && lexicon.makers.has(component!)) product = scope.product;
  // A balance, a price or a flow with one country is of goods; so is what stands beside goods named so.
  const goods =
    activity === "goods" || (nested && current?.from.goods === "printed" && own.activity === false);
  if (
    activity === "goods_and_services" &&
    !own.activity &&
    (goods || partner !== null || (measure && /prices|terms_of/.test(measure)))
  )
    activity = null;
  if (goods) from.goods = "printed";
  let ref_area = owner ?? (nested && current ? current.ref_area : scope.ref_area);
  if (owner && hasPartner(measure) && nested && !fresh && owner !== scope.ref_area && current) {
    // "Exports rose; China 5 percent": a bare owner in a trade sentence is a partner.
    ref_area = current.ref_area;
    partner ??= owner;
  }
  // "pledges of the European Union" to Korea are from a partner.
  if (measure?.startsWith("fdi") && owner !== null && scope.ref_area !== null && owner !== scope.ref_area) {
    partner ??= owner;
    ref_area = scope.ref_area;
  }
  if (partner === "NON_EU" && ref_area === "EU") partner = null;
  if (partner === ref_area) partner = null;
  if (item.intra) partner = item.intra;
  // Goods are what trade statistics count where nothing else is said.
  if (activity === "goods" || (activity === "goods_and_services" && product !== null)) activity = null;
  const goesOn = !fresh && (nested || theirs || item.anaphor === true);
  const tell = (
    dimension: "ref_area" | "measure" | "product" | "counterpart_area" | "activity" | "component",
    value: string | null,
    printed: boolean,
  ) => {
    if (value === null) return;
    const inherits = dimension === "measure" || (dimension === "ref_area" ? nested : goesOn);
    from[dimension] = printed ? PRINTED : inherits && current?.[dimension] === value ? BEFORE : OF_RELEASE;
  };
  tell("ref_area", ref_area, owner === ref_area);
  tell("measure", measure, item.measure !== undefined);
  tell("product", product, own.product);
  tell("counterpart_area", partner, partner === item.partner || partner === item.bare || partner === owner);
  tell("activity", activity, own.activity);
  tell("component", component, own.component);
  return {
    ref_area,
    measure,
    sign,
    product,
    counterpart_area: partner,
    activity,
    component,
    basis,
    period: item.period ?? null,
    from,
  };
}

const isInvestment = (measure: string | null | undefined): boolean => measure?.startsWith("fdi") === true;

/** A release on ICT goods speaks of ICT exports, imports and balance throughout. */
function scopeProductFits(measure: string | null, scope: Scope): boolean {
  return scope.product !== null && measure !== null;
}

/** One subject of several counted as one: "Electronic components and ICT products together" → slugs joined with `+`. */
export function joined(subjects: readonly Subject[]): Subject {
  const [first, ...rest] = subjects;
  const join = (key: "product" | "counterpart_area" | "activity" | "component" | "ref_area") => {
    const values = [...new Set(subjects.map((s) => s[key]).filter((v) => v !== null))];
    return values.length ? values.join("+") : null;
  };
  if (rest.length === 0) return first!;
  // "imports and exports jumped 11.2 percent": both directions together.
  const measures = new Set(subjects.map((s) => s.measure));
  const measure =
    measures.size === 2 && measures.has("exports") && measures.has("imports")
      ? "total_trade"
      : first!.measure;
  return {
    ...first!,
    measure,
    product: join("product"),
    counterpart_area: join("counterpart_area"),
    activity: join("activity"),
    component: join("component"),
  };
}
