import type { CompiledCues } from './artefact';
import type { PackSource } from './parse';
import type { Problem } from './problem';
import { compileTaught } from './taught';

/** Learned weights with the words that go with them; a label the pack does not describe is a problem. */
export function compileCues(source: PackSource): { cues: CompiledCues | null; problems: Problem[] } {
  const { cues, ideas } = source;
  const problems: Problem[] = [];
  if (!cues) return { cues: null, problems };
  const missing = (id: string) => {
    problems.push({
      file: 'cues.json',
      path: id,
      message: `The pack does not describe "${id}".`,
      fix: 'Train the pack again.',
    });
    return [];
  };
  const byIdea = ideas?.value ?? {};
  const compiled: CompiledCues = {
    ideas: cues.ideas.map((idea) => byIdea[idea] ?? missing(idea)),
    ask: { alone: cues.ask.alone, inChat: cues.ask.in_chat },
    soon: { alone: cues.soon.alone, inChat: cues.soon.in_chat },
    urgent: cues.urgent,
    doubted: cues.doubted,
    person: cues.person,
    categories: cues.categories.flatMap((id) => {
      const category = source.categories.value.find((one) => one.id === id);
      return category ? [{ id, says: category.says, why: category.ask || WHY }] : missing(id);
    }),
    specialist: cues.specialist,
    drafts: cues.drafts.flatMap((id) => {
      const draft = source.drafts.find(({ value }) => value.id === id)?.value;
      return draft ? [{ id, says: draft.name, why: draft.why }] : missing(id);
    }),
  };
  const { taught } = source;
  return { cues: taught ? { ...compiled, taught: compileTaught(taught, compiled) } : compiled, problems };
}

/** The reason where a category gives none of its own (`ask` in categories.yaml). */
const WHY = 'No single phrase says it; these words together often stand where people mean it. Ask what they mean.';
