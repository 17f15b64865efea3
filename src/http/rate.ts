/** Addresses remembered; who comes after so many others begins anew. */
const REMEMBERED = 50_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * A bucket of requests for each address, refilled by so many a second: the token bucket of RFC 2697, with requests for
 * bytes. Addresses of IPv6 count by their network, /64: whoever has one has all of them.
 */
export class Rate {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` in milliseconds; for tests. */
  constructor(perSecond: number, burst: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#now = now;
  }

  /** Takes one request; says in how many seconds the next may come where it is one too many, else 0. */
  take(address: string): number {
    if (this.#perSecond === 0) return 0;
    const key = network(address);
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { left: this.#burst, at: now };
    bucket.left = Math.min(this.#burst, bucket.left + ((now - bucket.at) / 1000) * this.#perSecond);
    bucket.at = now;
    // Who was here last stands last, so that the first is the one to forget.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > REMEMBERED) this.#buckets.delete(this.#buckets.keys().next().value!);
    if (bucket.left < 1) return (1 - bucket.left) / this.#perSecond;
    bucket.left -= 1;
    return 0;
  }
}

/** The network of an address: all of IPv4, the first four groups of IPv6. */
function network(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = ""] = address.split("::");
  const groups = head.split(":");
  return Array.from({ length: 4 }, (_, i) => groups[i] || "0").join(":");
}
