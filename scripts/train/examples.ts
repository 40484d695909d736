import type { Engine } from '@/utils/engine';
import { toldBy } from '@/utils/engine/cues';
import type { Level } from '@/utils/level';
import type { PackSource } from '@/utils/packs';
import { tokenise } from '@/utils/text';
import { byPhrases, type Collect, normed, type Row } from './corpus';

/**
 * The sentences of the pack's own rules as one more batch: what must fire is risk of that category and level, what must
 * stay quiet is benign where no phrase at all speaks up. Answers are left out: without their question they mean nothing.
 */
export function readExamples(source: PackSource, collect: Collect, engine: Engine): Row[] {
  const rows: Row[] = [];
  const add = (text: string, speaker: Row['speaker'], level: Level | null, labels: string[]) =>
    rows.push({
      batch: 'pack',
      weight: 1,
      id: `pack-${rows.length}`,
      inChat: false,
      speaker,
      level,
      labels,
      earlier: [],
      ...normed(collect(tokenise(text), [], { here: toldBy(engine.read(text, speaker)), asked: [] })),
      ...byPhrases(engine, text, speaker),
    });
  for (const [category, { value }] of Object.entries(source.rules)) {
    for (const entry of value) {
      if ('level' in entry && !entry.after)
        for (const text of entry.fires) add(text, 'person', entry.level, [category]);
      for (const text of entry.quiet)
        if (byPhrases(engine, text, 'person').phraseLevel === null) add(text, 'person', null, []);
    }
  }
  for (const { value } of source.drafts)
    for (const rule of value.rules) for (const text of rule.fires) add(text, 'specialist', null, [value.id]);
  return rows;
}
