// Draws public/icon/*.png from public/icon.svg with the Chromium that the tests use: `node scripts/icons.mjs [chromium]`.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const svg = readFileSync(at('public/icon.svg'), 'utf8');
mkdirSync(at('public/icon'), { recursive: true });

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: at(`public/icon/${size}.png`), omitBackground: true });
}
await browser.close();
