import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ConversationState, LastAsked, open, reduce, view } from '@/utils/conversation';
import { openEngine } from '@/utils/engine';
import { compilePack, parsePack } from '@/utils/packs';
import { readPackFolder } from '../../scripts/read-pack-folder';
import { PLACE } from './facts';

/**
 * The practice chats of the pack, played with their example replies: what is suggested as done against what the
 * scenario says was covered. Everyday talk reaches no level and so has no steps; nothing may be suggested there.
 */
test('ticks suggested in the practice chats are those that were covered: precision over 0.9, recall over 0.8', async () => {
  const parsed = parsePack(readPackFolder(fileURLToPath(new URL('../../prompts/packs/core-en', import.meta.url))));
  if (!parsed.ok) throw new Error('the core pack does not parse');
  const compiled = await compilePack(parsed.value);
  if (!compiled.ok) throw new Error('the core pack does not compile');
  const { engine: enginePack, desk } = compiled.value;
  const engine = openEngine(enginePack);

  const counts = { right: 0, extra: 0, missed: 0 };
  for (const { value: scenario } of parsed.value.scenarios) {
    let state: ConversationState = open('k', PLACE, 0);
    const asked = new LastAsked();
    const turns = scenario.messages.flatMap((text, at) => [
      { speaker: 'person' as const, text },
      ...(scenario.example_replies[at] ? [{ speaker: 'specialist' as const, text: scenario.example_replies[at] }] : []),
    ]);
    for (const [at, { speaker, text }] of turns.entries()) {
      const { findings, concepts, steps } = engine.read(text, speaker, { asked: asked.ids });
      asked.hear(speaker, findings);
      const message = { id: `m${at}`, order: at, speaker, at: at + 1, findings, concepts, steps };
      state = reduce(state, { type: 'message', at: at + 1, message });
    }
    const shown = view(state, desk, enginePack.combinations);
    const covers = new Set<string>(scenario.covers);
    for (const { id, status } of shown.steps) {
      expect(status).not.toBe('confirmed');
      // Steps that only their own phrases suggest are measured with the pack's sentences.
      const strengths = desk.steps.find((step) => step.id === id)?.strengths ?? [];
      if (strengths.length === 0) continue;
      const covered = strengths.some((strength) => covers.has(strength));
      const ticked = status !== 'empty';
      if (ticked) counts[covered ? 'right' : 'extra'] += 1;
      else if (covered) counts.missed += 1;
    }
  }
  const { right, extra, missed } = counts;
  expect(right).toBeGreaterThan(20);
  expect(right / (right + extra), JSON.stringify(counts)).toBeGreaterThan(0.9);
  expect(right / (right + missed), JSON.stringify(counts)).toBeGreaterThan(0.8);
}, 60_000);
