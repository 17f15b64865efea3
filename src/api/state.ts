import type { Reader } from "../store/port.js";

/** What is stored, and the day: while both are the same, so is every answer. */
export interface State {
  /** Another word as soon as anything is stored, or the day changes. */
  readonly word: string;
  /** Since when every answer is as it is: since something was stored, or since the day began. */
  readonly changed: Date;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Looks at each request whether anything is stored since the last. */
export class States {
  readonly #store: Reader;
  readonly #now: () => Date;
  #last: State | null = null;

  constructor(store: Reader, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  async now(): Promise<State> {
    const today = this.#now().toISOString().slice(0, 10);
    const word = `${await this.#store.revision()} ${today}`;
    if (this.#last?.word === word) return this.#last;
    const changed = new Date((await this.#store.changed()) ?? 0);
    const began = new Date(today);
    this.#last = { word, today, changed: changed > began ? changed : began };
    return this.#last;
  }
}
