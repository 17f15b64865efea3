import { en } from "./en.js";

/** The texts of the site in one language. Another language is another object of this type. */
export type Texts = typeof en;

/** Languages that the site speaks, by their tags. */
const LANGUAGES: Readonly<Record<string, Texts>> = { en };

/** The texts of a language; English where there are none. */
export const textsOf = (language: string): Texts => LANGUAGES[language] ?? en;
