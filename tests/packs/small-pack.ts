/** The smallest whole pack, for tests: one category, one rule, one of everything else. */
export const smallPack = (changes: Record<string, string> = {}): Record<string, string> => ({
  'pack.yaml': 'id: small\nname: Small\nversion: "1.0.0"\nlocale: en\nlicence: own\nowner: tests\nreviewed: null\n',
  'lists.yaml': 'when: [tonight, today]\n',
  'categories.yaml': '- {id: suicide_active, name: Thoughts of suicide, says: They may be thinking of suicide.}\n',
  'levels.yaml': '- {id: soon, name: Soon, first_move: Ask directly.}\n',
  'concepts.yaml': '- id: near_time\n  phrases: [<when>]\n',
  'combinations.yaml':
    '- {id: both, all: [near_time, "category:suicide_active"], raise_to: urgent, says: Soon., why: A time was named.}\n',
  'contacts.yaml':
    '- {level: soon, supervisor: Same shift, supervisor_within: 60, emergency: "", others: "", record: Same shift}\n',
  'rules/suicide_active.yaml': `- id: suicide-active.end-my-life
  level: soon
  says: Thoughts of ending their life
  why: Ask plainly.
  phrases:
    - end my [own] life
  unless: [end my life laughing]
  fires: [i want to end my life]
  quiet: [i could end my life laughing]
`,
  'drafts/asked_suicide.yaml':
    'id: asked_suicide\nkind: strength\nname: Asked\nwhy: Plain words help.\nrules:\n  - id: asked-suicide.direct\n    phrases: [thinking of suicide]\n',
  'suggestions/suicide_active.yaml':
    '- {id: suicide-active.ask, skill: safety_first, kind: safety_question, step: ask-suicide, text: "Are you thinking of suicide, {name}?"}\n',
  'checklists/steps.yaml': '- {id: ask-suicide, label: Ask, phase: ask, strengths: [asked_suicide], answer: true}\n',
  'checklists/base.yaml': 'title: Always\nsteps: [ask-suicide]\n',
  'referrals/gb.yaml':
    'country: GB\nname: United Kingdom\nentries:\n  - {id: gb.999, name: Emergency, emergency: true, voice: ["999"], confidence: A}\n',
  ...changes,
});
