/** Makes the pictures of the README: `npx tsx scripts/pictures.ts` after a build. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './driver/chromium';
import { inPageUi } from './driver/in-page-ui';
import { switchOn } from './driver/switch-on';
import { openPracticeChat } from './practice/server';

const folder = fileURLToPath(new URL('./pictures', import.meta.url));
mkdirSync(folder, { recursive: true });
const chat = await openPracticeChat();
const browser = await launchChromium({ viewport: { width: 1000, height: 760 } });
try {
  await switchOn(browser, chat.origin);
  const scenario = chat.scenarios.find(({ level }) => level === 'soon');
  if (!scenario) throw new Error('The pack has no practice chat that reaches "soon".');
  const page = await browser.context.newPage();
  await page.goto(chat.address(scenario.id));
  const ui = await inPageUi(page);
  for (const [turn, reply] of scenario.example_replies.entries()) {
    await page.locator('li[data-from=person]').nth(turn).waitFor();
    if (await ui.has('.card')) break;
    await page.locator('[data-composer]').fill(reply);
    await page.locator('[data-composer]').press('Enter');
    await page.waitForTimeout(300);
  }
  await ui.waitFor('.card');
  await page.screenshot({ path: `${folder}/chat.png` });
  await ui.click('[data-act=open-panel]');
  const panel = await browser.sidePanel();
  await panel.locator('#level-heading').waitFor();
  await panel.screenshot({ path: `${folder}/panel.png` });
} finally {
  await browser.close();
  await chat.close();
}
