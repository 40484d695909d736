// npm run build: the extension for Chrome (serves Edge too) and Firefox, and the size of what every page has to load.
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root, run } from './set-up.mjs';

const wxt = ['node_modules/wxt/bin/wxt.mjs', 'build', '--level', 'warn'];
const targets = { chrome: [], firefox: ['-b', 'firefox', '--mv3'] };
const CONTENT_SCRIPT_AIM = 35;

for (const [name, options] of Object.entries(targets)) {
  if (process.argv[2] && process.argv[2] !== name) continue;
  if (run(process.execPath, [...wxt, ...options]) !== 0) process.exit(1);
  const folder = `${root}.output/${name}-mv3`;
  const script = readFileSync(`${folder}/content-scripts/chat.js`);
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  console.log(
    `${name}: .output/${name}-mv3, content script ${kilobytes(gzipSync(script).length)} kB gzip (aim ${CONTENT_SCRIPT_AIM}; ${kilobytes(script.length)} kB raw), background with the pack ${kilobytes(statSync(`${folder}/background.js`).size)} kB raw`,
  );
}
