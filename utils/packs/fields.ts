import { LEVELS } from '@/utils/level';
import type { FileKind } from './file-kind';

/** The kinds of things a pack holds, each with a form of its own. */
export type PartKind =
  | 'pack'
  | 'list'
  | 'idea'
  | 'category'
  | 'level'
  | 'concept'
  | 'combination'
  | 'contact'
  | 'rule'
  | 'guard'
  | 'draft'
  | 'draft_rule'
  | 'suggestion'
  | 'step'
  | 'checklist'
  | 'country'
  | 'referral'
  | 'scenario'
  | 'adjust_rule'
  | 'adjust_concept'
  | 'adjust_combination'
  | 'adjust_draft'
  | 'adjust_suggestion'
  | 'adjust_step'
  | 'adjust_checklist'
  | 'adjust_category'
  | 'adjust_level'
  | 'adjust_contact'
  | 'adjust_referral'
  | 'adjust_cues'
  | 'changes';

/** Names that a field may hold, from the pack or fixed. */
export type NamePool =
  | 'categories'
  | 'concepts'
  | 'steps'
  | 'drafts'
  | 'strengths'
  | 'rules'
  | 'combinations'
  | 'suggestions'
  | 'checklists'
  | 'referrals'
  | 'levels'
  | 'skills'
  | 'kinds'
  | 'phases'
  | 'speakers'
  | 'tags'
  | 'draftKinds'
  | 'confidences'
  | 'scenarioLevels'
  | 'guards';

/**
 * One field of a thing. `line` one line of words, `text` several, `lines` a list with an entry a line, `names` a list of
 * names (`ordered`: their order means something), `name` one of them, `tick` yes or no, `number`, `record` a few named
 * values or nothing, `map` names with words, `placing` steps put into a checklist before or after others.
 */
export interface Field {
  key: string;
  type: 'line' | 'text' | 'lines' | 'names' | 'name' | 'tick' | 'number' | 'record' | 'map' | 'placing';
  pool?: NamePool;
  /** It must be there. */
  need?: true;
  /** The lines are phrases: words with signs. */
  phrases?: true;
  ordered?: true;
  /** Names of a record's values. */
  of?: readonly string[];
}

const line = (key: string, need?: true): Field => ({ key, type: 'line', ...(need ? { need } : {}) });
const text = (key: string, need?: true): Field => ({ key, type: 'text', ...(need ? { need } : {}) });
const phrases = (key: string, need?: true): Field => ({ key, type: 'lines', phrases: true, ...(need ? { need } : {}) });
const lines = (key: string, need?: true): Field => ({ key, type: 'lines', ...(need ? { need } : {}) });
const name = (key: string, pool: NamePool, need?: true): Field => ({
  key,
  type: 'name',
  pool,
  ...(need ? { need } : {}),
});
const names = (key: string, pool: NamePool, need?: true): Field => ({
  key,
  type: 'names',
  pool,
  ...(need ? { need } : {}),
});
const tick = (key: string): Field => ({ key, type: 'tick' });
const number = (key: string): Field => ({ key, type: 'number' });
const record = (key: string, ...of: string[]): Field => ({ key, type: 'record', of });

const care = [line('source'), line('owner'), line('reviewed_on')];
const because = text('because', true);

/** The fields of each kind of thing, in the order authors meet them. */
export const FIELDS: { [K in PartKind]: readonly Field[] } = {
  pack: [
    line('id', true),
    line('name', true),
    line('version', true),
    line('locale', true),
    line('licence', true),
    line('owner', true),
    line('extends'),
    line('made_for'),
    line('review_by'),
    record('reviewed', 'by', 'on'),
    { key: 'sources', type: 'map' },
  ],
  list: [line('id', true), { ...phrases('words', true) }],
  idea: [line('id', true), lines('words', true)],
  category: [line('id', true), line('name', true), text('says', true), text('consider'), text('ask')],
  level: [name('id', 'levels', true), line('name', true), text('first_move', true)],
  concept: [
    line('id', true),
    phrases('phrases', true),
    phrases('unless'),
    lines('fires'),
    lines('quiet'),
    name('speaker', 'speakers'),
  ],
  combination: [
    line('id', true),
    names('all', 'concepts', true),
    name('raise_to', 'levels', true),
    text('says', true),
    text('why', true),
    line('source'),
  ],
  contact: [
    name('level', 'levels', true),
    text('supervisor', true),
    number('supervisor_within'),
    text('emergency', true),
    text('others', true),
    text('record', true),
  ],
  rule: [
    line('id', true),
    name('level', 'levels', true),
    text('says', true),
    text('why', true),
    phrases('phrases', true),
    phrases('unless'),
    lines('fires'),
    lines('quiet'),
    tick('weak'),
    names('after', 'strengths'),
    names('concepts', 'concepts'),
    names('ignores', 'tags'),
    name('speaker', 'speakers'),
    line('locale'),
    ...care,
  ],
  guard: [
    line('id', true),
    name('guard', 'guards', true),
    names('except', 'rules'),
    text('why', true),
    phrases('phrases', true),
    lines('quiet'),
    ...care,
  ],
  draft: [
    line('id', true),
    name('kind', 'draftKinds', true),
    line('name', true),
    text('why', true),
    text('instead'),
    line('source'),
  ],
  draft_rule: [
    line('id', true),
    text('why'),
    phrases('phrases', true),
    phrases('unless'),
    lines('fires'),
    lines('quiet'),
    line('locale'),
    ...care,
  ],
  suggestion: [
    line('id', true),
    name('skill', 'skills', true),
    name('kind', 'kinds', true),
    text('text', true),
    names('categories', 'categories'),
    name('from', 'levels'),
    name('to', 'levels'),
    name('step', 'steps'),
    line('source'),
  ],
  step: [
    line('id', true),
    line('label', true),
    text('how'),
    name('phase', 'phases', true),
    names('strengths', 'strengths'),
    phrases('done_when'),
    phrases('unless'),
    tick('answer'),
    tick('manual'),
    tick('locked'),
    lines('fires'),
    lines('quiet'),
    line('source'),
  ],
  checklist: [line('title', true), { ...names('steps', 'steps', true), ordered: true }, text('note'), line('source')],
  country: [line('country', true), line('name', true)],
  referral: [
    line('id', true),
    line('name', true),
    tick('emergency'),
    names('categories', 'categories'),
    line('audience'),
    lines('voice'),
    record('sms', 'number', 'keyword'),
    line('chat_url'),
    line('hours'),
    lines('languages'),
    line('cost'),
    text('notes'),
    lines('sources'),
    line('verified'),
    name('confidence', 'confidences', true),
  ],
  scenario: [
    line('id', true),
    line('title', true),
    name('level', 'scenarioLevels', true),
    line('person', true),
    lines('messages', true),
    names('covers', 'strengths'),
    lines('example_replies'),
  ],
  adjust_rule: [
    name('id', 'rules', true),
    because,
    tick('off'),
    name('level', 'levels'),
    text('says'),
    text('why'),
    phrases('add_phrases'),
    phrases('add_unless'),
    lines('add_fires'),
    lines('add_quiet'),
    lines('drop_examples'),
  ],
  adjust_concept: [name('id', 'concepts', true), because, phrases('add_phrases'), phrases('add_unless')],
  adjust_combination: [name('id', 'combinations', true), because, tick('off'), name('raise_to', 'levels')],
  adjust_draft: [
    name('id', 'drafts', true),
    because,
    tick('off'),
    line('name'),
    text('why'),
    text('instead'),
    phrases('add_phrases'),
  ],
  adjust_suggestion: [
    name('id', 'suggestions', true),
    because,
    tick('off'),
    text('text'),
    name('from', 'levels'),
    name('to', 'levels'),
    names('categories', 'categories'),
  ],
  adjust_step: [
    name('id', 'steps', true),
    because,
    tick('off'),
    line('label'),
    text('how'),
    tick('manual'),
    phrases('add_done_when'),
  ],
  adjust_checklist: [
    name('id', 'checklists', true),
    because,
    { key: 'add', type: 'placing' },
    names('remove', 'steps'),
    line('title'),
    text('note'),
  ],
  adjust_category: [name('id', 'categories', true), because, line('name'), text('says'), text('consider'), text('ask')],
  adjust_level: [name('id', 'levels', true), because, line('name'), text('first_move')],
  adjust_contact: [
    name('level', 'levels', true),
    because,
    text('supervisor'),
    number('supervisor_within'),
    text('emergency'),
    text('others'),
    text('record'),
  ],
  adjust_referral: [
    name('id', 'referrals', true),
    because,
    tick('off'),
    line('name'),
    lines('voice'),
    record('sms', 'number', 'keyword'),
    line('chat_url'),
    line('hours'),
    text('notes'),
    line('verified'),
  ],
  adjust_cues: [because, number('ask'), number('soon')],
  changes: [],
};

/** Fixed names. */
export const FIXED_NAMES: { [P in NamePool]?: readonly string[] } = {
  levels: LEVELS,
  scenarioLevels: ['none', ...LEVELS],
  skills: ['active_listening', 'empathy_in_action', 'practical_support', 'safety_first', 'trust_and_rapport'],
  kinds: [
    'simple_reflection',
    'complex_reflection',
    'double_sided',
    'summary',
    'affirmation',
    'open_question',
    'safety_question',
    'plan',
    'information',
  ],
  phases: ['connect', 'ask', 'safer', 'tell', 'after'],
  speakers: ['person', 'specialist'],
  tags: ['negated', 'past', 'third_person', 'question', 'quoted', 'hypothetical', 'joking'],
  draftKinds: ['flag', 'strength'],
  confidences: ['A', 'B', 'C'],
  guards: ['all'],
};

/** How the things of a file lie in it: a list of them, or one thing whose lists hold others, or a thing a name. */
export interface Layout {
  /** Each entry of the file's list. */
  each?: PartKind;
  /** The file itself. */
  whole?: PartKind;
  /** Entries of the lists under these names. */
  under?: Readonly<Record<string, PartKind>>;
  /** Each name of the file with what stands under it. */
  named?: PartKind;
}
export const LAYOUTS: { [K in FileKind]: Layout } = {
  pack: { whole: 'pack' },
  lists: { named: 'list' },
  ideas: { named: 'idea' },
  categories: { each: 'category' },
  levels: { each: 'level' },
  concepts: { each: 'concept' },
  combinations: { each: 'combination' },
  contacts: { each: 'contact' },
  rules: { each: 'rule' },
  drafts: { whole: 'draft', under: { rules: 'draft_rule' } },
  suggestions: { each: 'suggestion' },
  steps: { each: 'step' },
  checklists: { whole: 'checklist' },
  referrals: { whole: 'country', under: { entries: 'referral' } },
  scenarios: { whole: 'scenario' },
  adjust: {
    under: {
      rules: 'adjust_rule',
      concepts: 'adjust_concept',
      combinations: 'adjust_combination',
      drafts: 'adjust_draft',
      suggestions: 'adjust_suggestion',
      steps: 'adjust_step',
      checklists: 'adjust_checklist',
      categories: 'adjust_category',
      levels: 'adjust_level',
      contacts: 'adjust_contact',
      referrals: 'adjust_referral',
    },
  },
  changes: { whole: 'changes' },
};
