import autocannon from "autocannon";
import { ask } from "./ask.js";
import type { Running } from "./server.js";

/** What a server did under load. */
export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds within which half of the answers, and all but one in a hundred, were there. */
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /** Processor time of the server for an answer, in milliseconds: other work on the machine does not change it much. */
  readonly cpuMs: number;
}

/** Asks on so many connections for so long, one request after another on each; `next` says what for. */
export async function load(
  { url, cpu }: Pick<Running, "url" | "cpu">,
  next: () => string,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const before = cpu();
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    // As browsers ask.
    headers: { "accept-encoding": "gzip, br" },
    requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }],
  });
  const { errors, timeouts, non2xx } = result;
  if (errors + timeouts + non2xx > 0)
    throw new Error(
      `${url}: ${errors} errors, ${timeouts} time-outs, ${non2xx} answers other than 2xx; expected none`,
    );
  const { latency, requests } = result;
  // What was still on its way when time was up must not weigh on the next measure.
  await ask(url);
  return {
    rate: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    answers: requests.total,
    cpuMs: (cpu() - before) / requests.total,
  };
}
