import type { PackSource } from './parse';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** What the engine says of one sentence; handed in, because packs never import the engine. */
export interface SentenceReading {
  findings: readonly {
    rule: string;
    category: string;
    level: string;
    tags: readonly string[];
    /** Rules of the category that met the same words and gave way. */
    also?: readonly string[];
  }[];
  concepts: readonly string[];
  steps: readonly { step: string }[];
}
export type ReadSentence = (
  text: string,
  speaker: 'person' | 'specialist',
  asked: readonly string[],
) => SentenceReading;

/** One sentence an author gave, and what it must do. */
export interface Example {
  owner: string;
  text: string;
  expects: 'fires' | 'quiet';
  /** Says what is wrong, or nothing when the sentence does as it should. */
  check(read: ReadSentence): string | undefined;
  file: YamlFile<unknown>;
  path: PropertyKey[];
}

const QUIET = new Set(['note']);

/** Every sentence of a pack as a test. `fires`: this rule fires at its level. `quiet`: nothing of it above `note`. */
export function examplesOf(source: PackSource): Example[] {
  const examples: Example[] = [];
  const add = (
    file: YamlFile<unknown>,
    path: PropertyKey[],
    owner: string,
    given: { fires?: string[]; quiet: string[] },
    check: (text: string, fires: boolean) => (read: ReadSentence) => string | undefined,
  ) => {
    for (const expects of ['fires', 'quiet'] as const) {
      given[expects]?.forEach((text, i) =>
        examples.push({
          owner,
          text,
          expects,
          file,
          path: [...path, expects, i],
          check: check(text, expects === 'fires'),
        }),
      );
    }
  };

  for (const [category, file] of Object.entries(source.rules)) {
    const own = new Set(file.value.map((entry) => entry.id));
    file.value.forEach((entry, i) => {
      if ('guard' in entry) {
        add(file, [i], entry.id, { quiet: entry.quiet }, (text) => (read) => {
          const loud = read(text, 'person', []).findings.find(
            (finding) => own.has(finding.rule) && !QUIET.has(finding.level),
          );
          return loud && `${loud.rule} fires at ${loud.level} (category ${category})`;
        });
        return;
      }
      add(file, [i], entry.id, entry, (text, fires) => (read) => {
        const { findings } = read(text, entry.speaker, entry.after ?? []);
        const found = findings.filter((finding) => finding.rule === entry.id);
        if (!fires)
          return found.some((finding) => !QUIET.has(finding.level)) ? `fires at ${found[0]?.level}` : undefined;
        // A louder rule of the same category over the same words speaks for this one.
        if (findings.some((finding) => finding.also?.includes(entry.id))) return undefined;
        if (found.length === 0) return 'does not fire';
        return found.some((finding) => finding.level === entry.level || finding.tags.includes('combined'))
          ? undefined
          : `fires at ${found[0]?.level} (${found[0]?.tags.join(', ')}), not at ${entry.level}`;
      });
    });
  }
  const present = (fires: boolean, there: boolean) => (there === fires ? undefined : fires ? 'does not fire' : 'fires');
  source.concepts.value.forEach((concept, i) =>
    add(
      source.concepts,
      [i],
      concept.id,
      concept,
      (text, fires) => (read) => present(fires, read(text, concept.speaker, []).concepts.includes(concept.id)),
    ),
  );
  for (const file of source.drafts) {
    file.value.rules.forEach((rule, i) =>
      add(
        file,
        ['rules', i],
        rule.id,
        rule,
        (text, fires) => (read) =>
          present(
            fires,
            read(text, 'specialist', []).findings.some((finding) =>
              fires ? finding.rule === rule.id : finding.rule === rule.id && !finding.tags.includes('guarded'),
            ),
          ),
      ),
    );
  }
  source.steps.value.forEach((step, i) =>
    add(source.steps, [i], step.id, step, (text, fires) => (read) => {
      const reading = read(text, 'specialist', []);
      return present(
        fires,
        reading.steps.some((hint) => hint.step === step.id) ||
          reading.findings.some(
            (finding) => step.strengths.includes(finding.category) && !finding.tags.includes('guarded'),
          ),
      );
    }),
  );
  return examples;
}

/** The sentences that do not do what their author says. */
export function checkExamples(source: PackSource, read: ReadSentence): { checked: number; problems: Problem[] } {
  const examples = examplesOf(source);
  const problems = examples.flatMap(({ check, file, path, text, expects, owner }) => {
    const wrong = check(read);
    return wrong
      ? [
          {
            file: file.file,
            path: path.join('.'),
            ...file.at(path),
            message: `${owner} ${wrong}: "${text}" must ${expects === 'fires' ? 'fire' : 'stay quiet'}.`,
            fix:
              expects === 'fires'
                ? 'Widen a phrase, or mend the sentence.'
                : 'Narrow a phrase, or add what it must not mean under unless.',
          },
        ]
      : [];
  });
  return { checked: examples.length, problems };
}
