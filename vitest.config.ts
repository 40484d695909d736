import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packPlugin } from './scripts/pack-plugin';

export default defineConfig({
  plugins: [WxtVitest(), packPlugin()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // End-to-end tests drive real browsers and run by `scripts/test.mjs`, not here.
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    pool: 'threads',
    maxWorkers: 2,
  },
});
