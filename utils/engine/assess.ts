import { oneAbove, rank, type Speaker } from '@/utils/level';
import type { Tokens } from '@/utils/text';
import type { Stretch } from './clauses';
import type { Finding, Reading, ScanContext, StepHint, Tag } from './finding';
import { guardOf } from './guards';
import type { Hit } from './hits';
import { merge } from './merge';
import { overlapOf } from './overlap';
import { insideQuotes } from './quoted';
import type { Scope } from './scope';

/** A finding that still knows its tokens. */
export interface Placed extends Stretch {
  finding: Finding;
  /** Place of the rule in the pack: the last word when two findings are otherwise equal. */
  owner: number;
}

/** Tags under which words are not plainly the person's present state: they do not raise each other. */
const SET_ASIDE: ReadonlySet<Tag> = new Set([
  'negated',
  'guarded',
  'joking',
  'third_person',
  'past',
  'quoted',
  'hypothetical',
  'weak',
]);
/** Under these the idea itself is not there: nothing to combine with "tonight". A joke may be a test and counts. */
const NOT_SAID_NOW: ReadonlySet<Tag> = new Set(['negated', 'guarded', 'past', 'quoted']);
/** Who somebody is, is not a warning sign: these never count as one of two (domain/01: "tag only"). */
const IDENTITY: ReadonlySet<string> = new Set(['veterans', 'lgbtq_youth']);
const WISH = 'suicide_passive';
/** Idea of first-person distress that lets weak rules count. */
const DISTRESS = 'distress';

/** Stage five: hits and their scope become findings, each with its reason. */
export function assess(
  tokens: Tokens,
  speaker: Speaker,
  hits: readonly Hit[],
  scope: Scope,
  context: ScanContext,
): Reading {
  if (hits.length === 0) return { findings: [], concepts: [], steps: [] };
  const guarded = guardOf(hits);
  const reading =
    speaker === 'person' ? ofPerson(tokens, hits, scope, context, guarded) : ofSpecialist(tokens, hits, scope, guarded);
  return { ...reading, findings: reading.findings.sort(byText) };
}

function ofPerson(
  tokens: Tokens,
  hits: readonly Hit[],
  scope: Scope,
  context: ScanContext,
  guarded: (hit: Hit) => boolean,
): Reading {
  const strong: Placed[] = [];
  const weak: Placed[] = [];
  const ideas: Hit[] = [];
  const carried = new Map<Placed, readonly string[]>();
  for (const hit of hits) {
    const { rule } = hit;
    if (rule.kind === 'concept') {
      if (!guarded(hit) && !scope.standing(hit, rule).tags.some((tag) => NOT_SAID_NOW.has(tag))) ideas.push(hit);
      continue;
    }
    if (rule.kind !== 'risk' || rule.level === null) continue;
    if (rule.after && !rule.after.some((id) => context.asked?.includes(id))) continue;
    const { tags, level, category } = scope.standing(hit, rule);
    const quiet = guarded(hit);
    if (quiet) tags.push('guarded');
    if (rule.after) tags.push('answer');
    if (rule.weak) tags.push('weak');
    const placed = place(tokens, hit, {
      category,
      level: quiet ? 'note' : level,
      tags,
      by: rule.after ? 'answer' : 'phrase',
    });
    (rule.weak ? weak : strong).push(placed);
    if (rule.concepts) carried.set(placed, rule.concepts);
  }
  const concepts = conceptsOf(ideas, [...strong, ...weak]);
  const distress = concepts.has(DISTRESS) || strong.some(({ finding }) => counts(finding));
  // A weak rule that is a joke or a false friend is not a cue, whatever stands beside it.
  const counted = distress
    ? weak.filter(({ finding: { tags } }) => !tags.includes('joking') && !tags.includes('guarded'))
    : [];
  const firing = [...strong, ...counted];
  for (const placed of firing) {
    if (!stands(placed)) continue;
    for (const concept of carried.get(placed) ?? []) concepts.add(concept);
  }
  return { findings: raiseTogether(merge(firing)), concepts: [...concepts].sort(), steps: [] };
}

const stands = ({ finding: { level, tags } }: Placed): boolean =>
  level !== 'note' && !tags.some((tag) => NOT_SAID_NOW.has(tag));

/**
 * The ideas that were meant: "suicide" is no thought where every rule that read it says prevention week. An idea that
 * no rule of risk reads ("tonight") stands by itself.
 */
function conceptsOf(ideas: readonly Hit[], placed: readonly Placed[]): Set<string> {
  const inOrder = [...placed].sort((a, b) => a.first - b.first);
  const asideAt = overlapOf(inOrder.filter((each) => !stands(each)));
  const standsAt = overlapOf(inOrder.filter(stands));
  return new Set(ideas.filter((hit) => standsAt(hit) || !asideAt(hit)).map(({ rule }) => rule.category));
}

/** Whether a finding can stand as the other cue beside a weak one. */
const counts = ({ level, tags }: Finding): boolean =>
  rank(level) >= rank('ask') && !tags.includes('guarded') && !tags.includes('negated');

/**
 * "Two S1 groups together → S2" (domain/01 §2), where one of the two is a wish to be dead: that wish and another sign in
 * other words, both said of oneself, now and in earnest. Other pairs (grief twice over, panic beside a warning sign) are
 * one trouble told in two ways: on labelled messages raising them was wrong 27 times of 28. One finding is raised: the
 * later, which completes the pair.
 */
function raiseTogether(placed: readonly Placed[]): Finding[] {
  const plain = placed.filter(
    ({ finding: { level, category, tags } }) =>
      level === 'ask' && !IDENTITY.has(category) && tags.every((tag) => !SET_ASIDE.has(tag)),
  );
  const firstEnd = new Map<string, number>();
  const second = plain.find(({ first, last, finding: { category } }) => {
    for (const [other, end] of firstEnd)
      if (other !== category && end < first && (other === WISH || category === WISH)) return true;
    if (!firstEnd.has(category)) firstEnd.set(category, last);
    return false;
  });
  const higher = placed.some(({ finding }) => rank(finding.level) > rank('ask'));
  return placed.map((each) =>
    each === second && !higher
      ? { ...each.finding, level: oneAbove(each.finding.level), tags: [...each.finding.tags, 'combined'] }
      : each.finding,
  );
}

/**
 * The specialist's words: what stands in quotation marks is somebody else's ('you can ask her, "are you…"'), a false
 * friend was not said, and what is denied ("i havent told my team") was not done. A question in the negative is still
 * asked.
 */
function ofSpecialist(tokens: Tokens, hits: readonly Hit[], scope: Scope, guarded: (hit: Hit) => boolean): Reading {
  const placed: Placed[] = [];
  const steps = new Map<string, StepHint>();
  for (const hit of hits) {
    const { rule } = hit;
    if (rule.kind !== 'flag' && rule.kind !== 'strength' && rule.kind !== 'step') continue;
    if (guarded(hit) || insideQuotes(tokens, hit)) continue;
    const { tags } = scope.standing(hit, rule);
    // Flags stand: "it wouldnt be enough to do it" is still a detail of method.
    if (rule.kind !== 'flag' && tags.includes('negated') && !tags.includes('question')) continue;
    if (rule.kind === 'step') {
      if (!steps.has(rule.category)) steps.set(rule.category, { step: rule.category, ...span(tokens, hit) });
    } else {
      const said = tags.filter((tag) => tag === 'question');
      placed.push(place(tokens, hit, { category: rule.category, level: 'note', tags: said, by: 'phrase' }));
    }
  }
  return { findings: merge(placed).map(({ finding }) => finding), concepts: [], steps: [...steps.values()] };
}

const byText = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.category < b.category ? -1 : a.category > b.category ? 1 : 0);

function span(tokens: Tokens, { first, last }: Stretch): { start: number; end: number; words: string } {
  const start = tokens.start[first] as number;
  const end = tokens.end[last] as number;
  return { start, end, words: tokens.original.slice(start, end) };
}

function place(tokens: Tokens, hit: Hit, with_: Pick<Finding, 'category' | 'level' | 'tags' | 'by'>): Placed {
  const { first, last, owner, rule } = hit;
  const { category, level, tags, by } = with_;
  return {
    first,
    last,
    owner,
    finding: { category, level, rule: rule.id, ...span(tokens, hit), says: rule.says, why: rule.why, tags, by },
  };
}
