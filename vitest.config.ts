import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Some tests start processes or read long texts, perhaps on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
