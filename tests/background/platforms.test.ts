import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { entriesFor, platformHandlers } from '@/entrypoints/background/platforms';
import { entries, type PlatformEntry } from '@/utils/platforms';
import { readPlatforms, removeOwnPlatform, saveOwnPlatforms, switchPlatform } from '@/utils/store';

const ORIGIN = 'https://chat.example';
const from = { tabId: 7, windowId: 1, frameId: 0, origin: ORIGIN };
const mine: PlatformEntry = {
  id: 'line-nine',
  name: 'Line Nine',
  hosts: ['*.example'],
  composer: 'textarea',
  item: '.row',
  text: '.words',
  self: { is: '.mine' },
  confidence: 'ours',
};
const learned: PlatformEntry = { ...mine, id: 'generic', hosts: ['*'], learned: { own: 2, other: 3 } };
const ask = () => platformHandlers['page.platforms']({}, from);
const ids = async () => (await ask()).entries.map(({ id }) => id);

beforeEach(() => fakeBrowser.reset());

describe('which entries a page is given', () => {
  it('those that can fit its host, the organisation’s first; none of other hosts', async () => {
    await saveOwnPlatforms([mine]);
    expect((await ids())[0]).toBe('line-nine');
    expect(await ids()).toContain('converse');
    expect(await ids()).not.toContain('discord');
    const { own, off, learned: none } = await readPlatforms();
    expect(entriesFor('discord.com', { own, off, learned: none }).map(({ id }) => id)).toContain('discord');
  });

  it('not one that was switched off, and it again when switched on', async () => {
    await switchPlatform('converse', false);
    expect(await ids()).not.toContain('converse');
    await switchPlatform('converse', true);
    expect(await ids()).toContain('converse');
  });

  it('not one that was edited into nonsense in the storage', async () => {
    await saveOwnPlatforms([{ ...mine, item: '.row[' }]);
    expect(await ids()).not.toContain('line-nine');
    expect((await ids()).length).toBeGreaterThan(3);
  });

  it('one that is saved again is replaced, one that is removed is gone', async () => {
    await saveOwnPlatforms([mine]);
    await saveOwnPlatforms([{ ...mine, name: 'Line Ten' }]);
    expect((await readPlatforms()).own.map(({ name }) => name)).toEqual(['Line Ten']);
    await removeOwnPlatform(mine.id);
    expect((await readPlatforms()).own).toEqual([]);
  });
});

describe('what a page says about itself', () => {
  it('is kept for its own site alone, whatever hosts it names', async () => {
    expect(await platformHandlers['page.learned']({ entry: learned }, from)).toEqual({ ok: true });
    expect((await ask()).learned).toEqual([{ ...learned, hosts: ['chat.example'] }]);
    const elsewhere = { ...from, origin: 'https://other.example' };
    expect((await platformHandlers['page.platforms']({}, elsewhere)).learned).toEqual([]);
    expect(await platformHandlers['page.pointed']({ entry: { ...mine, hosts: ['*'], detect: 'body' } }, from)).toEqual({
      problems: [],
    });
    expect((await readPlatforms()).own).toEqual([{ ...mine, hosts: ['chat.example'] }]);
  });

  it('is refused where it is no entry, or was not learned', async () => {
    const { learned: _, ...unlearned } = learned;
    for (const entry of [unlearned, { ...learned, item: '((' }, { ...learned, composer: '' }])
      expect(await platformHandlers['page.learned']({ entry }, from)).toEqual({ ok: false });
    const answer = await platformHandlers['page.pointed']({ entry: { ...mine, text: '[' } }, from);
    expect(answer.problems.map(({ path }) => path)).toEqual(['text']);
    expect(await readPlatforms()).toEqual({ own: [], off: [], learned: {} });
  });

  it('is replaced by what is learned later, and forgotten when it proved wrong', async () => {
    await platformHandlers['page.learned']({ entry: learned }, from);
    await platformHandlers['page.learned']({ entry: { ...learned, item: '.line' } }, from);
    expect((await ask()).learned.map(({ item }) => item)).toEqual(['.line']);
    await platformHandlers['page.forgetLearned']({ id: 'generic' }, from);
    expect((await ask()).learned).toEqual([]);
  });

  it('no more than two hundred sites are remembered, the last that came among them', async () => {
    for (let n = 0; n < 205; n++)
      await platformHandlers['page.learned']({ entry: learned }, { ...from, origin: `https://c${n}.example` });
    const sites = Object.keys((await readPlatforms()).learned);
    expect(sites).toHaveLength(200);
    expect(sites).toContain('https://c204.example');
  });
});

it('every entry there is passes the check before it is handed out', () => {
  for (const { id, hosts } of entries) {
    const host = (hosts[0] ?? '').split('/')[0]?.replace(/^\*(\.|$)/, '') || 'any.example';
    expect(entriesFor(host, { own: [], off: [], learned: {} }).map((one) => one.id)).toContain(id);
  }
});
