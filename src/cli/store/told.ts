import { EXIT } from "../exit.js";

/** Resolves when the process is told to stop; a second time ends it at once. */
export function told(): Promise<void> & { yes: boolean } {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeAllListeners(signal);
  let stop = (): void => {};
  const promise = Object.assign(new Promise<void>((done) => (stop = done)), { yes: false });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      promise.yes = true;
      stop();
      process.once(signal, () => process.exit(EXIT.interrupted));
    });
  return promise;
}
