import { areaName } from "../../publish/words.js";
import { providerName } from "../../store/identity/providers.js";
import { capital } from "./figure.js";

/**
 * Whose statistic it is: the office; where only its country is known, that.
 *
 * @example officeName("KR.MOTIR") // "Ministry of Trade, Industry and Resources"
 * @example officeName("JP") // "Japan"
 */
export function officeName(id: string): string {
  const name = providerName(id);
  return name === id && !id.includes(".") ? capital(areaName(id)) : name;
}
