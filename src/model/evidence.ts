/** A stretch of a release's body, in JavaScript string offsets: `body.slice(start, end) === text`. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
