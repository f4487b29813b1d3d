import { defineConfig } from 'vitest/config'

/** End to end: the built app, two files at a time. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 8000, interval: 50 } },
    hookTimeout: 60_000,
  },
})
