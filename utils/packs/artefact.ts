import type { Level, Speaker } from '@/utils/level';

/** The five skills that carry every suggestion. */
export type Skill =
  | 'active_listening'
  | 'empathy_in_action'
  | 'practical_support'
  | 'safety_first'
  | 'trust_and_rapport';

/**
 * What a pack compiles to. Plain JSON: made outside the page, kept in `storage.local`, read by content scripts
 * (only `engine` and `guidance`) and by extension pages (all of it).
 */
export interface CompiledPack {
  format: 1;
  about: PackAbout;
  engine: EnginePack;
  guidance: Guidance;
  desk: Desk;
  /** Practice chats; absent in packs compiled before there were any. */
  scenarios?: PracticeScenario[];
  /** Only of packs made of several: whose each part is. */
  made?: PackMade;
}

/** What a pack was layered from, and what each layer did; shown wherever the pack is described. */
export interface PackMade {
  /** The base first. */
  layers: { id: string; version: string }[];
  /** Parts that are not as the base has them: `rule:suicide-active.end-my-life`, `step:…`, `contact:now`. */
  parts: PartChange[];
  /** Locked parts that an organisation's policy opened, with its reasons. */
  opened: OpenedPart[];
}
export interface PartChange {
  part: string;
  /** Pack that added or changed it. */
  pack: string;
  did: 'added' | 'changed' | 'off';
  /** Fields that changed. */
  fields: string[];
  because: string;
}
export interface OpenedPart {
  part: string;
  why: string;
  by: string;
  on: string;
}

export interface PackAbout {
  id: string;
  name: string;
  version: string;
  locale: string;
  licence: string;
  owner: string;
  /** Null until a clinician has reviewed the pack; the product says so on screen. */
  reviewed: { by: string; on: string } | null;
  /** SHA-256 of the compiled content, hex. */
  hash: string;
}

/** Everything `scan` needs. */
export interface EnginePack {
  /** base64 of the automaton's buffer; owners in it are indexes of `rules`. */
  matcher: string;
  rules: CompiledRule[];
  /** Combinations over the last ten messages (shared/domain/01 §2). */
  combinations: CompiledCombination[];
  /** The learned layer; absent in packs that were not trained. */
  cues?: CompiledCues;
}

/** The layer learned by `npm run pack:train` (prompts/README.md, "Cues"). */
export interface CompiledCues {
  /** Words by idea. */
  ideas: string[][];
  /** Answers: ask, soon, urgent, then `categories` in order. */
  person: CueModel;
  categories: CueLabel[];
  /** Above 0 asks: for a message alone, and for one with messages before it. */
  ask: CueBlends;
  /** Above 0 what asks is `soon`. */
  soon: CueBlends;
  /** Log-odds of `urgent` above which cues confirm it, where a phrase stands at `ask` or `soon` in the same message. */
  urgent?: number | undefined;
  /** Rules whose words are often harmless: the rest of a sentence may speak against them even at `soon` or `urgent`. */
  doubted?: readonly string[] | undefined;
  /** Answers: `drafts` in order; above 0 is yes. */
  specialist: CueModel;
  /** Flags and strengths. */
  drafts: CueLabel[];
  /** What an organisation taught on top; absent in most packs. */
  taught?: { person: CueShift; specialist: CueShift };
}

/**
 * Small numbers added to what the weights say: for the feature `buckets[i]`, `weights[i]` to the column `columns[i]`.
 * Columns of the person: ask, soon, then `categories`; of the specialist: `drafts`. Buckets ascend.
 */
export interface CueShift {
  /** One a column. */
  bias: number[];
  buckets: number[];
  columns: number[];
  weights: number[];
}

export interface CueLabel {
  id: string;
  says: string;
  why: string;
}

export interface CueBlends {
  alone: CueBlend;
  inChat: CueBlend;
}
/** A weighing of ask, soon, urgent, any category, and of the person's earlier messages: last, most, mean. */
export interface CueBlend {
  weights: number[];
  bias: number;
}

/** Rows of numbers by feature, and answers that weigh them (utils/engine/cue-model.ts). */
export interface CueModel {
  /** Features are hashed into 2^bits buckets. */
  bits: number;
  /** Numbers a row; `parts` divides it. */
  width: number;
  parts: number;
  scale: number;
  /** base64: 256 entries a part, one byte a number. */
  books: string;
  /** base64: gap to the next bucket, then one code a part. */
  rows: string;
  /** What an empty text has. */
  start: number[];
  outputs: { weights: number[]; bias: number }[];
}

export interface CompiledRule {
  id: string;
  /**
   * `risk`: words of the person. `flag`/`strength`: words of the specialist. `concept`: a named idea other stages use
   * (means, near_time…), never shown alone. `step`: ticks a checklist step. `guard`: false friend of `guards`.
   */
  kind: 'risk' | 'flag' | 'strength' | 'concept' | 'step' | 'guard';
  speaker: Speaker;
  /** Category, flag, strength, concept or step id. For guards the category it guards. */
  category: string;
  /** Null for `concept`, `step` and `guard`. */
  level: Level | null;
  says: string;
  why: string;
  source?: string;
  /** Counts only beside another cue. */
  weak?: true;
  /** Fires only as the answer to one of these strengths of the specialist. */
  after?: string[];
  /** Concepts this rule also carries ("thought", "means", "goodbye"…). */
  concepts?: string[];
  /** Scope tags that do not change this rule's hits. */
  ignores?: string[];
  /** Index of the rules this guard guards (kind `guard` only). */
  guards?: number[];
}

export interface CompiledCombination {
  id: string;
  /** All of these must have been met within ten messages: a concept, or `category:ID`, or `level:ask` twice… */
  all: string[];
  /** Raise the highest finding by one level, at most to this. */
  raiseTo: Level;
  says: string;
  why: string;
}

/** What the chip and the panel say. */
export interface Guidance {
  suggestions: Suggestion[];
  /** Advice for each flag of a draft, and names of strengths. */
  drafts: DraftAdvice[];
  categories: CategoryWords[];
  levels: LevelWords[];
}

export interface CategoryWords {
  id: string;
  name: string;
  /** One sentence: what the words can mean. */
  says: string;
  /** One sentence: what else to keep in mind ("Consider"). */
  consider: string;
}

export interface LevelWords {
  id: Level;
  /** "Now", "Urgent", "Soon, this shift", "Ask", "Note". */
  name: string;
  /** First move in plain words. */
  firstMove: string;
}

export type SuggestionKind =
  | 'simple_reflection'
  | 'complex_reflection'
  | 'double_sided'
  | 'summary'
  | 'affirmation'
  | 'open_question'
  | 'safety_question'
  | 'plan'
  | 'information';

export interface Suggestion {
  id: string;
  skill: Skill;
  kind: SuggestionKind;
  /** Empty: fits any category. */
  categories: string[];
  from: Level | null;
  to: Level | null;
  /** Step this suggestion carries out, if any. */
  step?: string;
  /** `{slots}` are to be filled before it may be inserted. */
  text: string;
  source?: string;
}

export interface DraftAdvice {
  id: string;
  kind: 'flag' | 'strength';
  name: string;
  why: string;
  /** A better wording; empty for strengths. */
  instead: string;
}

/** One thing to practise: what somebody wrote, a weak answer and a strong one. */
export interface PackCard {
  /** `suggestion:ID`, or `flag:RULE` for a sentence that should be said otherwise. */
  id: string;
  kind: SuggestionKind | 'flag';
  skill: Skill;
  /** Category id, or the flag's; empty: any. */
  category: string;
  level: Level | null;
  /** Of flags only. */
  rule: string | null;
  /** Step the strong answer carries out. */
  step?: string;
  /** The person's words; empty where there is only a sentence to say otherwise. */
  said: string;
  weak: string;
  strong: string;
  /** Why the weak one is weak, where the pack says so. */
  why: string;
}

/** Checklists, contacts and referrals: what the panel keeps open. */
export interface Desk {
  steps: Step[];
  checklists: Checklist[];
  contacts: ContactRow[];
  referrals: CountryReferrals[];
  /** What to practise with; packs made before there were cards are without. */
  cards?: PackCard[];
}

export interface Step {
  id: string;
  /** Short imperative, what to do. */
  label: string;
  /** How, in one or two plain sentences. */
  how: string;
  phase: 'connect' | 'ask' | 'safer' | 'tell' | 'after';
  /** Strengths of the specialist's words that suggest a tick. */
  strengths: string[];
  /** The question needs an answer recorded: yes, no, unsure, no reply. */
  answer: boolean;
  /** Only ticked by hand. */
  manual: boolean;
  /** Cannot be switched off by an organisation. */
  locked: boolean;
}

export interface Checklist {
  /** Category id, or `base`. */
  id: string;
  title: string;
  /** Step ids in order of urgency. */
  steps: string[];
  /** One line to keep in mind. */
  note: string;
}

export interface ContactRow {
  level: Level;
  supervisor: string;
  /** Minutes within which the supervisor is told; null: no clock. */
  supervisorWithin: number | null;
  emergency: string;
  others: string;
  record: string;
}

export interface CountryReferrals {
  country: string;
  name: string;
  entries: Referral[];
}

export interface Referral {
  id: string;
  name: string;
  emergency: boolean;
  /** Categories it is for; empty: any. */
  categories: string[];
  /** Audience in words ("under 35", "veterans"), if limited. */
  audience: string;
  voice: string[];
  sms: { number: string; keyword: string } | null;
  chatUrl: string;
  hours: string;
  languages: string[];
  cost: string;
  notes: string;
  sources: string[];
  verified: string;
  confidence: 'A' | 'B' | 'C';
}

/** A practice chat: turns of a simulated person that lead on by what the trainee does; never in a circle. */
export interface PracticeScenario {
  id: string;
  title: string;
  /** The highest level it reaches when it is led well. */
  level: Level | 'none';
  /** The simulated person's name. */
  person: string;
  /** What the trainee knows before; may be empty. */
  about: string;
  trains: Skill[];
  difficulty: 'gentle' | 'middling' | 'hard';
  /** Content note; may be empty. */
  content: string;
  minutes: number;
  /** Strength and step ids that a good chat covers. */
  covers: string[];
  source: string;
  /** Trust to begin with. */
  trust: number;
  /** The first one begins. */
  turns: PracticeTurn[];
  /** The person's messages come one after the other, whatever the trainee writes. */
  fixed: boolean;
  examples: { good: PracticeExample; weak: PracticeExample } | null;
}

export interface PracticeTurn {
  id: string;
  says: string[];
  answers: PracticeAnswer[];
  /** Null only where the chat ends. */
  otherwise: { says: string[]; trust: number; to: string } | null;
  ends: PracticeEnding | null;
  because: string;
}
/** `over`: the end of a fixed chat. */
export type PracticeEnding = 'good' | 'partly' | 'left' | 'over';

/** Names are strength, flag and step ids, ids of turns (`after`, `notYet`), and what `PRACTICE_SIGNS` lists. */
export interface PracticeAnswer {
  when: string[];
  all: string[];
  not: string[];
  after: string[];
  notYet: string[];
  fromTrust: number | null;
  within: number | null;
  trust: number;
  says: string[];
  to: string | null;
}

export interface PracticeExample {
  replies: string[];
  ends: string;
  misses: string[];
  flags: string[];
}
