import { launchChromium } from '../driver/chromium';

/** Opens an exported pack in the built workbench and prints the longest task of the page's own thread for each act. */
export async function openHuge(file: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.open('workbench.html');
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: false });
    });
    const act = async (name: string, work: () => Promise<unknown>) => {
      await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
      const from = performance.now();
      await work();
      // The observer is told after the task; two frames later it has heard of all.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
      const longest = Math.max(0, ...tasks);
      console.log(
        `${name.padEnd(24)}longest task ${Math.round(longest)} ms, ${tasks.length} over 50 ms, whole ${Math.round(performance.now() - from)} ms`,
      );
    };
    const long = { timeout: 300_000 };
    const go = (name: string) =>
      page.getByRole('navigation', { name: 'Parts of the workbench' }).getByRole('link', { name, exact: true }).click();
    await act('open', async () => {
      await page.locator('input[type=file][accept=".json,.yaml,.yml"]').setInputFiles(file);
      await page.waitForFunction(() => /#\/edit\/.+/.test(location.hash), null, long);
      await page.getByRole('navigation', { name: 'Parts of the workbench' }).waitFor(long);
    });
    await act('measure', async () => {
      await go('Measure');
      await page.getByRole('button', { name: 'Measure', exact: true }).click(long);
      await page.getByText('All hold').waitFor(long);
    });
    await act('table of all rules', async () => {
      await page.getByRole('button', { name: /^Upkeep/ }).click();
      await page.getByRole('group', { name: 'By rule' }).getByRole('row').nth(1).waitFor(long);
    });
    await act('filter it', async () => {
      await page.getByLabel('Filter').last().fill('made.99');
      await page
        .getByRole('group', { name: 'By rule' })
        .getByRole('rowheader', { name: 'made.99', exact: true })
        .waitFor(long);
    });
    await act('sort it', () =>
      page
        .getByRole('group', { name: 'By rule' })
        .getByRole('button', { name: /^Phrases/ })
        .click(),
    );
    await act('export it as CSV', () =>
      Promise.all([
        page.waitForEvent('download', long),
        page.getByRole('button', { name: 'Export CSV' }).last().click(),
      ]),
    );
    await act('compare', async () => {
      await go('Compare');
      await page.getByRole('button', { name: 'Compare', exact: true }).click(long);
      await page.getByRole('heading', { name: /^From core-en/ }).waitFor(long);
    });
  } finally {
    await browser.close();
  }
}
