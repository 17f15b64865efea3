import { figureWords, slugWords, unitWords } from "../../publish/words.js";

/** A printed figure: what it takes to print it again. */
export interface Figure {
  readonly value: number;
  readonly decimals: number | null;
  readonly unit_mult: number;
  readonly unit_measure: string | null;
  readonly transformation: string;
}

/** Its digits as printed, changes and balances with a sign: "+12.7", "−9.6", "66.0". */
export function digits({ value, decimals, transformation }: Figure, balance = false): string {
  return figureWords(value, decimals ?? decimalsOf(value), transformation !== "level" || balance);
}

/** Digits after the point of a number whose printing is not known. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** The unit: "USD bn", "%", "thousand vehicles". Money names its currency first, as tables do. */
export function unitName({ unit_measure, unit_mult }: Pick<Figure, "unit_measure" | "unit_mult">): string {
  if (unit_measure !== null && /^[A-Z]{3}$/.test(unit_measure)) {
    const multiple = unitWords(null, unit_mult);
    return multiple === "" ? unit_measure : `${unit_measure} ${multiple}`;
  }
  return unit_measure === null ? unitWords(null, unit_mult) : unitWords(unit_measure, unit_mult);
}

/** Digits and unit in one: "USD 66.0 bn", "+12.7%", "2.4 thousand vehicles". */
export function figureText(figure: Figure, balance = false): string {
  const number = digits(figure, balance);
  if (figure.unit_measure === "percent") return `${number}%`;
  if (figure.unit_measure !== null && /^[A-Z]{3}$/.test(figure.unit_measure))
    return `${figure.unit_measure} ${number}${after(unitWords(null, figure.unit_mult))}`;
  return `${number}${after(unitName(figure))}`;
}

const after = (unit: string): string => (unit === "" ? "" : ` ${unit}`);

/** Whether values of a measure have a sign that says something. */
export const isBalance = (measure: string | null): boolean => measure !== null && /balance/.test(measure);

/** A slug as a name begins: "Mobile phones". */
export function title(slug: string): string {
  return capital(slugWords(slug));
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
