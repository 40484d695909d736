import type { PackAbout, Suggestion } from '@/utils/packs';
import type { PlatformEntry } from '@/utils/platforms';
import type { Redact } from '@/utils/privacy';
import type { SavedDraft } from '@/utils/store';
import type { Topic } from './chip/model';
import { sentenceAround } from './draft-notes';
import type { ThreadMemory } from './thread-memory';

/** The sentence of theirs that was matched, redacted; shown for editing before anything is saved. */
export function contextLine(topic: Topic, memory: ThreadMemory, redact: Redact): string {
  const text = memory.textOf(topic.message);
  const finding = memory.findingsOf(topic.message).find(({ rule }) => rule === topic.rule);
  if (!finding) return redact(topic.words);
  const { start, end } = sentenceAround(text, finding.start, finding.end);
  return redact(text.slice(start, end).trim());
}

/** What is saved: platform and host, never a thread or a person. */
export function savedDraft(
  chosen: { suggestion: Suggestion; sent: string; context: string; topic: Topic | null },
  { entry, about }: { entry: PlatformEntry; about: Pick<PackAbout, 'id' | 'version'> },
): SavedDraft {
  const { suggestion, sent, context, topic } = chosen;
  return {
    suggestion: suggestion.id,
    text: suggestion.text,
    sent,
    skill: suggestion.skill,
    category: topic?.category ?? suggestion.categories[0] ?? '',
    level: topic?.level ?? null,
    rule: topic?.rule ?? null,
    pack: { id: about.id, version: about.version },
    platform: `${entry.name}, ${location.host}`,
    context,
  };
}
