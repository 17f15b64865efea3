import { once } from "node:events";
import { EXIT } from "./exit.js";

/** Makes a closed pipe (`bellwether read … | head`) end the command silently. */
export function endOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(EXIT.ok);
      throw error;
    });
}

/** Writes to standard output, and waits while whoever reads it is behind. */
export async function write(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Lets Ctrl-C end the command between two lines, never within one; the second press ends it at once. */
export function endBetweenLines(): void {
  const end = (): void => {
    if (process.stdout.writableLength === 0) process.exit(EXIT.interrupted);
    process.stdout.once("drain", () => process.exit(EXIT.interrupted));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
}
