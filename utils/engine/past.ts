import type { Tokens } from '@/utils/text';
import type { Clauses, Stretch } from './clauses';
import type { CueHits } from './cue-table';
import { anyIn, cuesIn, wordSet } from './words';

/** Words of long ago. "last night", "last week", "this month", "yesterday", "again", "since" are not among them. */
export const PAST_CUES = {
  past: [
    'used to',
    'back then',
    'back when i was',
    'back in #year',
    'back in #',
    'back in school',
    'back in high school',
    'in #year',
    'when i was #age',
    'when i was a kid',
    'when i was a child',
    'when i was a teen',
    'when i was a teenager',
    'when i was a boy',
    'when i was a girl',
    'when i was little',
    'when i was small',
    'when i was young',
    'when i was younger',
    'when i was in school',
    'when i was at school',
    'when i was in high school',
    'when i was at uni',
    'when i was in uni',
    'when i was in college',
    'as a kid',
    'as a child',
    'as a teen',
    'as a teenager',
    'as a young',
    'in my teens',
    'in my twenties',
    'in my younger days',
    'in my youth',
    'in high school',
    'in middle school',
    'in sixth form',
    'in year #age',
    'years ago',
    'year ago',
    'years back',
    'yrs ago',
    'yrs back',
    'decades ago',
    'ages ago',
    'ages back',
    'long ago',
    'long time ago',
    'last year',
    'the year before last',
    'years since i last',
    'yrs since i last',
    'years since the last',
    'yrs since the last',
    'no longer',
    'i once',
    'in the # s',
    'back in the # s',
    'at age #age',
    'aged #age',
    'at # years old',
  ],
  /** Says that cutting or drinking is past, and nothing of other things: "two years clean and i want to die". */
  clean: ['year clean', 'years clean', 'yrs clean', 'year sober', 'years sober', 'yrs sober', 'years off'],
  /** "at 17" ends a clause; "at 8" may be a time of day. */
  atAge: ['at #teen'],
  /** Directly before the hit: "stopped cutting", "quit drinking". */
  stopped: ['stopped', 'i quit', 'grew out of', 'got over'],
  present: [
    'now',
    'again',
    'still',
    'lately',
    'recently',
    'these days',
    'nowadays',
    'tonight',
    'today',
    'tomorrow',
    'this morning',
    'this week',
    'this month',
    'this weekend',
    'yesterday',
    'last night',
    'last week',
    'last weekend',
    'right now',
    'back again',
    'is back',
    'are back',
    'came back',
    'coming back',
    'come back',
    'creeping back',
    'creeping in',
    'every day',
    'every night',
    'ever since',
    'more than i used to',
    'than i used to',
    'like i used to',
    'gonna',
    'going to',
    'about to',
    'i want to',
    'i am thinking',
    'i keep',
    'keep thinking',
  ],
  /** The person says it is over. Only after a past tag does it count. */
  resolved: [
    'anymore',
    'recovered',
    'ok again',
    'safe at home',
    'home safe',
    'shes safe',
    'hes safe',
    'fine now',
    'ok now',
    'okay now',
    'good now',
    'better now',
    'happy now',
    'safe now',
    'alright now',
    'all good',
    'long behind me',
    'behind me',
    'over it',
    'past it',
    'moved on',
    'never since',
    'not since',
    'none since',
    'none in',
    'havent since',
    'have not since',
    'havent had',
    'glad i didnt',
    'glad it didnt',
    'so glad',
    'life is good',
    'life is nice',
    'at peace with it',
    'made my peace with it',
    'years clean',
    'years sober',
    'yrs clean',
    'yrs sober',
    'clean and sober',
    'different person',
    'scars are faded',
    'doing well',
    'doing great',
    'doing good',
    'safe and sound',
    'in recovery',
    'hasnt come back',
    'got help',
    'got better',
  ],
} as const;
type PastCues = CueHits<keyof typeof PAST_CUES>;

const CAN_BE_CLEAN: ReadonlySet<string> = new Set(['self_harm', 'substance_withdrawal', 'overdose_poisoning']);
const I = wordSet('i');
const TO = wordSet('to did');
const ADVERB = wordSet('just really so still always only also now kinda honestly actually literally');
const HAVE = wordSet('have');
/** "i have tried to…, years ago" is past; "i have become…", "i have been…" is not. */
const DONE = wordSet('tried attempted had taken done');
const PRESENT_VERB = wordSet('am want need feel keep wish hope think hate can cannot will plan cut hear see');

/** Whether the clause speaks of long ago and of nothing present. */
export function isPast(tokens: Tokens, hit: Stretch, category: string, clauses: Clauses, cues: PastCues): boolean {
  const clause = clauses.clause(hit);
  if (presentIn(cues, clause) || presentTense(tokens, hit, clause)) return false;
  for (const cue of cuesIn(cues.stopped, { first: Math.max(clause.first, hit.first - 4), last: hit.first }))
    if (cue.last === hit.first - 1) return true;
  if (anyIn(cues.past, clause) || atAge(cues, clause)) return true;
  if (CAN_BE_CLEAN.has(category) && anyIn(cues.clean, clause)) return true;
  // "when i was 15, i …" and "i …, years ago": a neighbouring clause that begins with the words of time.
  const sentence = clauses.sentence(hit);
  if (clause.first > sentence.first) {
    const before = clauses.clause({ first: clause.first - 1, last: clause.first - 1 });
    if (before.first === sentence.first && leads(cues, before) && !presentIn(cues, before)) return true;
  }
  if (clause.last < sentence.last) {
    const after = clauses.clause({ first: clause.last + 1, last: clause.last + 1 });
    if (leads(cues, after) && !presentIn(cues, after)) return true;
  }
  return false;
}

/** Whether the message says that it is over, and says nothing present beyond that ("fine now" is one cue). */
export function isResolved(cues: PastCues): boolean {
  if (cues.resolved.length === 0) return false;
  const over = new Set<number>();
  for (const { first, last } of cues.resolved) for (let i = first; i <= last; i++) over.add(i);
  return cues.present.every(({ first, last }) => over.has(first) && over.has(last));
}

/** "used to" is itself no present, though "than i used to" is. */
const presentIn = (cues: PastCues, stretch: Stretch): boolean => anyIn(cues.present, stretch);

/**
 * "my mum died two years ago and i WANT to die": the time belongs to something else. The last "i" before the words end
 * (or, where none is near, the words themselves) must not go on in the present; "used TO want" does not.
 */
function presentTense(tokens: Tokens, hit: Stretch, clause: Stretch): boolean {
  const id = (i: number) => tokens.id[i] as number;
  for (let i = hit.last; i >= Math.max(clause.first, hit.first - 5); i--) {
    if (!I.has(id(i))) continue;
    let verb = i + 1;
    while (verb < tokens.count && ADVERB.has(id(verb))) verb++;
    if (verb >= tokens.count) return false;
    if (HAVE.has(id(verb))) return verb + 1 < tokens.count && !DONE.has(id(verb + 1));
    return PRESENT_VERB.has(id(verb));
  }
  return PRESENT_VERB.has(id(hit.first)) && (hit.first === clause.first || !TO.has(id(hit.first - 1)));
}

function leads(cues: PastCues, { first, last }: Stretch): boolean {
  for (const cue of cuesIn(cues.past, { first, last })) return cue.first - first <= 2;
  return false;
}

function atAge(cues: PastCues, clause: Stretch): boolean {
  for (const cue of cuesIn(cues.atAge, { first: Math.max(clause.first, clause.last - 4), last: clause.last }))
    if (cue.last === clause.last) return true;
  return false;
}
