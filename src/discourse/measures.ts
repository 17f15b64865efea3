/** Kinds of measure that the reading tells apart. A measure is a slug of the contract. */

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
const BY_INDUSTRY = new Set([
  "fdi",
  "fdi_pledged",
  "fdi_arrived",
  "outward_fdi",
  "industrial_production",
  "capacity_utilization",
]);
const SALES = new Set(["retail_sales", "domestic_sales", "wholesale_sales", "manufacturing_sales", "sales"]);
const PRICES = new Set(["prices", "export_prices", "import_prices", "consumer_prices"]);
const OF_SHOPS = new Set([
  "average_spending_per_customer",
  "number_of_purchases",
  "average_spending_per_purchase",
  "sales_per_store",
  "number_of_stores",
]);

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

/** Measures that are percentages themselves. */
export const PERCENTAGES = new Set([
  "coverage_ratio",
  "exports_coverage_of_imports",
  "exports_coverage_ratio",
  "export_import_coverage_ratio",
  "capacity_utilization",
  "unemployment_rate",
  "employment_rate",
]);

/** A measure as it is told, or not. */
type Told = string | null | undefined;

const isIn =
  (kind: ReadonlySet<string>) =>
  (measure: Told): boolean =>
    measure != null && kind.has(measure);

/** Whether a partner can be named with a measure. */
export const hasPartner = isIn(TRADE);

/** Whether a measure is told by industry, not by good. */
export const isByIndustry = isIn(BY_INDUSTRY);

/** Whether a measure counts what is sold, at home or in shops. */
export const isSales = isIn(SALES);

/** Whether a measure is a price. */
export const isPrice = isIn(PRICES);

/** Whether a measure is told of each kind of shop. */
export const isOfShops = isIn(OF_SHOPS);

/** Whether a measure is investment in the area from abroad, pledged or arrived. */
export const isInvestment = (measure: Told): boolean => measure?.startsWith("fdi") === true;
