import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import tokens from '@/components/tokens.css?inline';
import { openEngine } from '@/utils/engine';
import { say } from '@/utils/locale';
import { onTabMessage } from '@/utils/messaging';
import { readAbout, readEnginePack, readGuidance, watchPack } from '@/utils/store';
import { askBackground, background } from './background';
import { openHost } from './host';
import { keepOnPage } from './keep-on-page';
import { PageReader } from './page-reader';
import { openTools, startPointing } from './page-tools';
import { openSaving } from './saving';
import { Session } from './session';
import css from './style.css?inline';

/** Switching on injects the script into open pages that may have it already: one is enough. */
const world: { steadyHand?: () => boolean } = globalThis as object;

// Registered at run time, for the sites that were switched on; no site is named here.
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // A page can forge the event by which another copy of this script takes over; only a real reload ends this one.
    ctx.notifyInvalidated = () => {
      if (browser.runtime?.id == null) ctx.abort('gone');
    };
    if (world.steadyHand?.()) return;
    world.steadyHand = () => ctx.isValid;
    // After an update the old script learns only by asking that it was cut off; then it takes itself off the page.
    ctx.setInterval(() => undefined, 2000);
    const [engine, guidance, about] = await Promise.all([readEnginePack(), readGuidance(), readAbout()]);
    if (!engine || !guidance || !about || ctx.isInvalid) return;
    const { element, root, container } = openHost(`${tokens}\n${css}`, ctx.signal);
    keepOnPage(element, ctx.signal);
    const parts = {
      engine: openEngine(engine),
      guidance,
      about,
      background,
      saving: () => openSaving(() => askBackground('page.needRedaction', {})),
      say,
    };
    const tools = () => openTools(() => askBackground('page.needTools', {}));
    const reader = new PageReader({
      document,
      host: element,
      ask: () => askBackground('page.platforms', {}),
      tools,
      keep: (entry) => askBackground('page.learned', { entry }),
      forget: (id) => askBackground('page.forgetLearned', { id }),
      begin(how, signal) {
        const session = new Session({ ...parts, ...how, ui: { root, container }, now: () => Date.now(), signal });
        void session.start();
        return session;
      },
      signal: ctx.signal,
    });
    // Another pack came into use: the page is read anew with it.
    watchPack(() => {
      void Promise.all([readEnginePack(), readGuidance(), readAbout()]).then(([engine, guidance, about]) => {
        if (!engine || !guidance || !about || ctx.isInvalid) return;
        Object.assign(parts, { engine: openEngine(engine), guidance, about });
        reader.again();
      });
    }, ctx.signal);
    onTabMessage(
      {
        'tab.insert': async ({ text, suggestion }) => ({
          result: (await reader.session?.insert(text, suggestion ?? null)) ?? 'no_composer',
        }),
        'tab.view': ({ view }) => {
          reader.session?.receive(view);
          return {};
        },
        'tab.settings': ({ settings }) => {
          reader.session?.configure(settings);
          return {};
        },
        'tab.inspect': async () => ({ report: await reader.report() }),
        'tab.point': async () => ({ started: await startPointing(tools, { root, container }, ctx.signal) }),
        'tab.platforms': () => {
          void reader.refresh();
          return {};
        },
        'tab.stop': () => {
          ctx.abort('switched off');
          return {};
        },
      },
      ctx.signal,
    );
    await reader.start();
  },
});
