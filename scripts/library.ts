/**
 * `tsx scripts/library.ts`: 10,000 saved items in real Chromium (CHROME_PATH), open and sealed: how soon the first page of
 * the list is there, how long search as you type and filters take. Medians; on a shared machine only their size means much.
 * Then the same in the built extension's own page (`.output/chrome-mv3`, goals: painted within 200 ms, search within 50 ms):
 * when the first lines are painted, how soon after a key the narrowed list is, and the frames while scrolling.
 * `--count N`, `--rounds N`.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { measureExtension } from './library/in-extension';

const root = fileURLToPath(new URL('..', import.meta.url));
const argument = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const built = await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { 'wxt/browser': `${root}scripts/library/browser.ts`, '@': root.replace(/\/$/, '') } },
  build: { write: false, lib: { entry: `${root}scripts/library/page.ts`, formats: ['es'], fileName: 'page' } },
});
const [bundle] = [built].flat();
if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
const code = bundle.output[0].code;

const executablePath = process.env.CHROME_PATH;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  for (const passphrase of [null, 'correct horse battery']) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => console.log(`  ${message.text()}`));
    // Answered here, nothing leaves the machine; a secure origin, as Web Crypto asks for.
    await page.route('http://localhost/**', (route) =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript', body: code }
          : { contentType: 'text/html', body: '<!doctype html><script type="module" src="/page.js"></script>' },
      ),
    );
    await page.goto('http://localhost/');
    await page.waitForFunction(() => 'run' in globalThis);
    console.log(passphrase ? '== sealed with a passphrase' : '== open');
    const figures = await page.evaluate(
      ([count, rounds, words]) =>
        (globalThis as unknown as { run(...given: unknown[]): Promise<Record<string, number>> }).run(
          count,
          rounds,
          words,
        ),
      [argument('count', 10_000), argument('rounds', 7), passphrase] as const,
    );
    const ms = (name: string) => `${(figures[name] ?? Number.NaN).toFixed(1)} ms`;
    console.log(`  ${figures.count} items; first 100 there after ${ms('first')}, all after ${ms('all')}`);
    console.log(`  first search ${ms('cold')}; a letter typed ${ms('typed')}, the slowest ${ms('slowest')}`);
    console.log(
      `  filter or sort ${ms('filter')}; counts beside the filters ${ms('facets')}; longest step of loading ${ms('longest')}`,
    );
    await context.close();
  }
} finally {
  await browser.close();
}

for (const passphrase of [null, 'correct horse battery']) {
  const figures = await measureExtension(argument('count', 10_000), argument('rounds', 7), passphrase);
  if (!figures) {
    console.log('The page itself was not measured: build the extension first (npm run build).');
    break;
  }
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(passphrase ? '== the page, sealed with a passphrase' : '== the page, open');
  console.log(
    `  opened anew, first lines painted after ${ms(figures.opened)}; from another part ${ms(figures.turned)}`,
  );
  console.log(`  a key in the search, painted after ${ms(figures.typed)}, the slowest ${ms(figures.slowest)}`);
  console.log(
    `  scrolling: a frame ${ms(figures.frame)}, 95 of 100 within ${ms(figures.frame95)}, late ${(figures.late * 100).toFixed(1)}%`,
  );
}
