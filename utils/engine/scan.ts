import type { Speaker } from '@/utils/level';
import type { EnginePack } from '@/utils/packs';
import { tokenise } from '@/utils/text';
import { assess } from './assess';
import { openCues } from './cues';
import type { Finding, Reading, ScanContext } from './finding';
import { openHits } from './hits';
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

/**
 * Opens a compiled pack. Throws where its matcher is not one (`openMatcher` checks every offset). `cues: false` leaves
 * the learned layer out: what the phrases alone say.
 */
export function openEngine(pack: EnginePack, stages: { cues?: boolean } = {}): Engine {
  const hitsOf = openHits(pack);
  const scopeOf = openScope();
  const cuesOf = openCues(stages.cues === false ? undefined : pack.cues);
  const read: Engine['read'] = (text, speaker, context = {}) => {
    const tokens = tokenise(text);
    const hits = hitsOf(tokens, speaker);
    const reading: Reading =
      hits.length === 0
        ? { findings: [], concepts: [], steps: [] }
        : assess(tokens, speaker, hits, scopeOf(tokens), context);
    const { findings, leaning } = cuesOf(tokens, speaker, context, reading);
    return {
      ...reading,
      findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
      ...(leaning === undefined ? {} : { leaning }),
    };
  };
  return { read, scan: (text, speaker, context) => read(text, speaker, context).findings };
}
