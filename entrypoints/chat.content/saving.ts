import { type Saving, savingHandover } from '@/utils/on-page';
import type { PackAbout, Suggestion } from '@/utils/packs';
import type { PlatformEntry } from '@/utils/platforms';
import type { SavedDraft } from '@/utils/store';
import type { Topic } from './chip/model';
import { sentenceAround } from './draft-notes';
import type { ThreadMemory } from './thread-memory';

/** The save form and its redaction, brought beside this script when first needed; null where they cannot be brought. */
export async function openSaving(need: () => Promise<{ ready: boolean } | null>): Promise<Saving | null> {
  if (!savingHandover.steadyHandSaving && !(await need())?.ready) return null;
  return savingHandover.steadyHandSaving ?? null;
}

/** Longer lines of theirs are not offered whole, in UTF-16 units. */
const LONGEST = 300;

/**
 * Lines of theirs that may be kept as context, for choosing one: the sentence that was matched, the matched words alone,
 * what they wrote just before and since. They stay in this tab until one is chosen, redacted and saved.
 */
export function contextLines(topic: Topic, memory: ThreadMemory): string[] {
  const text = memory.textOf(topic.message);
  const finding = memory.findingsOf(topic.message).find(({ rule }) => rule === topic.rule);
  const lines: string[] = [];
  if (finding) {
    const { start, end } = sentenceAround(text, finding.start, finding.end);
    lines.push(text.slice(start, end));
  }
  lines.push(topic.words, ...memory.around(topic.message));
  return lines.map((line) => line.trim().slice(0, LONGEST)).filter(Boolean);
}

/** What is saved: platform and host, never a thread or a person. */
export function savedDraft(
  chosen: { suggestion: Suggestion; sent: string; context: string; outcome: string; topic: Topic | null },
  { entry, about }: { entry: PlatformEntry; about: Pick<PackAbout, 'id' | 'version'> },
): SavedDraft & { outcome: string } {
  const { suggestion, sent, context, outcome, topic } = chosen;
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
    outcome,
  };
}
