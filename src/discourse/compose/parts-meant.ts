import type { Context, Parts } from "./context.js";

// Names of parts that mean another part in a release of this kind, or beside what was told before.

const SHOP =
  /(?:stores|dealers|retailers|stations|shops|places|services_and_drinking_places|restaurants|bars|supermarkets|merchants|retailing|e_commerce)$/;
/** Industries that retail trade tells beside goods. */
const SERVICE = /^catering|_services$/;
/** Goods that are told whole and in parts. */
const PHONES = /phones$|handsets$/;
const HALVES = /^(?:finished_products|parts|components)$/;

/** Goods under the name that the release counts them by; "goods" are all of them. */
function productMeant(product: string | null, measure: string | null, whole: string | null): string | null {
  if (product === "goods") return null;
  // What shops call food products is food.
  if (product === "food_products" && measure === "retail_sales") return "food";
  // In a release on ICT goods "ICT products" are all of them.
  if (product === "ict_products" && whole === "ict_goods") return whole;
  return product;
}

/** In retail trade kinds of shop are channels, and what else looks like an industry is what it sells. */
function asSold(parts: Parts): Parts {
  const { product, activity, component } = parts;
  // "household goods retailing"
  if (product && !activity && !component && SHOP.test(product))
    return { product: null, activity, component: product };
  if (!activity || activity === "retail_and_food_services" || activity === "goods") return parts;
  const service = SERVICE.test(activity);
  const rest = service ? activity : null;
  if (SHOP.test(activity)) return { product, activity: rest, component: component ?? activity };
  return service ? parts : { product: product ?? activity, activity: null, component };
}

/**
 * "Parts" after auto parts are auto parts; beside finished products they are the other half.
 * "Sales of finished products picked up": of the phones just told of.
 */
function halves(parts: Parts, { current }: Context): Parts {
  const before = current?.product;
  if (!before) return parts;
  const { product, component } = parts;
  if (product === "parts" || product === "components") {
    if (before.endsWith(`_${product}`)) return { ...parts, product: before };
    if (current.component || PHONES.test(before)) return { ...parts, product: before, component: product };
  }
  if (component && HALVES.test(component) && !product && PHONES.test(before))
    return { ...parts, product: before };
  return parts;
}

/** What the parts that a name tells mean where it stands. */
export function partsMeant(named: Parts, measure: string | null, context: Context): Parts {
  const product = productMeant(named.product, measure, context.scope.product);
  const parts = product === named.product ? named : { ...named, product };
  return halves(measure === "retail_sales" ? asSold(parts) : parts, context);
}
