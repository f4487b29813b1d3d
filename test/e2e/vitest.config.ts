import { defineConfig } from 'vitest/config'

/** End to end: the built app, one file after another. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    expect: { poll: { timeout: 8000, interval: 50 } },
    hookTimeout: 60_000,
  },
})
