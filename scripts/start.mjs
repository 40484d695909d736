// npm start: everything a fresh machine needs, then the main job (scripts/demo.ts).
import { needChromium } from './find-browser.mjs';
import { root, run, setUp } from './set-up.mjs';

try {
  setUp();
  const browser = needChromium();
  console.log('Building the extension …');
  if (run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--level', 'warn']) !== 0)
    throw new Error('The build failed; its words are above.');
  process.exitCode = run(process.execPath, ['--import', 'tsx', `${root}scripts/demo.ts`, ...process.argv.slice(2)], {
    env: { ...process.env, CHROME_PATH: browser },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
