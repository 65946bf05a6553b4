import { defineConfig } from 'vitest/config';

// System programs and lab servers share two cores: few workers, and time for real servers to start.
export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
    setupFiles: ['tools/testing/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
