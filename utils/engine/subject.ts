import { TokenFlag, type Tokens } from '@/utils/text';
import type { Clauses, Stretch } from './clauses';
import { wordSet } from './words';

/**
 * Whose words are these about? Only asked for what people do to themselves (`SELF_DIRECTED`): "she wants to die" is
 * worry about somebody else, "he wants to kill me" is not about his death.
 *
 * The nearest subject to the left, within the clause, governs the hit. "i", "me" and "my" are the person. "he", "she",
 * "they" are somebody else. A noun ("my friend", "this girl") is a subject only where a clause can begin: at its start
 * or after a word that opens one ("think my brother…", "scared my mum…"); in "i lied to my mum about cutting" it is not.
 */
export const SELF_DIRECTED: ReadonlySet<string> = new Set([
  'suicide_passive',
  'suicide_active',
  'suicide_plan_intent',
  'suicide_attempt_now',
  'self_harm',
  'eating_disorder',
  'substance_withdrawal',
  'overdose_poisoning',
  'psychosis',
]);
/** Rules of these may name somebody else in their own phrase ("she wont wake up") and then keep their category. */
const NAMES_OTHERS: ReadonlySet<string> = new Set(['overdose_poisoning', 'psychosis', 'substance_withdrawal']);

const FIRST = wordSet('i im ive id ill me my mine myself we us our ourselves');
const SELF_OBJECT = wordSet('me my myself mine i im ive id ill us our ourselves we');
const THIRD = wordSet('he she hes shes hed shed hell theyve theyre theyd');
const THEY = wordSet('they');
const OTHERS = wordSet('himself herself themselves themself hisself theirself');
const KIN = wordSet(`
  friend friends mate mates buddy bestie bff bf gf boyfriend girlfriend husband wife fiance fiancee partner hubby spouse
  roommate flatmate housemate brother sister bro sis sibling twin son daughter kid kids child mom dad mum mam mother father parents
  stepdad stepmom stepbrother stepsister stepson stepdaughter cousin uncle aunt auntie grandma grandpa nan gran grandad nana niece
  nephew grandson granddaughter coworker colleague student neighbor neighbour ex teacher boss someone somebody girl guy boy lad person
  man woman bloke lady dude mutual pal crush roomie inlaw client patient resident
`);
const DETERMINER = wordSet(
  'my our a an this that the his her their some one another your these those best old close little big online',
);
const LINKER = wordSet(`
  and that because cos cuz bc so if when think thinks thought know knew hear heard believe believes found feel fear afraid worried
  scared terrified sure convinced guess suspect say says said but then now where while until or like well ok okay um omg help
  please hi hey hello whether as since although though what how reckon told saw see noticed realised realized is was lol yeah
  yes no not its out today yesterday tonight
`);
const SAYING = wordSet(
  'said says say saying told tells text texted texts wrote writes posted posts sent messaged goes like typed',
);
const I = wordSet('i');
const OBJECTS = wordSet('him her them');
/** "my character took poison": not the person. */
const FIGURES = wordSet(
  'character characters oc sim sims team squad teammate teammates healer paladin bard protagonist avatar',
);
const FARTHEST = 14;

/** `person`: the words say "i", "me" or "my"; `other`: somebody else governs them; `none`: nobody is named. */
export type Subject = 'person' | 'other' | 'none';

export function subjectOf(tokens: Tokens, hit: Stretch, category: string, clauses: Clauses): Subject {
  let self = false;
  let others = false;
  let named = false;
  for (let i = hit.first; i <= hit.last; i++) {
    const id = tokens.id[i] as number;
    if (SELF_OBJECT.has(id)) self = true;
    if (OTHERS.has(id)) others = true;
    if (THIRD.has(id) || THEY.has(id) || KIN.has(id)) named = true;
  }
  // 'she said "i want to die"': the words are hers.
  const from = quotedFrom(tokens, hit, clauses);
  if (from !== undefined && saidByAnother(tokens, from, clauses)) return 'other';
  // "he wants to kill me", "my friend says i should kill myself": the person's own life.
  if (self) return 'person';
  if (others) return 'other';
  if (named) return !NAMES_OTHERS.has(category) && THIRD.has(tokens.id[hit.first] as number) ? 'other' : 'none';
  return subjectBefore(tokens, hit, category, clauses);
}

/** First token of the quotation the hit stands in, where its sentence says something before it. */
function quotedFrom(tokens: Tokens, hit: Stretch, clauses: Clauses): number | undefined {
  const quoted = (i: number) => ((tokens.flags[i] as number) & TokenFlag.Quoted) !== 0;
  if (!quoted(hit.first)) return undefined;
  const start = Math.max(clauses.sentence(hit).first, hit.first - FARTHEST);
  let from = hit.first;
  while (from > start && quoted(from - 1)) from--;
  return from > start ? from : undefined;
}

/** Somebody else is named before the quotation, and then a verb of saying; "my mum heard me say" is the person. */
function saidByAnother(tokens: Tokens, from: number, clauses: Clauses): boolean {
  const start = Math.max(clauses.sentence({ first: from - 1, last: from - 1 }).first, from - 6);
  let saying = false;
  for (let i = from - 1; i >= start; i--) {
    const id = tokens.id[i] as number;
    if (SAYING.has(id)) saying = true;
    if (saying && (THIRD.has(id) || THEY.has(id) || KIN.has(id))) return true;
    if (saying && I.has(id)) return false;
  }
  return false;
}

function subjectBefore(tokens: Tokens, hit: Stretch, category: string, clauses: Clauses): Subject {
  const start = clauses.clause(hit).first;
  const farthest = Math.max(start, hit.first - FARTHEST);
  const id = (i: number) => (i < start ? 0 : (tokens.id[i] as number));
  for (let i = hit.first - 1; i >= farthest; i--) {
    if (KIN.has(id(i))) {
      let from = i;
      while (from > start && (DETERMINER.has(id(from - 1)) || KIN.has(id(from - 1)))) from--;
      if (from === start || LINKER.has(id(from - 1))) return 'other';
      i = from; // an object: step over its "my"
      continue;
    }
    if (FIRST.has(id(i))) return FIGURES.has(id(i + 1)) ? 'none' : 'person';
    if (THIRD.has(id(i))) return 'other';
    // Nobody in particular ("they whisper through the walls") is not somebody the person worries about.
    // "i don dey reason to end am" (Nigerian Pidgin) reads as "i don they…".
    if (THEY.has(id(i)) && (I.has(id(i - 1)) || I.has(id(i - 2)))) return 'person';
    if (THEY.has(id(i))) return category === 'psychosis' ? 'none' : 'other';
    if (OBJECTS.has(id(i)) && i === hit.first - 1) return 'other';
  }
  return 'none';
}
