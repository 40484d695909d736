// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnWords } from '@/entrypoints/chat.content/own-words';
import { PageReader } from '@/entrypoints/chat.content/page-reader';
import { entryInUse, type Known } from '@/entrypoints/chat.content/platform';
import type { Session, SessionParts } from '@/entrypoints/chat.content/session';
import { entries, generic, hashText, type PlatformEntry, type SeenMessage } from '@/utils/platforms';

const discord = entries.find(({ id }) => id === 'discord') as PlatformEntry;
const practice = entries.find(({ id }) => id === 'practice') as PlatformEntry;
const learnedWhole: PlatformEntry = {
  ...generic,
  hosts: ['localhost'],
  item: '.row',
  text: '.words',
  self: { is: '.mine' },
  learned: { own: 2, other: 2 },
};
const learnedNames: PlatformEntry = {
  ...discord,
  sender: { ...discord.sender, mine: [hashText('sam')] },
  learned: { own: 2, other: 0 },
};

let stop: AbortController;
let known: Known | null;
let begun: Parameters<ConstructorParameters<typeof PageReader>[0]['begin']>[0][];
let signals: AbortSignal[];
const forget = vi.fn(async () => ({ ok: true }));
const learn = vi.fn();

function reader(): PageReader {
  return new PageReader({
    document,
    host: document.createElement('steady-hand-ui'),
    ask: async () => known,
    tools: async () => null,
    keep: async () => ({ ok: true }),
    forget,
    begin(how: Pick<SessionParts, 'entry' | 'misread' | 'onSent' | 'onMisfit'>, signal) {
      begun.push(how);
      signals.push(signal);
      return { learn } as unknown as Session;
    },
    signal: stop.signal,
  });
}
const now = () => begun.at(-1);

beforeEach(() => {
  stop = new AbortController();
  known = { entries: [practice], learned: [] };
  begun = [];
  signals = [];
  forget.mockClear();
  document.body.innerHTML =
    '<main data-practice-chat data-conversation="one"><ol data-messages></ol><textarea data-composer></textarea></main>';
});
afterEach(() => stop.abort());

describe('what a page is read with', () => {
  it('with its entry; without an answer of the background with the generic way', async () => {
    await reader().start();
    expect(now()?.entry).toBe(practice);
    vi.useFakeTimers();
    known = null;
    const waiting = reader().start();
    await vi.advanceTimersByTimeAsync(20_000);
    await waiting;
    vi.useRealTimers();
    expect(now()?.entry.id).toBe('generic');
  });

  it('with what was learned here, under the name the thread already has', () => {
    expect(entryInUse(generic, { entries: [], learned: [learnedWhole] })).toMatchObject({
      id: 'generic',
      item: '.row',
    });
    const seeing = entryInUse(discord, { entries: [], learned: [{ ...learnedNames, item: '.old' }] });
    expect(seeing).toMatchObject({
      id: 'discord',
      item: discord.item,
      sender: { inherit: true, mine: [hashText('sam')] },
    });
    // An entry that says whose needs no learning, whatever was stored.
    expect(entryInUse(practice, { entries: [], learned: [{ ...learnedWhole, id: 'practice' }] })).toBe(practice);
  });

  it('begins anew when entries change for this page, and only then', async () => {
    const one = reader();
    await one.start();
    await one.refresh();
    expect(begun).toHaveLength(1);
    known = { entries: [{ ...practice, item: 'li' }], learned: [] };
    await one.refresh();
    expect(begun).toHaveLength(2);
    expect(now()?.entry.item).toBe('li');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('an entry that does not fit gives way to what was learned whole, keeping the thread', async () => {
    known = { entries: [practice], learned: [learnedWhole] };
    await reader().start();
    expect(now()?.entry).toBe(practice);
    now()?.onMisfit?.('misfit');
    expect(now()?.entry).toMatchObject({ id: 'practice', key: practice.key, item: '.row' });
  });

  it('an entry that takes own messages for theirs is not used any more, and that is said', async () => {
    await reader().start();
    now()?.onMisfit?.('misread');
    expect(now()).toMatchObject({ misread: true, entry: { id: 'practice', key: practice.key } });
    expect(now()?.entry.item).toBeUndefined();
  });

  it('what was learned and proves wrong is forgotten', async () => {
    document.body.innerHTML = '<textarea></textarea>';
    known = { entries: [], learned: [learnedWhole] };
    await reader().start();
    expect(now()?.entry.item).toBe('.row');
    now()?.onMisfit?.('misread');
    expect(forget).toHaveBeenCalledWith('generic');
    expect(now()?.entry.item).toBeUndefined();
  });
});

describe('own words', () => {
  const message = (speaker: SeenMessage['speaker'], text: string) =>
    ({ id: text, order: 0, speaker, text }) as SeenMessage;
  it('are the specialist’s where the page does not say, however it breaks the lines', () => {
    const own = new OwnWords(
      () => 0,
      () => undefined,
    );
    own.sent('Are you thinking\nabout suicide?');
    const seen = [message('unknown', 'Are you thinking about suicide?'), message('unknown', 'yes')];
    expect(own.settle(seen).map(({ speaker }) => speaker)).toEqual(['specialist', 'unknown']);
  });

  it('that come back twice in a row as theirs say that the entry is wrong; once, or long after, does not', () => {
    let at = 0;
    const misread = vi.fn();
    const own = new OwnWords(() => at, misread);
    const back = (speaker: SeenMessage['speaker'], text: string, after = 100) => {
      own.sent(text);
      at += after;
      own.settle([message(speaker, text)]);
    };
    back('person', 'one');
    back('specialist', 'two');
    back('person', 'three');
    back('person', 'four', 60_000);
    expect(misread).not.toHaveBeenCalled();
    back('person', 'five');
    expect(misread).toHaveBeenCalledTimes(1);
  });
});
