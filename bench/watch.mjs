// Loaded into a measured process before its program: at its end, writes what it used to file descriptor 3.
import { readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread)
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const peakMB = (peakKiB(maxRSS) * 1024) / 1e6;
    writeSync(3, JSON.stringify({ peakMB, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
  });

/** On Linux, maxRSS may begin with the size of the process that started this one; VmHWM does not. */
function peakKiB(maxRSS) {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? maxRSS);
  } catch {
    return maxRSS;
  }
}
