import { describe, expect, it } from 'vitest';
import { ThreadMemory } from '@/entrypoints/chat.content/thread-memory';
import type { ScanContext } from '@/utils/engine';
import type { Speaker } from '@/utils/level';

/** An engine that remembers what it was asked to read, and in which light. */
function watched() {
  const read: { text: string; before: string[] }[] = [];
  const engine = {
    read(text: string, _: Speaker, context: ScanContext = {}) {
      read.push({ text, before: (context.before ?? []).map((one) => one.text) });
      return { findings: [], concepts: [], steps: [] };
    },
  };
  return { read, memory: new ThreadMemory(engine, () => false) };
}
const said = (order: number, text: string, speaker: Speaker = 'person') => ({ id: `m${order}`, order, speaker, text });

describe('what was said in one thread', () => {
  it('reads the answer again when the question before it was edited to other words of the same length', () => {
    const { read, memory } = watched();
    memory.take([said(0, 'do you have a car', 'specialist'), said(1, 'yes')], 0);
    read.length = 0;
    memory.take([said(0, 'do you have a gun', 'specialist')], 1);
    expect(read.find(({ text }) => text === 'yes')?.before).toEqual(['do you have a gun']);
  });

  it('of a long thread reads only what is new, and what stands shortly after a change', () => {
    const { read, memory } = watched();
    memory.take(
      Array.from({ length: 400 }, (_, n) => said(n, `line ${n}`)),
      0,
    );
    read.length = 0;
    memory.take([said(400, 'one more')], 1);
    expect(read.map(({ text }) => text)).toEqual(['one more']);
    memory.take([said(200, 'edited')], 2);
    const again = read.slice(1).map(({ text }) => text);
    expect(again[0]).toBe('edited');
    expect(again.at(-1)).not.toBe('one more');
    expect(again.length).toBeLessThan(30);
    // Every one that stands after it in reach saw the edited words.
    expect(read.slice(2).every(({ before }) => before.includes('edited'))).toBe(true);
  });

  it('reads nothing again where a message only stands elsewhere now, and tells its place', () => {
    const { read, memory } = watched();
    memory.take([said(0, 'a'), said(1, 'b')], 0);
    read.length = 0;
    const facts = memory.take([{ ...said(0, 'a'), order: -1 }], 1);
    expect(read).toEqual([]);
    expect(facts.map(({ id, order }) => [id, order])).toEqual([['m0', -1]]);
  });

  it('forgets what left the page long ago, never what stands there, and reads nothing in another light for it', () => {
    const { read, memory } = watched();
    const lines = Array.from({ length: 900 }, (_, n) => said(n, `line ${n}`, n % 3 === 0 ? 'specialist' : 'person'));
    memory.take(lines, 0);
    memory.forgetBeyond(new Map(lines.slice(800).map(({ id }) => [id, []])));
    expect(memory.knows('m0')).toBe(false);
    expect(lines.slice(800).every(({ id }) => memory.knows(id))).toBe(true);
    read.length = 0;
    memory.take([said(900, 'one more')], 1);
    expect(read.map(({ text }) => text)).toEqual(['one more']);
    // Scrolled far up, everything stands on the page: nothing is forgotten.
    const all = watched().memory;
    all.take(lines, 0);
    all.forgetBeyond(new Map(lines.map(({ id }) => [id, []])));
    expect(lines.every(({ id }) => all.knows(id))).toBe(true);
  });

  it('reads what stood after a message again once that was taken back', () => {
    const { read, memory } = watched();
    memory.take([said(0, 'a'), said(1, 'b'), said(2, 'c')], 0);
    memory.remove('m1');
    read.length = 0;
    memory.take([said(3, 'd')], 1);
    expect(read.find(({ text }) => text === 'c')?.before).toEqual(['a']);
  });
});
