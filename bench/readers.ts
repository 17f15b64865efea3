import recognizers from "@microsoft/recognizers-text-suite";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import type { Release } from "../src/model/release.js";
import { readRelease } from "./built.js";

/** A library that reads the body of a release. */
export interface Reader {
  readonly name: string;
  /** What it finds, in the plural. */
  readonly finds: string;
  /** So slow that it reads one release at a turn instead of the whole text over and over. */
  readonly slow: boolean;
  /** Reads one release; returns how much was found, so that no work can be skipped unnoticed. */
  read(release: Release): number;
}

// Only the stages asked for run: no entities, negation or sentiment.
const nlp = wink(model, ["sbd", "pos"]);

const {
  Culture: { English },
  recognizeNumber,
  recognizeDimension,
  recognizeDateTime,
  recognizeCurrency,
} = recognizers;

/** Bellwether, then those it is measured against. */
export const readers: readonly [Reader, ...Reader[]] = [
  {
    name: "Bellwether: complete facts",
    finds: "facts",
    slow: false,
    read: (release) => readRelease(release).facts.length,
  },
  {
    name: "wink-nlp: sentences, parts of speech",
    finds: "tokens",
    slow: false,
    read: ({ body }) => {
      const doc = nlp.readDoc(body);
      return doc.sentences().length() && doc.tokens().out(nlp.its.pos).length;
    },
  },
  {
    name: "Recognizers-Text: numbers, units, dates",
    finds: "numbers, units and dates",
    slow: true,
    read: ({ body }) =>
      recognizeNumber(body, English).length +
      recognizeDimension(body, English).length +
      recognizeDateTime(body, English).length,
  },
  {
    name: "Recognizers-Text: currencies alone",
    finds: "amounts of money",
    slow: true,
    read: ({ body }) => recognizeCurrency(body, English).length,
  },
];
