import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys in real browsers, on the builds in .output: one file after the other, states waited for, never times. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
