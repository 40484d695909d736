import { addPart, type PartKind } from '@/utils/packs';
import type { Files } from '@/utils/store';

/** What an author can add; each lands in the file where it belongs. */
export const ADDABLE = [
  'rule',
  'guard',
  'suggestion',
  'step',
  'checklist',
  'referral',
  'list',
  'concept',
  'combination',
  'category',
  'draft',
  'scenario',
  'adjust_cues',
] as const satisfies readonly PartKind[];
export type Addable = (typeof ADDABLE)[number];

/** What is asked before: the category of a rule, the country of a referral. */
export const ASKED: { [K in Addable]: 'category' | 'place' | 'country' | 'name' | null } = {
  rule: 'category',
  guard: 'category',
  suggestion: 'place',
  step: null,
  checklist: 'category',
  referral: 'country',
  list: 'name',
  concept: null,
  combination: null,
  category: null,
  draft: 'name',
  scenario: 'name',
  adjust_cues: null,
};

const dashes = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Where a new thing went: its file, its text, and where to find it. */
export interface Added {
  path: string;
  text: string;
  /** The list it stands in, or its own name. */
  under: string;
}

/** The file with a new thing in it, its fields empty where only the author knows: each empty one is a problem with a place. */
export function added(files: Files, pack: string, kind: Addable, where: string): Added {
  const used = Object.values(files).join('\n');
  const fresh = (stem: string) => {
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? stem : `${stem}-${n}`;
      if (!new RegExp(`(id:[ \\t]*["']?${id.replaceAll('.', '\\.')}["']?[ \\t]*$)`, 'm').test(used)) return id;
    }
  };
  const entry = (path: string, value: object, under = ''): Added => ({
    path,
    text: addPart(files[path] ?? '', value, under),
    under,
  });
  const file = (path: string, value: object): Added => ({
    path,
    text: addPart('', value).replace(/^(- | {2})/gm, ''),
    under: '',
  });
  switch (kind) {
    case 'rule':
      return entry(`rules/${where}.yaml`, {
        id: fresh(`${pack}.${dashes(where)}`),
        level: 'ask',
        says: '',
        why: '',
        phrases: [],
        fires: [],
        quiet: [],
      });
    case 'guard':
      return entry(`rules/${where}.yaml`, {
        id: fresh(`${pack}.not-${dashes(where)}`),
        guard: 'all',
        why: '',
        phrases: [],
        quiet: [],
      });
    case 'suggestion':
      return entry(`suggestions/${where}.yaml`, {
        id: fresh(`${pack}.say-${dashes(where)}`),
        ...(where.includes('_') && SKILLS.has(where) ? { skill: where } : { skill: 'active_listening' }),
        kind: 'open_question',
        text: '',
      });
    case 'step':
      return entry('checklists/steps.yaml', {
        id: fresh(`${pack}-step`),
        label: '',
        how: '',
        phase: 'tell',
        manual: true,
      });
    case 'checklist':
      return file(`checklists/${where}.yaml`, { title: '', steps: [] });
    case 'referral': {
      const found = Object.keys(files).find(
        (path) =>
          path.startsWith('referrals/') && new RegExp(`^country:[ \\t]*["']?${where}`, 'm').test(files[path] ?? ''),
      );
      const path = found ?? `referrals/${where.toLowerCase()}.yaml`;
      const value = {
        id: fresh(`${pack}.line`),
        name: '',
        voice: [],
        hours: '',
        languages: ['en'],
        cost: '',
        sources: ['own'],
        confidence: 'A',
      };
      return found
        ? entry(path, value, 'entries')
        : {
            path,
            text: `country: ${where}\nname: ${JSON.stringify(countryName(where))}\n${addPart('', value, 'entries')}`,
            under: 'entries',
          };
    }
    case 'list': {
      const text = files['lists.yaml'] ?? '';
      const name =
        where
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .replace(/^_+|_+$/g, '') || 'words';
      return {
        path: 'lists.yaml',
        text: `${text}${text && !text.endsWith('\n') ? '\n' : ''}${name}: []\n`,
        under: name,
      };
    }
    case 'concept':
      return entry('concepts.yaml', { id: fresh(`${pack.replaceAll('-', '_')}_idea`), phrases: [] });
    case 'combination':
      return entry('combinations.yaml', {
        id: fresh(`${pack}-together`),
        all: [],
        raise_to: 'soon',
        says: '',
        why: '',
      });
    case 'category':
      return entry('categories.yaml', {
        id: fresh(`${pack.replaceAll('-', '_')}_new`),
        name: '',
        says: '',
        consider: '',
        ask: '',
      });
    case 'draft':
      return file(`drafts/${dashes(where).replaceAll('-', '_')}.yaml`, {
        id: dashes(where).replaceAll('-', '_'),
        kind: 'flag',
        name: where,
        why: '',
        instead: '',
        rules: [{ id: `${dashes(where)}.one`, phrases: [], fires: [], quiet: [] }],
      });
    case 'scenario':
      return file(`scenarios/${dashes(where)}.yaml`, {
        id: dashes(where),
        title: where,
        level: 'none',
        person: 'Sam',
        messages: [],
      });
    case 'adjust_cues': {
      const text = files['adjust.yaml'] ?? '';
      // There can be but one: it is opened.
      if (/^cues:/m.test(text)) return { path: 'adjust.yaml', text, under: 'cues' };
      return {
        path: 'adjust.yaml',
        text: `${text}${text && !text.endsWith('\n') ? '\n' : ''}cues:\n  because: ""\n  ask: 0\n`,
        under: 'cues',
      };
    }
  }
}

/** What two letters stand for, in English; empty where they stand for nothing. */
function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) ?? '';
  } catch {
    return '';
  }
}

const SKILLS = new Set([
  'active_listening',
  'empathy_in_action',
  'practical_support',
  'safety_first',
  'trust_and_rapport',
]);

/** How a thing of the pack below is adjusted in one's own: the list of adjust.yaml, or null where there is no such way. */
export const ADJUSTED: { [K in PartKind]?: string } = {
  rule: 'rules',
  concept: 'concepts',
  combination: 'combinations',
  draft: 'drafts',
  suggestion: 'suggestions',
  step: 'steps',
  checklist: 'checklists',
  category: 'categories',
  level: 'levels',
  contact: 'contacts',
  referral: 'referrals',
};

/** adjust.yaml with a change of a thing begun, and which list it stands in; the same text where one is there already. */
export function adjusted(files: Files, kind: PartKind, id: string): Added | null {
  const under = ADJUSTED[kind];
  if (!under) return null;
  return {
    path: 'adjust.yaml',
    text: addPart(files['adjust.yaml'] ?? '', { [under === 'contacts' ? 'level' : 'id']: id, because: '' }, under),
    under,
  };
}
