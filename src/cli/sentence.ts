import { releaseId } from "../intake/release-id.js";
import type { Release } from "../model/release.js";

/** A release of one sentence, published on `date`: no title, so that nothing is inherited. */
export function sentenceRelease(sentence: string, date: string): Release {
  const source = { file: "<command line>", line: 1 };
  return {
    id: releaseId(sentence, date),
    title: "",
    date,
    body: sentence,
    category: null,
    url: null,
    source,
  };
}
