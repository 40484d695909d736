import { type Level, oneBelow, rank } from '@/utils/level';
import type { CompiledRule } from '@/utils/packs';
import type { Tokens } from '@/utils/text';
import { clausesOf, type Stretch } from './clauses';
import { cueTable } from './cue-table';
import type { Tag } from './finding';
import { isHypothetical, isJoking, isQuestion, MOOD_CUES } from './mood';
import { isNegated } from './negated';
import { isPast, isResolved, PAST_CUES } from './past';
import { type Citing, citing, insideQuotes, QUOTED_CUES } from './quoted';
import { SELF_DIRECTED, type Subject, subjectOf } from './subject';

/** How the words of one hit stand in their clause, and the level and category that gives. */
export interface Standing {
  tags: Tag[];
  level: Level;
  /** The rule's own, or `third_party` where the words are about somebody else. */
  category: string;
}

/** Reads one text's scope; each tag is worked out only for hits that ask for it. */
export interface Scope {
  standing(hit: Stretch, rule: CompiledRule): Standing;
}

/**
 * Stage three. Scope changes the level or the subject as shared/domain/01 §3 says; it never hides a finding:
 * - negated: one level down;
 * - past: attempts and plans fall to `soon`, other things to `ask`, and to `note` where the person says it is over;
 * - third person: the same level, category `third_party`; at most `ask` where they are said to be well now;
 * - quoted: what belongs to a song, film, game or lesson goes down, a statement about oneself by one level at most and
 *   not below `ask`;
 * - question, hypothetical, joking: a tag only.
 * A statement about oneself at `urgent` or `now` never falls below `ask`.
 */
export function openScope(): (tokens: Tokens) => Scope {
  const table = cueTable({ ...PAST_CUES, ...QUOTED_CUES, ...MOOD_CUES });
  return (tokens) => {
    const clauses = clausesOf(tokens);
    const cues = table.find(tokens);
    return {
      standing(hit, rule) {
        const heeds = (tag: Tag) => !rule.ignores?.includes(tag);
        const tags: Tag[] = [];
        const subject = subjectOf(tokens, hit, rule.category, clauses);
        let level = rule.level ?? 'note';
        if (heeds('negated') && isNegated(tokens, hit, clauses)) {
          tags.push('negated');
          level = oneBelow(level);
        }
        if (heeds('past') && isPast(tokens, hit, rule.category, clauses, cues)) {
          tags.push('past');
          level = pastLevel(level, rule.category, isResolved(cues));
        }
        let category = rule.category;
        if (heeds('third_person') && subject === 'other' && SELF_DIRECTED.has(category)) {
          tags.push('third_person');
          // An overdose is "self or other" by its definition (domain/01 §4): what to do is the same.
          if (category !== 'overdose_poisoning') category = 'third_party';
          // "shes ok now, home": domain/01 §2, about somebody else and safe.
          if (isResolved(cues)) level = atMost(level, 'ask');
        }
        if (isQuestion(tokens, hit) && heeds('question')) tags.push('question');
        const cited = heeds('quoted') ? citing(tokens, hit, subject, clauses, cues) : 'none';
        if (cited !== 'none') {
          tags.push('quoted');
          // What somebody else said in so many words is worry about them, not a lyric.
          const said = subject === 'other' && cited === 'near' && insideQuotes(tokens, hit);
          level = said ? level : citedLevel(level, cited, subject);
        }
        if (heeds('hypothetical') && isHypothetical(hit, clauses, cues)) tags.push('hypothetical');
        if (heeds('joking') && isJoking(hit, clauses, cues)) tags.push('joking');
        const grave = subject === 'person' && rank(rule.level) >= rank('urgent');
        return { tags, category, level: grave && rank(level) < rank('ask') ? 'ask' : level };
      },
    };
  };
}

/** Past deeds stay `soon` (domain/01 §3: attempt → S2 floor). */
const DEEDS: ReadonlySet<string> = new Set(['suicide_plan_intent', 'suicide_attempt_now', 'overdose_poisoning']);
const atMost = (level: Level, most: Level): Level => (rank(level) > rank(most) ? most : level);

function pastLevel(level: Level, category: string, resolved: boolean): Level {
  if (DEEDS.has(category)) return atMost(level, 'soon');
  return resolved ? 'note' : atMost(oneBelow(level), 'ask');
}

/** A mere neighbourhood lowers only a noun-like mention at `soon`; a statement about oneself stays worth asking about. */
function citedLevel(level: Level, cited: Citing, subject: Subject): Level {
  const grave = rank(level) >= rank('urgent');
  // "our healer is on stream saying goodbye to everyone" is somebody real; a will may name an Xbox.
  if (cited === 'played' && grave) return level;
  if (cited === 'near') return subject !== 'person' && level === 'soon' ? 'ask' : level;
  if (subject === 'person') return rank(level) > rank('ask') ? oneBelow(level) : level;
  return grave ? 'ask' : 'note';
}
