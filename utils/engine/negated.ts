import type { Tokens } from '@/utils/text';
import type { Clauses, Stretch } from './clauses';
import { wordSet } from './words';

/**
 * Denied words: "not suicidal", "no plans to kill myself", "i would never".
 *
 * A negation reaches the hit only through words that carry it (to be, to want, to plan, "any", "of", "going to"…).
 * Every other word between stops it, so that "cant STOP thinking about it", "not SURE if i want to live", "dont KNOW",
 * "not LYING", "no one would CARE if i died" are not read as denials: an open list of what carries is safer than a
 * list of exceptions. A negation inside the hit ("dont want to live") belongs to the hit.
 *
 *   im not really planning to [kill myself]      not ← really planning to: denied
 *   i cant stop thinking about [killing myself]  about thinking STOP: not denied
 */
const NOT = wordSet(
  'not dont doesnt didnt isnt arent aint wasnt werent wont wouldnt shouldnt couldnt cant cannot havent hasnt hadnt nt',
);
const NONE = wordSet('never no none nobody neither nor');
const CARRIES = wordSet(`
  am is are was were be been being have has had having do does did doing will would could can might may
  go going goes gonna to want wants wanted wanting wanna need needing plan plans planned planning intend intends intending intent
  intention intentions think thinking thought thoughts consider considering feel feels feeling feelings felt like about of on
  for in at any a an the some kind sort type such ever even really actually exactly literally currently actively
  necessarily quite particularly that would try trying tried attempt attempted attempting saying mean meaning urge urges
  desire wish wishing idea ideas interest interested get getting gotten got experiencing seriously definitely anything
  close near dreaming threatening again more honestly all suicidal it active
`);
/** "i dont think i would [kill myself]": a pronoun may stand between only after these. */
const OPENS = wordSet('think that like mean saying believe');
const PRONOUN = wordSet('i you he she it we they');
const WITHOUT = wordSet('without');
const OR = wordSet('or nor');
const WHY = wordSet('why');
const EVEN = wordSet('even');
const CAN = wordSet('cant cannot couldnt can could');
/** "not going to do it yet", "not unless…": what follows takes the denial back. */
const TAKES_BACK = wordSet('yet unless until till');
/** "never wanted to die so badly": the same, within the clause. */
const STRESSES = wordSet('more badly bad much');
/** "not going to do it tonight" says when not; "dont feel suicidal today" is a good day. */
const WHEN = wordSet('tonight today tomorrow');
const WILL = wordSet('going will would gonna');
const BUT = wordSet('but');
const I = wordSet('i');
const STILL = wordSet('am do was might may will could did have');
const TELL = wordSet('say tell pretend pretending lie lied lying');
const SAID = wordSet('said told');
const WAS = wordSet('was');
const SAYS_NO = wordSet('no nope nah never naw not');
const YET = wordSet('but though although');
const FARTHEST = 10;

export function isNegated(tokens: Tokens, hit: Stretch, clauses: Clauses): boolean {
  return (deniedBefore(tokens, hit, clauses) && !takenBack(tokens, hit, clauses)) || deniedAfter(tokens, hit, clauses);
}

const at = (tokens: Tokens, i: number): number => (i < 0 || i >= tokens.count ? 0 : (tokens.id[i] as number));

function deniedBefore(tokens: Tokens, hit: Stretch, clauses: Clauses): boolean {
  const start = Math.max(clauses.clause(hit).first, hit.first - FARTHEST);
  // "cant get through a day [without using]": the hit's own denial cancels the one before it.
  for (let i = hit.first; i <= hit.last; i++) if (WITHOUT.has(at(tokens, i))) return false;
  let denials = 0;
  let nearestIsNot = false;
  let joined = false;
  for (let i = hit.first - 1; i >= start; i--) {
    const id = at(tokens, i);
    const next = at(tokens, i + 1);
    if (NOT.has(id) || NONE.has(id)) {
      if (!denies(tokens, i, hit.first)) break;
      if (denials++ === 0) nearestIsNot = NOT.has(id);
      joined = false;
      continue;
    }
    if (OR.has(id)) joined = true;
    else if (PRONOUN.has(id)) {
      // Between denial and hit only "think i would…"; the denial's own subject ("i do not") ends the search.
      if (denials > 0 && isReported(tokens, i)) return false;
      // "never again will i…" turns round.
      if (!OPENS.has(at(tokens, i - 1)) && !WILL.has(at(tokens, i - 1))) break;
    } else if (!joined && !CARRIES.has(id)) break;
    else if (joined && YET.has(next)) break;
  }
  // "never not", "cant not", "not that i dont": two denials cancel when the nearer is a "not".
  // "aint never", "dont want no" stay one denial, as people speak.
  return denials === 1 || (denials > 1 && !nearestIsNot);
}

/** Whether the word at `i` denies at all, and is not an idiom or a turned-round question. */
function denies(tokens: Tokens, i: number, hitFirst: number): boolean {
  const next = at(tokens, i + 1);
  if (i + 1 < hitFirst && PRONOUN.has(next)) return false; // "cant i just die", "isnt it", "no i want to"
  if (WHY.has(at(tokens, i - 1)) || WHY.has(at(tokens, i - 2))) return false; // "why not", "why dont"
  if (EVEN.has(next) && (CAN.has(at(tokens, i)) || CAN.has(at(tokens, i - 1)))) return false; // "cant even"
  // "no", said as an answer before a denial: "no not suicidal" is one denial.
  if (NONE.has(at(tokens, i)) && NOT.has(next)) return false;
  return true;
}

/** "i said i wasnt suicidal on the form", "i tell them im not": what was told to others is no denial here. */
function isReported(tokens: Tokens, subject: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const id = at(tokens, subject - back);
    if (TELL.has(id)) return true;
    if (SAID.has(id)) return WAS.has(at(tokens, subject + 1));
  }
  return false;
}

function takenBack(tokens: Tokens, hit: Stretch, clauses: Clauses): boolean {
  const clauseEnd = clauses.clause(hit).last;
  const end = Math.min(clauses.sentence(hit).last, hit.last + 4);
  const planned = WILL.has(at(tokens, hit.first)) || [1, 2, 3].some((back) => WILL.has(at(tokens, hit.first - back)));
  for (let i = hit.last + 1; i <= end; i++) {
    const id = at(tokens, i);
    if (TAKES_BACK.has(id) || (planned && WHEN.has(id)) || (i <= clauseEnd && STRESSES.has(id))) return true;
    // "im not suicidal but i am": said to others, and true all the same.
    if (BUT.has(id) && I.has(at(tokens, i + 1)) && STILL.has(at(tokens, i + 2)) && endsBy(tokens, i + 3, clauses))
      return true;
  }
  // "not suicidal suicidal": said twice, it means "not quite".
  return at(tokens, hit.last + 1) !== 0 && at(tokens, hit.last + 1) === at(tokens, hit.last);
}

/** Whether the sentence is over before token `i`, or nothing but another clause follows. */
const endsBy = (tokens: Tokens, i: number, clauses: Clauses): boolean =>
  i >= tokens.count || clauses.clause({ first: i, last: i }).first === i;

/** "suicidal? no", "kill myself? never", "she thinks i want to die, i dont". Not "suicidal. no one…". */
function deniedAfter(tokens: Tokens, hit: Stretch, clauses: Clauses): boolean {
  const own = clauses.sentence(hit);
  if (hit.last !== own.last) {
    const next = hit.last + 1;
    return (
      clauses.clause({ first: next, last: next }).first === next &&
      I.has(at(tokens, next)) &&
      NOT.has(at(tokens, next + 2)) &&
      endsBy(tokens, next + 3, clauses)
    );
  }
  if (hit.first - own.first > 4) return false;
  const after = clauses.after(hit);
  if (!after || !SAYS_NO.has(at(tokens, after.first))) return false;
  return after.first === after.last || clauses.clause({ first: after.first, last: after.first }).last === after.first;
}
