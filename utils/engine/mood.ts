import { TokenFlag, type Tokens } from '@/utils/text';
import type { Clauses, Stretch } from './clauses';
import type { CueHits } from './cue-table';
import { anyIn } from './words';

/** Words that make a statement a supposition or a joke. They tag; they never clear an explicit statement. */
export const MOOD_CUES = {
  hypothetical: [
    'asking for a friend',
    'what if',
    'if i were to',
    'if i was to',
    'if someone were to',
    'if someone was to',
    'if somebody',
    'if a person',
    'hypothetically',
    'hypothetical',
    'theoretically',
    'in theory',
    'let us say',
    'lets say',
    'say someone',
    'say somebody',
    'just curious',
    'out of curiosity',
    'just wondering',
    'imagine if',
    'suppose i',
    'supposing',
  ],
  joking: [
    'lol',
    'lols',
    'lolol',
    'lmao',
    'lmfao',
    'rofl',
    ...[
      'haha',
      'hahah',
      'hahaha',
      'hahahah',
      'hahahaha',
      'hahahahah',
      'hahahahaha',
      'hahahahahaha',
      'ahaha',
      'ahahaha',
    ],
    ...['hehe', 'hehehe', 'heh', 'lmaoo', 'lmaooo', 'loool'],
    'ha ha',
    'jk',
    'j k',
    'just kidding',
    'just joking',
    'im joking',
    'only joking',
    'kidding',
    '💀',
    '😂',
    '🤣',
    '😅',
    '😹',
    '☠️',
    'xd',
  ],
} as const;
type MoodCues = CueHits<keyof typeof MOOD_CUES>;

export const isQuestion = (tokens: Tokens, hit: Stretch): boolean =>
  ((tokens.flags[hit.last] as number) & TokenFlag.Question) !== 0;

/** In the sentence of the hit, or anywhere in a message of a few words ("asking for a friend" often comes after). */
export const isHypothetical = (hit: Stretch, clauses: Clauses, cues: MoodCues): boolean =>
  anyIn(cues.hypothetical, aroundSentence(hit, clauses));

export const isJoking = (hit: Stretch, clauses: Clauses, cues: MoodCues): boolean =>
  anyIn(cues.joking, aroundSentence(hit, clauses));

/** The sentence and the one after it, where laughter and "asking for a friend" are put. */
function aroundSentence(hit: Stretch, clauses: Clauses): Stretch {
  const { first, last } = clauses.sentence(hit);
  return { first, last: clauses.after(hit)?.last ?? last };
}
