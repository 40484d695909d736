// npm test: all set-up, then everything CI runs. Each step prints its own words; the last line counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, needChromium } from './find-browser.mjs';
import { root, run, setUp } from './set-up.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const reports = `${root}.cache/reports`;
const node = (...args) => [process.execPath, args];
const bin = (path, ...args) => node(`node_modules/${path}`, ...args);

/** One command as one test. */
function step(name, [command, args]) {
  const began = performance.now();
  console.log(`\n== ${name}`);
  const ok = run(command, args) === 0;
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
  console.log(`== ${name}: ${ok ? 'passed' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  return ok;
}

/** A Vitest run counts as many tests as it has. */
function suite(name, config, env = {}) {
  console.log(`\n== ${name}`);
  const report = `${reports}/${name}.json`;
  rmSync(report, { force: true });
  const status = run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { ...process.env, ...env } },
  );
  if (!existsSync(report)) {
    total.failed += 1;
    failures.push(`${name} (no report)`);
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  total.skipped += numPendingTests;
  for (const { name: file, status: state, assertionResults } of testResults) {
    for (const test of assertionResults) if (test.status === 'failed') failures.push(`${name}: ${test.fullName}`);
    // A file that breaks before its first test has no failed test, yet nothing in it was tested.
    if (state === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      total.failed += 1;
      failures.push(`${name}: ${file}`);
    }
  }
  if (status !== 0 && numFailedTests === 0 && total.failed === 0) {
    total.failed += 1;
    failures.push(`${name} (ended with status ${status})`);
  }
}

try {
  setUp();
  mkdirSync(reports, { recursive: true });
  process.env.CHROME_PATH = needChromium();
  const firefox = findBrowser('firefox');
  if (firefox) process.env.FIREFOX_PATH = firefox;

  step('prepare', bin('wxt/bin/wxt.mjs', 'prepare'));
  step('format, lint and walls', bin('@biomejs/biome/bin/biome', 'check', '.'));
  step('types', bin('typescript/bin/tsc', '--noEmit'));
  step('pack: every sentence', node('--import', 'tsx', 'scripts/pack.ts', 'check', 'prompts/packs/core-en'));
  suite('unit', 'vitest.config.ts');
  const built = step('build chrome', node('scripts/build.mjs', 'chrome'));
  const builtFirefox = step('build firefox', node('scripts/build.mjs', 'firefox'));
  if (builtFirefox)
    step('web-ext lint', bin('web-ext/bin/web-ext.js', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted'));
  if (built) suite('e2e', 'vitest.e2e.config.ts');
  step('bench, a short run', node('--import', 'tsx', 'scripts/bench.ts', '--quick'));
} catch (error) {
  console.error(error.message);
  total.failed += 1;
  failures.push(error.message);
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
