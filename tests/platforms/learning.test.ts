// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, openSavedPage, type SavedPage } from '@/scripts/saved-pages/saved-page';
import {
  entries,
  generic,
  Learner,
  PageChanges,
  type PlatformEntry,
  parseEntry,
  queryAll,
  queryFirst,
  readPage,
  seesMessages,
  tellsSpeakers,
} from '@/utils/platforms';
import { read } from './page';

let stop: AbortController;
let learned: PlatformEntry[];
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  learned = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function learn(base: PlatformEntry): Learner {
  return new Learner({
    document,
    base,
    read,
    watch: (hear, signal) => PageChanges.of(document).watch(hear, signal),
    watchRoot: (root) => PageChanges.of(document).alsoIn(root),
    ours: (element) => element.localName === 'steady-hand-ui',
    now: () => performance.now(),
    signal: stop.signal,
    onLearned: (entry) => learned.push(entry),
  });
}

const composer = (page: SavedPage): Element => {
  const entry = entries.find(({ id }) => id === page.id) as PlatformEntry;
  return queryFirst(document, entry.composer) as Element;
};
const pause = (wait: number) => vi.advanceTimersByTimeAsync(wait);

/** The rows of a state, and the place where the client would put them. */
function rowsOf(page: SavedPage, state: string) {
  mount(page, state, document);
  const entry = entries.find(({ id }) => id === page.id) as PlatformEntry;
  const list = seesMessages(entry)
    ? (() => {
        const items = queryAll(document, entry.item);
        for (let at = items[0]?.parentNode ?? null; at; at = at.parentNode) {
          if (items.every((item) => at?.contains(item))) return at as ParentNode & Node;
        }
        return null;
      })()
    : (document.querySelector('.lc-row, .convLine')?.parentElement ?? null);
  if (!list) throw new Error(`${page.id}: no rows`);
  return { list, rows: [...list.childNodes].filter((node): node is Element => node.nodeType === 1) };
}

/** Plays the chat of a saved page on its empty list, sending and receiving; `known` messages are shown, the rest held out. */
async function play(page: SavedPage, learner: Learner, base: Element[], list: ParentNode & Node) {
  for (const row of base) {
    const words = page.states.grouped?.find(([, , text]) => textOf(row).includes(text));
    if (words?.[1] === 'specialist') {
      learner.sent(words[2], composer(page));
      await pause(20);
      list.append(row);
      await pause(1000);
    } else {
      list.append(row);
      await pause(200);
    }
  }
}
const textOf = (row: Element): string =>
  `${row.textContent}${[row, ...row.querySelectorAll('*')].map((one) => one.shadowRoot?.textContent ?? '').join('')}`;

describe('learning a page from the specialist’s own sends', () => {
  // Every platform there is, as if nobody had described it: five messages are seen, the held-out ones must come right.
  const all = entries.filter(({ id }) => id !== 'practice').map(({ id }) => [id] as const);
  describe.each(all)('%s, with its entry switched off', (id) => {
    it('tells held-out messages apart after two own and three others', async () => {
      const page = openSavedPage(id);
      const { list, rows } = rowsOf(page, 'grouped');
      for (const row of rows) row.remove();
      const learner = learn({ ...generic, hosts: ['chat.example'] });
      await play(page, learner, rows, list);
      await pause(3000);
      expect(learned).not.toEqual([]);
      const entry = learned.at(-1) as PlatformEntry;
      expect(parseEntry(entry)).toMatchObject({ ok: true });
      for (const state of ['grouped', 'mixed', 'own']) {
        mount(page, state, document);
        const seen = readPage(entry, document, read).map(({ speaker, text }) => `${speaker}: ${text}`);
        const wanted = (page.states[state] ?? []).map(([, speaker, text]) => `${speaker}: ${text}`);
        for (const one of wanted) expect.soft(seen, `${state} ${JSON.stringify(entry)}`).toContain(one);
      }
    });
  });

  const needing = entries
    .filter((entry) => seesMessages(entry) && !tellsSpeakers(entry))
    .map(({ id }) => [id] as const);
  describe.each(needing)('%s, whose items are known but not whose they are', (id) => {
    it('learns whose', async () => {
      const page = openSavedPage(id);
      const { list, rows } = rowsOf(page, 'grouped');
      for (const row of rows) row.remove();
      const entry = entries.find((one) => one.id === id) as PlatformEntry;
      await play(page, learn(entry), rows, list);
      await pause(3000);
      expect(learned).not.toEqual([]);
      const now = learned.at(-1) as PlatformEntry;
      expect(now).toMatchObject({ id, item: entry.item, text: entry.text, learned: { own: 2 } });
      for (const state of ['grouped', 'mixed', 'own']) {
        mount(page, state, document);
        const seen = readPage(now, document, read).map(({ speaker, text }) => [speaker, text]);
        expect.soft(seen, state).toEqual((page.states[state] ?? []).map(([, speaker, text]) => [speaker, text]));
      }
    });
  });

  describe('says nothing before it knows', () => {
    const say = (text: string, mine: boolean) => {
      const row = document.createElement('div');
      row.className = mine ? 'line out' : 'line';
      row.innerHTML = '<p class="w"></p>';
      (row.firstChild as HTMLElement).textContent = text;
      document.querySelector('#log')?.append(row);
      const preview = document.querySelector('#preview');
      if (preview) preview.textContent = text;
      return row;
    };
    const field = () => document.querySelector('textarea') as Element;
    const send = async (learner: Learner, text: string) => {
      learner.sent(text, field());
      await pause(30);
      say(text, true);
      await pause(1500);
    };
    const hear = async (text: string) => {
      say(text, false);
      await pause(400);
    };
    const base = { ...generic, hosts: ['chat.example'] };
    beforeEach(() => {
      document.body.innerHTML =
        '<aside><i id="preview"></i></aside><section><div id="log"></div><textarea></textarea></section>';
    });

    it('two own and one other are not enough', async () => {
      const learner = learn(base);
      await send(learner, 'hello, I am here');
      await hear('it was a long week');
      await send(learner, 'what made it long');
      await pause(6000);
      expect(learned).toEqual([]);
      await hear('everything at once');
      expect(learned.at(-1)).toMatchObject({ learned: { own: 2, other: 2 }, text: '.w' });
    });

    it('a preview beside the list, which shows the last message too, is not taken for a message', async () => {
      const learner = learn(base);
      for (const n of [1, 2]) {
        await send(learner, `my message number ${n}`);
        await hear(`their message number ${n}`);
      }
      const entry = learned.at(-1) as PlatformEntry;
      expect(readPage(entry, document, read).map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
        'specialist: my message number 1',
        'person: their message number 1',
        'specialist: my message number 2',
        'person: their message number 2',
      ]);
    });

    it('a client that draws an own message at once on Enter, and its menu a moment later, is learned', async () => {
      const learner = learn(base);
      const menu = (row: Element) => {
        const made = document.createElement('ul');
        made.innerHTML = '<li>Edit</li>';
        row.append(made);
      };
      for (const n of [1, 2, 3]) {
        // The first send brings the learner; all later ones are drawn before it hears of them.
        if (n === 1) learner.sent(`my message number ${n}`, field());
        const row = say(`my message number ${n}`, true);
        await pause(10);
        menu(row);
        await pause(40);
        if (n > 1) learner.sent(`my message number ${n}`, field());
        await pause(1500);
        const theirs = say(`their message number ${n}`, false);
        await pause(10);
        menu(theirs);
        await pause(400);
      }
      const entry = learned.at(-1) as PlatformEntry;
      expect(readPage(entry, document, read).map(({ speaker }) => speaker)).toEqual([
        'specialist',
        'person',
        'specialist',
        'person',
        'specialist',
        'person',
      ]);
    });

    it('a history that is drawn at once tells nothing about whose it is', async () => {
      const learner = learn(base);
      await send(learner, 'hello, I am here');
      await send(learner, 'what made it long');
      for (let n = 0; n < 30; n++) say(`old line ${n}`, n % 2 === 0);
      await pause(6000);
      expect(learned).toEqual([]);
    });

    it('rows that nothing tells apart stay unknown', async () => {
      const learner = learn(base);
      for (const n of [1, 2, 3]) {
        learner.sent(`my message number ${n}`, field());
        await pause(30);
        say(`my message number ${n}`, false);
        await pause(1500);
        await hear(`their message number ${n}`);
      }
      expect(learned).toEqual([]);
    });

    it('keeps no name of anybody in what it learned', async () => {
      document.body.innerHTML = '<section><div id="log"></div><textarea></textarea></section>';
      const named = (text: string, name: string) => {
        const row = document.createElement('div');
        row.className = 'line';
        row.dataset.author = name;
        row.innerHTML = `<p class="w">${text}</p>`;
        document.querySelector('#log')?.append(row);
      };
      const learner = learn(base);
      for (const n of [1, 2]) {
        learner.sent(`my message number ${n}`, field());
        await pause(30);
        named(`my message number ${n}`, 'Sam Miller');
        await pause(1500);
        named(`their message number ${n}`, 'Robin Hale');
        await pause(400);
      }
      const entry = learned.at(-1) as PlatformEntry;
      expect(readPage(entry, document, read).map(({ speaker }) => speaker)).toEqual([
        'specialist',
        'person',
        'specialist',
        'person',
      ]);
      expect(JSON.stringify(entry)).not.toMatch(/Sam|Robin|Miller|Hale|message number/);
    });
  });
});
