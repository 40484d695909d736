import { describe, expect, it } from 'vitest';
import { ThreadMemory } from '@/entrypoints/chat.content/thread-memory';
import type { ScanContext } from '@/utils/engine';
import type { Speaker } from '@/utils/level';
import { hashText } from '@/utils/platforms';

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
/** An engine that finds a risk in a bare "yes" to a question, and the question in "plan". */
function asked() {
  const engine = {
    read(text: string, speaker: Speaker, { asked = [], before = [] }: ScanContext = {}) {
      const category = speaker === 'specialist' ? 'asked_plan' : 'suicide_plan_intent';
      const fires = speaker === 'specialist' ? text.includes('plan') : text === 'yes' && asked.includes('asked_plan');
      const finding = { ...{ category, level: 'urgent', rule: 'r', start: 0, end: 3, words: text, says: '', why: '' } };
      const findings = fires ? [{ ...finding, level: 'urgent' as const, tags: [], by: 'answer' as const }] : [];
      return { findings, concepts: before.map((one) => one.text), steps: [] };
    },
  };
  return new ThreadMemory(engine, () => false, 'a key');
}
const by = (sender: string, order: number, text: string) => ({ ...said(order, text), sender: hashText(sender) });

describe('what several people said in one thread', () => {
  const raised = (memory: ThreadMemory, ...ids: string[]) => ids.map((id) => memory.findingsOf(id).length > 0);

  it('a question to one by name is not answered by another', () => {
    const memory = asked();
    memory.take([by('casey', 0, 'hi'), by('drew', 1, 'hi'), said(2, 'casey, do you have a plan?', 'specialist')], 0);
    memory.take([by('drew', 3, 'yes'), by('casey', 4, 'yes')], 1);
    expect(raised(memory, 'm3', 'm4')).toEqual([false, true]);
  });

  it('a question to nobody by name is answered by anybody’s next message, not by what they say after it', () => {
    const memory = asked();
    memory.take([by('casey', 0, 'hi'), by('drew', 1, 'hi'), said(2, 'is there a plan?', 'specialist')], 0);
    memory.take([by('drew', 3, 'yes'), by('casey', 4, 'the kettle is on'), by('casey', 5, 'yes')], 1);
    expect(raised(memory, 'm3', 'm5')).toEqual([true, false]);
    // The same words from one person alone come in pieces.
    const alone = asked();
    alone.take([by('casey', 0, 'hi'), said(1, 'is there a plan?', 'specialist'), by('casey', 2, 'well')], 0);
    alone.take([by('casey', 3, 'yes')], 1);
    expect(raised(alone, 'm3')).toEqual([true]);
  });

  it('is read in the light of what the same person and the specialist said, also what was there before a second came', () => {
    const memory = asked();
    memory.take([by('casey', 0, 'a'), said(1, 'b', 'specialist'), by('casey', 2, 'c')], 0);
    const facts = memory.take([by('drew', 1.5, 'd')], 1);
    expect(facts.find(({ id }) => id === 'm1.5')?.concepts).toEqual(['b']);
    expect(facts.some(({ id }) => id === 'm2')).toBe(false);
  });

  it('tells who is who without a name, and not by the hash of one', () => {
    const [casey, drew, again, own] = asked().take(
      [by('casey', 0, 'a'), by('drew', 1, 'b'), by('casey', 2, 'c'), { ...said(3, 'd', 'specialist'), sender: 'x' }],
      0,
    );
    expect(casey?.from).toBe(again?.from);
    expect(casey?.from).not.toBe(drew?.from);
    expect(own).not.toHaveProperty('from');
    expect([hashText('casey'), 'casey']).not.toContain(casey?.from);
  });
});

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
