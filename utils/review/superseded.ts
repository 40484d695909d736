import type { PackAbout, PackCard } from '@/utils/packs';
import type { ReviewCard } from '@/utils/store';
import { refOf } from './make';

/** How a card stands to the pack in use now. */
export type Standing =
  | { kind: 'current' }
  /** Made from another version; the words are still the same, or it cannot be told. */
  | { kind: 'version'; version: string }
  /** The pack now says it otherwise. */
  | { kind: 'changed'; version: string; now: PackCard }
  /** The suggestion or rule it was made of is no longer in the pack in use. */
  | { kind: 'gone'; version: string };

/**
 * Compares a card with the pack in use. `rules`: ids of the pack's rules, null while they are not read. A card made of
 * another pack than the one in use cannot be compared word by word and is at most `version`.
 */
export function standingOf(
  { source, ref, rule, pack, prompt, weak, strong }: ReviewCard,
  about: Pick<PackAbout, 'id' | 'version'>,
  cards: readonly PackCard[],
  rules: ReadonlySet<string> | null,
): Standing {
  const version = about.version;
  if (pack.id !== about.id) return pack.id === '' ? { kind: 'current' } : { kind: 'version', version };
  const now = source === 'pack' ? cards.find(({ id }) => refOf(about.id, id) === ref) : undefined;
  if (source === 'pack') {
    if (!now) return { kind: 'gone', version };
    if (now.weak !== weak || now.strong !== strong || now.said !== prompt) return { kind: 'changed', version, now };
  } else if (rule !== null && rules && !rules.has(rule)) return { kind: 'gone', version };
  return pack.version === version ? { kind: 'current' } : { kind: 'version', version };
}
