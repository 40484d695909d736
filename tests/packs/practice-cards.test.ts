import { beforeAll, describe, expect, test } from 'vitest';
import { readPackFolder } from '@/scripts/read-pack-folder';
import { openEngine } from '@/utils/engine';
import { type CompiledPack, compilePack, type PackCard, parsePack } from '@/utils/packs';

let pack: CompiledPack;
let cards: PackCard[];
beforeAll(async () => {
  const parsed = parsePack(readPackFolder('prompts/packs/core-en'));
  if (!parsed.ok) throw new Error('core-en does not parse');
  const compiled = await compilePack(parsed.value);
  if (!compiled.ok) throw new Error('core-en does not compile');
  pack = compiled.value;
  cards = pack.desk.cards ?? [];
}, 120_000);

describe('the cards of core-en', () => {
  test('every suggestion and every flag has one, each id once', () => {
    const ids = cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of pack.guidance.suggestions) expect(ids).toContain(`suggestion:${id}`);
    const flags = pack.guidance.drafts.filter(({ kind }) => kind === 'flag').map(({ id }) => id);
    const met = new Set(cards.filter(({ kind }) => kind === 'flag').map(({ category }) => category));
    expect(flags.filter((id) => !met.has(id))).toEqual([]);
  });

  test('nothing is left to fill in, and weak and strong differ', () => {
    for (const { id, said, weak, strong, kind } of cards) {
      expect.soft(`${said}${weak}${strong}`, id).not.toMatch(/[{}]/);
      expect.soft(weak, id).not.toBe('');
      expect.soft(weak, id).not.toBe(strong);
      if (kind !== 'flag') expect.soft(said, id).not.toBe('');
    }
  });

  test('the engine finds more to hold against the weak than against the strong ones', () => {
    const engine = openEngine(pack.engine);
    const flags = new Set(pack.guidance.drafts.filter(({ kind }) => kind === 'flag').map(({ id }) => id));
    const flagged = (text: string) => engine.scan(text, 'specialist').some(({ category }) => flags.has(category));
    const own = cards.filter(({ kind }) => kind !== 'flag');
    const weak = own.filter((card) => flagged(card.weak)).length;
    const strong = own.filter((card) => flagged(card.strong)).length;
    console.log(`flagged: ${weak} of ${own.length} weak, ${strong} strong`);
    expect(weak).toBeGreaterThan(own.length / 2);
    expect(strong).toBeLessThan(own.length / 10);
  });

  test('every skill has enough to practise for a week', () => {
    for (const skill of new Set(cards.map((card) => card.skill)))
      expect(cards.filter((card) => card.skill === skill).length, skill).toBeGreaterThan(20);
  });
});
