import { type Engine, openEngine } from '@/utils/engine';
import type { CompiledRule, EnginePack } from '@/utils/packs';
import { buildMatcher } from '@/utils/phrases';

/** A rule as a test writes it; what it leaves out is plain. */
export type TinyRule = Partial<CompiledRule> & Pick<CompiledRule, 'id' | 'category'> & { phrases: string[] };

/** Compiles rules without the pack compiler: the engine is tested on what it is handed, not on YAML. */
export function tinyPack(rules: readonly TinyRule[]): EnginePack {
  const built = buildMatcher(
    rules.flatMap(({ phrases }, owner) => phrases.map((phrase) => ({ phrase, owner }))),
    {},
  );
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return {
    matcher: Buffer.from(built.buffer).toString('base64'),
    rules: rules.map(({ phrases: _, ...rule }) => ({
      kind: 'risk',
      speaker: rule.kind === 'flag' || rule.kind === 'strength' || rule.kind === 'step' ? 'specialist' : 'person',
      level: rule.kind && rule.kind !== 'risk' ? null : 'soon',
      says: `says ${rule.id}`,
      why: `why ${rule.id}`,
      ...rule,
    })),
    combinations: [],
  };
}

export const tinyEngine = (rules: readonly TinyRule[]): Engine => openEngine(tinyPack(rules));

/** A few plain rules of the categories scope treats differently. */
export const RULES: TinyRule[] = [
  {
    id: 'passive',
    category: 'suicide_passive',
    level: 'ask',
    phrases: [
      'not want to (live|be here|wake up)',
      'wish i was dead',
      'better off dead',
      'wish (i|he|she) would not wake up',
      'wish i would not wake up',
    ],
  },
  {
    id: 'active',
    category: 'suicide_active',
    level: 'soon',
    phrases: [
      'suicidal',
      'suicide',
      '(kill|kills|killing|killed) (myself|himself|herself|themselves)',
      '(end|ending|ended) (my|his|her) [own] life',
      '(want|wants|wanted|wanting) to die',
      'kms',
    ],
  },
  {
    id: 'plan',
    category: 'suicide_plan_intent',
    level: 'urgent',
    phrases: ['going to (kill myself|end it)', 'wrote ~2 note', 'have a plan', 'said my goodbyes'],
  },
  {
    id: 'attempt',
    category: 'suicide_attempt_now',
    level: 'now',
    phrases: [
      '(took|swallowed) ~2 pills',
      'took an overdose',
      'tried to (end my life|kill myself|die)',
      'attempted suicide',
    ],
  },
  {
    id: 'harm',
    category: 'self_harm',
    level: 'soon',
    phrases: [
      '(cut|cuts|cutting) (myself|himself|herself|my arms)',
      'cutting',
      'self harm',
      'hurt (myself|himself|herself)',
      'hurting myself',
    ],
  },
  { id: 'without', category: 'self_harm', level: 'soon', phrases: ['a day without cutting'] },
  { id: 'signs', category: 'warning_signs', level: 'ask', phrases: ['hopeless', 'no way out', 'a burden'] },
  { id: 'panic', category: 'panic', level: 'ask', phrases: ['panic (attack|attacks)', 'cant breathe'] },
  { id: 'violence', category: 'domestic_violence', level: 'soon', phrases: ['(hit|hits|hitting) me', 'threatened me'] },
  {
    id: 'voices',
    category: 'psychosis',
    level: 'soon',
    phrases: ['(hear|hears|hearing|heard) voices', 'through the walls'],
  },
  { id: 'relapse', category: 'substance_withdrawal', level: 'ask', phrases: ['relapsed', 'drinking again'] },
  { id: 'eating', category: 'eating_disorder', level: 'ask', phrases: ['anorexia', 'skipping meals', 'not eaten'] },
  {
    id: 'breathing',
    category: 'overdose_poisoning',
    level: 'now',
    phrases: ['(he|she|they) ~2 (will|does) not wake up', 'overdosed'],
  },
];
