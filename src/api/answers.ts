import { createHash } from "node:crypto";
import type { Context } from "hono";
import { Cache } from "../http/cache.js";
import type { State, States } from "./state.js";

/** An answer, whole or in pieces. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Kept {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly length: number;
}

/** Answers kept, in characters. */
const KEPT = 48_000_000;
/** Up to so many characters, an answer in pieces is put together and kept; a longer one is sent as it comes. */
const WHOLE = 1_000_000;

/** Answers with what is made from the store, and keeps it until something is stored. */
export class Answers {
  readonly states: States;
  readonly #kept = new Cache<Kept>(KEPT);
  #word = "";

  constructor(states: States) {
    this.states = states;
  }

  /**
   * The answer that was kept under this name, else the one that is made now; `null` where none can be. `name` must say all
   * that it depends on, beside what is stored.
   */
  async give(
    c: Context,
    name: string,
    make: (state: State) => Promise<Answer | null>,
  ): Promise<Response | null> {
    const state = await this.states.now();
    if (state.word !== this.#word) {
      this.#kept.clear();
      this.#word = state.word;
    }
    const kept = this.#kept.get(name);
    if (kept !== undefined) return send(c, kept, kept.body);
    const made = await make(state);
    if (made === null) return null;
    const headers: Record<string, string> = {
      "Cache-Control": "no-cache",
      "Last-Modified": state.changed.toUTCString(),
      ...made.headers,
    };
    const { type } = made;
    const body =
      typeof made.body === "string" || made.body instanceof Uint8Array
        ? made.body
        : await gathered(made.body);
    if (typeof body !== "string" && !(body instanceof Uint8Array))
      return send(c, { type, headers: { ...headers, "Transfer-Encoding": "chunked" } }, body);
    headers.ETag = `W/"${createHash("sha256").update(type).update(body).digest("base64url").slice(0, 22)}"`;
    const whole = { type, body, headers, length: body.length };
    if (state.word === this.#word) this.#kept.set(name, whole);
    return send(c, whole, body);
  }
}

function send(
  c: Context,
  { type, headers }: Pick<Kept, "type" | "headers">,
  body: string | Uint8Array | ReadableStream,
): Response {
  return c.body(body as string, 200, { "Content-Type": type, ...headers });
}

/** Pieces put together where they are few; else a stream of them. */
async function gathered(pieces: AsyncIterable<string>): Promise<string | ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  let begun = "";
  while (begun.length < WHOLE) {
    const { done, value } = await iterator.next();
    if (done) return begun;
    begun += value;
  }
  const encoder = new TextEncoder();
  let waiting: string | null = begun;
  return new ReadableStream({
    async pull(controller) {
      if (waiting !== null) {
        controller.enqueue(encoder.encode(waiting));
        waiting = null;
        return;
      }
      let text = "";
      while (text.length < 65_536) {
        const { done, value } = await iterator.next();
        if (done) {
          if (text !== "") controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
