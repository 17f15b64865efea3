/** A bar of the bytes read, on standard error. */
export interface Progress {
  add(bytes: number): void;
  /** Writes a line above the bar. */
  line(text: string): void;
  stop(): void;
}

/** Below this many bytes a command is over before a bar is read. */
const WORTH_A_BAR = 4 * 1024 * 1024;

/**
 * A bar where one is of use: a terminal, a known and large size, and results that go elsewhere (`alone`: that come only
 * at the end); else none.
 */
export async function progressOf(total: number | null, quiet: boolean, alone = false): Promise<Progress> {
  const plain = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const wanted =
    !quiet &&
    process.stderr.isTTY &&
    (alone || !process.stdout.isTTY) &&
    total !== null &&
    total >= WORTH_A_BAR;
  if (!wanted) return { add: () => {}, line: plain, stop: () => {} };
  const { default: cliProgress } = await import("cli-progress");
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
    format: "{bar} {percentage} % · {done} of {size} MB · {eta_formatted} left",
    barCompleteChar: "━",
    barIncompleteChar: "─",
    barsize: 32,
  });
  bar.start(total, 0, { done: "0", size: megabytes(total) });
  let done = 0;
  return {
    add: (bytes) => {
      done += bytes;
      bar.update(done, { done: megabytes(done) });
    },
    line: (text) => plain(`\r\x1b[K${text}`),
    stop: () => bar.stop(),
  };
}
