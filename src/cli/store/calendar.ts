import { icsOf } from "../../publish/export/ics.js";
import { chosenFacts } from "../../publish/registers.js";
import { EXIT } from "../exit.js";
import { write } from "../output.js";
import type { FactsOptions } from "./facts.js";
import { filtersFrom } from "./filter-options.js";
import { hint } from "./list.js";
import { withStore } from "./location.js";

/** `bellwether events --format ics`: the events that the filters leave, as a calendar. */
export async function calendar(options: Omit<FactsOptions, "format">): Promise<number> {
  const filters = { ...(await filtersFrom(options)), kind: ["event"] };
  const { area, partner, product, measure: _, period, ...ofStore } = filters;
  return await withStore(options, "read", async (store) => {
    const { items } = await chosenFacts(
      store,
      ofStore,
      { area, partner, product, period },
      { limit: options.limit || Number.MAX_SAFE_INTEGER },
    );
    if (items.length === 0) await hint(store, filters);
    await write(icsOf(items.flatMap(({ fact }) => (fact.kind === "event" ? fact : []))));
    return EXIT.ok;
  });
}
