import { createHash } from 'node:crypto';
import type { FileRecord, ReviewedItem } from '@/utils/store';

/** A file as another installation would write it, made without any of its code. */
export function reviewFile(records: FileRecord[], by = 'Sam', exportedAt = Date.now()): string {
  const sum = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
  const lines = records.map(({ kind, value }) => JSON.stringify({ kind, sum: sum(value), value }));
  const head = { steadyHand: 'review', version: 1, exportedAt, by, count: lines.length };
  return `${JSON.stringify(head).slice(0, -1)},\n"records": [\n${lines.join(',\n')}\n]}\n`;
}

export const reviewItem = (id: string, change: Partial<ReviewedItem> = {}): FileRecord => ({
  kind: 'item',
  value: {
    id,
    savedAt: Date.now() - 5 * 3_600_000,
    suggestion: 'hear-1',
    text: 'It sounds like it all got too much at once.',
    sent: 'You should calm down. Why did you stop taking them?',
    skill: 'active_listening',
    category: 'warning_signs',
    level: 'ask',
    rule: 'warning-signs.burden',
    pack: { id: 'core-en', version: '0.1.0' },
    platform: 'Practice chat (localhost)',
    context: 'i feel like a burden to my sister',
    tags: [],
    rating: null,
    journal: null,
    hints: null,
    rewrite: null,
    verdict: null,
    outcome: '',
    from: null,
    changedAt: Date.now(),
    ...change,
  },
});
