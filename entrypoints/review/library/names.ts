import type { NameOf } from '@/components/saved/SavedDetail';
import { SKILLS } from '@/components/suggestions/SuggestionCard';
import type { Say } from '@/utils/locale';
import type { Guidance, Skill } from '@/utils/packs';

/** Names for stored ids, from the pack in use; an id that it does not know is shown as words. */
export function namesFrom(guidance: Guidance | null, say: Say): NameOf {
  const words = (id: string) => id.replaceAll('_', ' ');
  return {
    skill: (id) => (Object.hasOwn(SKILLS, id) ? say(SKILLS[id as Skill]) : words(id)),
    category: (id) => guidance?.categories.find((category) => category.id === id)?.name ?? words(id),
    level: (id) => guidance?.levels.find((level) => level.id === id)?.name ?? id,
  };
}
