import type { Speaker } from '@/utils/level';
import type { EnginePack } from '@/utils/packs';
import { tokenise } from '@/utils/text';
import { type Lesson, lessonOf, weigh } from './cue-study';
import { type Explanation, explainFindings } from './explain';
import type { ScanContext } from './finding';
import { type Engine, openStages, readerOf } from './scan';

/** The engine for whoever tunes or teaches a pack: reads the same, and says how. Pages of others do not carry it. */
export interface Study extends Engine {
  /** The findings with how each came about: guards that applied, and which words the learned layer counted. */
  explain(text: string, speaker: Speaker, context?: ScanContext): Explanation;
  /** A message as teaching sees it: hashed features and what is said already; null without a learned layer. */
  lesson(text: string, speaker: Speaker, context?: ScanContext): Lesson | null;
}

/** Opens a compiled pack for study; see `openEngine`. */
export function openStudy(pack: EnginePack, options: { cues?: boolean } = {}): Study {
  const stages = openStages(pack, options);
  const { hitsOf, byPhrases, whole, cues } = stages;
  return {
    ...readerOf(stages),
    lesson(text, speaker, context = {}) {
      const tokens = tokenise(text);
      const known = byPhrases(tokens, speaker, hitsOf(tokens, speaker), context);
      return cues.parts && lessonOf(cues.parts, tokens, speaker, context, known);
    },
    explain(text, speaker, context = {}) {
      const tokens = tokenise(text);
      const hits = hitsOf(tokens, speaker);
      const known = byPhrases(tokens, speaker, hits, context);
      const { findings } = whole(tokens, speaker, known, context);
      return {
        findings: explainFindings(findings, hits, ({ first, last }) => {
          const start = tokens.start[first] as number;
          const end = tokens.end[last] as number;
          return { start, end, words: tokens.original.slice(start, end) };
        }),
        weighing: speaker === 'person' && cues.parts ? weigh(cues.parts, tokens, context, known) : null,
      };
    },
  };
}
