import { buildMatcher, type PhraseEntry } from '@/utils/phrases';
import type { CompiledPack, CompiledRule, Guidance, PackMade } from './artefact';
import { crossCheck, isSkill } from './cross-check';
import { compileCues } from './cues';
import { compileDesk } from './desk';
import { sha256, toBase64 } from './hash';
import type { PackSource } from './parse';
import type { Parsed, Problem } from './problem';
import { compileScenarios } from './scenarios';
import type { RuleSource } from './schema';
import type { YamlFile } from './yaml-file';

/** Where a phrase was written, to name the place when it cannot be built. */
interface Origin {
  file: YamlFile<unknown>;
  path: PropertyKey[];
}

/**
 * Makes the artefact that the extension runs: all phrases in one automaton, every name looked up, a hash of the
 * content. `made`: which packs it was layered from. Gives every problem at once; never throws on an author's mistake. Same source, same artefact.
 */
export async function compilePack(source: PackSource, made: PackMade | null = null): Promise<Parsed<CompiledPack>> {
  const problems = crossCheck(source);
  const rules: CompiledRule[] = [];
  const phrases: PhraseEntry[] = [];
  const origins: Origin[] = [];

  const add = (rule: CompiledRule, texts: readonly string[], file: YamlFile<unknown>, path: PropertyKey[]) => {
    const owner = rules.push(rule) - 1;
    texts.forEach((phrase, i) => {
      phrases.push({ phrase, owner });
      origins.push({ file, path: [...path, i] });
    });
    return owner;
  };
  const addGuard = (
    id: string,
    category: string,
    guards: number[],
    texts: readonly string[] | undefined,
    file: YamlFile<unknown>,
    path: PropertyKey[],
  ) => {
    if (texts?.length && guards.length)
      add(
        {
          id,
          kind: 'guard',
          speaker: (rules[guards[0] as number] as CompiledRule).speaker,
          category,
          level: null,
          says: '',
          why: '',
          guards,
        },
        texts,
        file,
        path,
      );
  };

  for (const [category, file] of Object.entries(source.rules)) {
    const owners: number[] = [];
    file.value.forEach((entry, i) => {
      if ('guard' in entry) return;
      const owner = add(riskRule(category, entry), entry.phrases, file, [i, 'phrases']);
      owners.push(owner);
      addGuard(`${entry.id}.unless`, category, [owner], entry.unless, file, [i, 'unless']);
    });
    file.value.forEach((entry, i) => {
      if (!('guard' in entry)) return;
      const spared = new Set(entry.except);
      const guarded = spared.size ? owners.filter((owner) => !spared.has(rules[owner]?.id ?? '')) : owners;
      addGuard(entry.id, category, guarded, entry.phrases, file, [i, 'phrases']);
    });
  }
  source.concepts.value.forEach((concept, i) => {
    const owner = add(
      {
        id: `concept.${concept.id}`,
        kind: 'concept',
        speaker: concept.speaker,
        category: concept.id,
        level: null,
        says: '',
        why: '',
      },
      concept.phrases,
      source.concepts,
      [i, 'phrases'],
    );
    addGuard(`concept.${concept.id}.unless`, concept.id, [owner], concept.unless, source.concepts, [i, 'unless']);
  });
  for (const file of source.drafts) {
    const draft = file.value;
    draft.rules.forEach((entry, i) => {
      const owner = add(
        {
          id: entry.id,
          kind: draft.kind,
          speaker: 'specialist',
          category: draft.id,
          level: 'note',
          says: draft.name,
          why: entry.why ?? draft.why,
          ...sourceOf(entry.source ?? draft.source),
        },
        entry.phrases,
        file,
        ['rules', i, 'phrases'],
      );
      addGuard(`${entry.id}.unless`, draft.id, [owner], entry.unless, file, ['rules', i, 'unless']);
    });
  }
  source.steps.value.forEach((step, i) => {
    if (step.done_when.length === 0) return;
    const owner = add(
      {
        id: `step.${step.id}`,
        kind: 'step',
        speaker: 'specialist',
        category: step.id,
        level: null,
        says: step.label,
        why: '',
      },
      step.done_when,
      source.steps,
      [i, 'done_when'],
    );
    addGuard(`step.${step.id}.unless`, step.id, [owner], step.unless, source.steps, [i, 'unless']);
  });

  const built = buildMatcher(phrases, source.lists.value);
  if (!built.ok) {
    for (const { entry, message, fix } of built.problems) {
      const origin = origins[entry];
      problems.push({
        file: origin?.file.file ?? 'lists.yaml',
        path: origin?.path.join('.') ?? '',
        ...origin?.file.at(origin.path),
        message,
        ...(fix ? { fix } : {}),
      } satisfies Problem);
    }
  }
  const { cues, problems: unknown } = compileCues(source);
  problems.push(...unknown);
  if (problems.length > 0 || !built.ok) return { ok: false, problems };

  const { id, name, version, locale, licence, owner, reviewed } = source.pack.value;
  const body = {
    format: 1 as const,
    engine: {
      matcher: toBase64(new Uint8Array(built.buffer)),
      rules,
      combinations: source.combinations.value.map(({ id, all, raise_to, says, why }) => ({
        id,
        all,
        raiseTo: raise_to,
        says,
        why,
      })),
      ...(cues ? { cues } : {}),
    },
    guidance: compileGuidance(source),
    desk: compileDesk(source),
    scenarios: compileScenarios(source),
    ...(made ? { made } : {}),
  };
  const about = { id, name, version, locale, licence, owner, reviewed };
  const hash = await sha256(JSON.stringify({ about, ...body }));
  return { ok: true, value: { ...body, about: { ...about, hash } } };
}

const sourceOf = (source: string | undefined) => (source ? { source } : {});

const riskRule = (category: string, entry: RuleSource): CompiledRule => ({
  id: entry.id,
  kind: 'risk',
  speaker: entry.speaker,
  category,
  level: entry.level,
  says: entry.says,
  why: entry.why,
  ...sourceOf(entry.source),
  ...(entry.weak ? { weak: true as const } : {}),
  ...(entry.after ? { after: entry.after } : {}),
  ...(entry.concepts ? { concepts: entry.concepts } : {}),
  ...(entry.ignores ? { ignores: entry.ignores } : {}),
});

function compileGuidance(source: PackSource): Guidance {
  return {
    suggestions: Object.entries(source.suggestions).flatMap(([name, file]) =>
      file.value.map(({ id, skill, kind, categories, from, to, step, text, source: from_source }) => ({
        id,
        skill,
        kind,
        categories: categories ?? (isSkill(name) ? [] : [name]),
        from: from ?? null,
        to: to ?? null,
        ...(step ? { step } : {}),
        text,
        ...sourceOf(from_source),
      })),
    ),
    drafts: source.drafts.map(({ value: { id, kind, name, why, instead } }) => ({ id, kind, name, why, instead })),
    categories: source.categories.value,
    levels: source.levels.value.map(({ id, name, first_move }) => ({ id, name, firstMove: first_move })),
  };
}
