import { defineConfig } from "vitest/config";

/** Tests that ask a database: they share one PostgreSQL server, which the others do not wait for. */
const STORES = ["src/store/**/*.test.ts", "test/store/**/*.test.ts"];

export default defineConfig({
  test: {
    // Some tests start processes or read long texts, perhaps on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "stores", include: STORES, globalSetup: "test/support/postgres.setup.ts" },
      },
      {
        extends: true,
        test: { name: "texts", include: ["src/**/*.test.ts", "test/**/*.test.ts"], exclude: STORES },
      },
    ],
  },
});
