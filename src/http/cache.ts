/** Answers by key, the ones used last kept, up to so many characters or bytes in all. */
export class Cache<Answer extends { readonly length: number }> {
  readonly #kept = new Map<string, Answer>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Answer | undefined {
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    // What was asked for last stands last.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  set(key: string, answer: Answer): void {
    const before = this.#kept.get(key);
    if (before !== undefined) this.#size -= before.length;
    this.#kept.delete(key);
    if (answer.length > this.#most / 4) return;
    this.#kept.set(key, answer);
    this.#size += answer.length;
    for (const [oldest, value] of this.#kept) {
      if (this.#size <= this.#most) break;
      this.#kept.delete(oldest);
      this.#size -= value.length;
    }
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}
