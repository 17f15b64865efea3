/** A span that a rule found, for people: what it is, its words, its rule, what it means, and the spans it was built from. */
export interface SpanNode {
  readonly kind: string;
  /** Offsets into the release's body. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rule that found it; `lexicon` or `digits` where none was needed. */
  readonly rule: string;
  readonly value: string;
  readonly parts: readonly SpanNode[];
}

/** What was found in one sentence, and how each of its facts came by its dimensions. */
export interface ExplainedSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly spans: readonly SpanNode[];
  readonly notes: readonly string[];
}

/** The way from a release's words to its facts, sentence by sentence. */
export interface Explanation {
  readonly sentences: readonly ExplainedSentence[];
}
