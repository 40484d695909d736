import { smallPack } from './small-pack';

/** A base with one of everything that is locked, for overlays in tests. */
export const basePack = (changes: Record<string, string> = {}): Record<string, string> =>
  smallPack({
    'pack.yaml': 'id: base\nname: Base\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: tests\nreviewed: null\n',
    'lists.yaml': 'when: [tonight, today]\ngames: [swing, climbing]\n',
    'levels.yaml':
      '- {id: soon, name: Soon, first_move: Ask directly.}\n- {id: now, name: Now, first_move: Emergency services at once.}\n',
    'contacts.yaml':
      '- {level: soon, supervisor: Same shift, supervisor_within: 60, emergency: "", others: "", record: Same shift}\n' +
      '- {level: now, supervisor: At once, supervisor_within: 2, emergency: Call now, others: "", record: Form}\n',
    'rules/suicide_active.yaml': `${smallPack()['rules/suicide_active.yaml']}- id: suicide-active.plan
  level: urgent
  says: A plan
  why: Ask directly.
  phrases: ["(have|bought) (the|a) [<games>] rope"]
  unless: [(a|the) <games> rope]
  fires: [i have the rope]
  quiet: [i have a climbing rope]
`,
    'checklists/steps.yaml':
      '- {id: ask-suicide, label: Ask, phase: ask, strengths: [asked_suicide], answer: true, locked: true}\n' +
      '- {id: write-note, label: Write a note, phase: after}\n',
    'checklists/base.yaml': 'title: Always\nsteps: [ask-suicide, write-note]\n',
    ...changes,
  });

/** The smallest overlay on it. */
export const overlayPack = (changes: Record<string, string> = {}): Record<string, string> => ({
  'pack.yaml':
    'id: ours\nname: Ours\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: us\nreviewed: null\nextends: base\n',
  ...changes,
});
