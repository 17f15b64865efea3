/** What a server bears. Each is said to whoever passes it, and in docs/api.md. */
export interface Limits {
  /** Requests a second from one address, and how many may come at once; 0 for no limit. */
  readonly rate: number;
  readonly burst: number;
  /** Connections at once. */
  readonly connections: number;
  /** Characters of a path with its query. */
  readonly address: number;
  /** Bytes of a request's headers, and of its body. */
  readonly headers: number;
  readonly body: number;
  /** Milliseconds in which a request must have come in whole, its headers first. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** Milliseconds for which a connection may be idle between requests. */
  readonly idleMs: number;
  /** Milliseconds in which an answer must begin. */
  readonly answerMs: number;
  /** An answer is taken at so many bytes in so many milliseconds at least, or its connection is dropped. */
  readonly slowBytes: number;
  readonly slowMs: number;
  /** Milliseconds for which a stop waits for what is under way. */
  readonly stopMs: number;
}

export const LIMITS: Limits = {
  rate: 200,
  burst: 400,
  connections: 1024,
  address: 8192,
  headers: 16_384,
  body: 1_048_576,
  requestMs: 20_000,
  headersMs: 10_000,
  idleMs: 10_000,
  answerMs: 30_000,
  slowBytes: 4096,
  slowMs: 10_000,
  stopMs: 30_000,
};
