import type { Speaker } from '@/utils/level';
import type { EnginePack } from '@/utils/packs';
import { type Tokens, tokenise } from '@/utils/text';
import { assess } from './assess';
import { openCues } from './cues';
import type { Finding, Reading, ScanContext } from './finding';
import { type Hit, openHits } from './hits';
import { openScope } from './scope';

/** Reads texts with one pack. Pure: same pack, text and context give the same reading. Any string is safe input. */
export interface Engine {
  /**
   * Everything one text gives. Findings in text order; `start` and `end` are UTF-16 offsets of `text`, and
   * `words === text.slice(start, end)`.
   */
  read(text: string, speaker: Speaker, context?: ScanContext): Reading;
  /** The findings alone. */
  scan(text: string, speaker: Speaker, context?: ScanContext): Finding[];
}

/** The stages of a pack, opened. */
export function openStages(pack: EnginePack, stages: { cues?: boolean }) {
  const hitsOf = openHits(pack);
  const scopeOf = openScope();
  const cues = openCues(stages.cues === false ? undefined : pack.cues);
  const byPhrases = (tokens: Tokens, speaker: Speaker, hits: readonly Hit[], context: ScanContext): Reading =>
    hits.length === 0
      ? { findings: [], concepts: [], steps: [] }
      : assess(tokens, speaker, hits, scopeOf(tokens), context);
  const whole = (tokens: Tokens, speaker: Speaker, known: Reading, context: ScanContext): Reading => {
    const { findings, leaning } = cues.read(tokens, speaker, context, known);
    return {
      ...known,
      findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
      ...(leaning === undefined ? {} : { leaning }),
    };
  };
  return { hitsOf, byPhrases, whole, cues };
}

/**
 * Opens a compiled pack. Throws where its matcher is not one (`openMatcher` checks every offset). `cues: false` leaves
 * the learned layer out: what the phrases alone say.
 */
export function openEngine(pack: EnginePack, stages: { cues?: boolean } = {}): Engine {
  return readerOf(openStages(pack, stages));
}

/** Reading with opened stages. */
export function readerOf({ hitsOf, byPhrases, whole }: ReturnType<typeof openStages>): Engine {
  const read: Engine['read'] = (text, speaker, context = {}) => {
    const tokens = tokenise(text);
    return whole(tokens, speaker, byPhrases(tokens, speaker, hitsOf(tokens, speaker), context), context);
  };
  return { read, scan: (text, speaker, context) => read(text, speaker, context).findings };
}
