import { smallPack } from '../small-pack';

/** One hostile pack: its files as bytes, and what must come of it. */
export interface Hostile {
  name: string;
  files: Record<string, Uint8Array>;
  /** `refused`: with a problem; `harmless`: it may load, and what it says stays text; `either`: both are right. */
  expected: 'refused' | 'harmless' | 'either';
}

const encoder = new TextEncoder();
const bytes = (files: Record<string, string | Uint8Array>): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text]),
  );
const hostile = (
  name: string,
  expected: Hostile['expected'],
  changes: Record<string, string | Uint8Array>,
): Hostile => ({
  name,
  expected,
  files: bytes({ ...smallPack(), ...changes }),
});

const RULE = (fields: Record<string, string>): string => {
  const all = { id: 'suicide-active.x', level: 'soon', says: 'S', why: 'W', phrases: '[end my life]', ...fields };
  return `- ${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n  ')}\n`;
};
const RULES = 'rules/suicide_active.yaml';

/** Values that are of the wrong kind wherever text, lists or names belong. */
const WRONG: Record<string, string> = {
  number: '7',
  float: '1.5e300',
  nan: '.nan',
  infinity: '-.inf',
  yes: 'true',
  nothing: 'null',
  empty: '',
  map: '{a: 1}',
  'map in a list': '[{a: 1}]',
  'list of lists': '[[[[[x]]]]]',
  tag: '!!js/function "function () { throw 1 }"',
  binary: '!!binary aGVsbG8=',
  day: '!!timestamp 2026-11-23',
  set: '!!set {a, b}',
};
const FIELDS: [path: string, text: (value: string) => string][] = [
  ['pack.yaml', (value) => smallPack()['pack.yaml']?.replace('name: Small', `name: ${value}`) ?? ''],
  [RULES, (value) => RULE({ level: value })],
  [RULES, (value) => RULE({ says: value })],
  [RULES, (value) => RULE({ phrases: value })],
  [RULES, (value) => RULE({ after: value })],
  ['lists.yaml', (value) => `when: ${value}\n`],
  ['levels.yaml', (value) => `- {id: soon, name: Soon, first_move: ${value || '~'}}\n`],
  ['checklists/base.yaml', (value) => `title: T\nsteps: ${value}\n`],
  [
    'contacts.yaml',
    (value) => smallPack()['contacts.yaml']?.replace('supervisor: Same shift', `supervisor: ${value || '~'}`) ?? '',
  ],
  ['referrals/gb.yaml', (value) => `country: GB\nname: UK\nentries: ${value}\n`],
];

/** Mark-up and script that must stay plain text. */
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '</textarea><svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202Etxt.exe\u202C',
  '=HYPERLINK("http://x")',
];
const quoted = (text: string) => JSON.stringify(text);
const TEXT_FIELDS: [path: string, text: (value: string) => string][] = [
  ['pack.yaml', (v) => smallPack()['pack.yaml']?.replace('name: Small', `name: ${quoted(v)}`) ?? ''],
  ['pack.yaml', (v) => smallPack()['pack.yaml']?.replace('owner: tests', `owner: ${quoted(v)}`) ?? ''],
  [RULES, (v) => RULE({ says: quoted(v) })],
  [RULES, (v) => RULE({ why: quoted(v) })],
  [RULES, (v) => RULE({ source: quoted(v) })],
  [
    'categories.yaml',
    (v) => `- {id: suicide_active, name: ${quoted(v)}, says: ${quoted(v)}, consider: ${quoted(v)}}\n`,
  ],
  ['levels.yaml', (v) => `- {id: soon, name: ${quoted(v)}, first_move: ${quoted(v)}}\n`],
  ['checklists/base.yaml', (v) => `title: ${quoted(v)}\nsteps: [ask-suicide]\nnote: ${quoted(v)}\n`],
  [
    'referrals/gb.yaml',
    (v) =>
      `country: GB\nname: ${quoted(v)}\nentries:\n  - {id: a, name: ${quoted(v)}, notes: ${quoted(v)}, hours: ${quoted(v)}, confidence: A}\n`,
  ],
  [
    'contacts.yaml',
    (v) =>
      `- {level: soon, supervisor: ${quoted(v)}, supervisor_within: 1, emergency: ${quoted(v)}, others: ${quoted(v)}, record: ${quoted(v)}}\n`,
  ],
];

const PHRASES: [name: string, phrase: string][] = [
  ['never closed', '(a|b'],
  ['closed too often', 'a))))'],
  ['nothing at all', '[a] [b]'],
  ['only a gap', '~'],
  ['huge gap', 'a ~99999999999999999999 b'],
  ['many gaps', 'a ~ b ~ c ~ d ~ e ~ f ~ g'],
  ['regular expression', '(a+)+$'],
  ['look-behind', '(?<=a)b'],
  ['any letter', '.* die .*'],
  ['back reference', '(a)\\1'],
  ['one letter prefix', 'a*'],
  ['deep brackets', `${'('.repeat(300)}a${')'.repeat(300)}`],
  ['unknown list', '<nothing>'],
  ['prototype list', '<__proto__>'],
  ['constructor list', '<constructor>'],
  ['to-string list', '<toString>'],
  ['number without end', `#>=${'9'.repeat(900)}`],
  ['forty-one words', 'word '.repeat(41)],
  ['too long', 'x'.repeat(1201)],
  ['only signs', '!!! ??? ...'],
  ['end in the middle', 'a $ b'],
  ['start in the middle', 'a ^ b'],
  ['empty choice', '(a||b)'],
  ['choice without brackets', 'a | b'],
  ['star in the middle', 'wo*rd'],
  ['only emptiness', '\u200b\u200b\u200b'],
];

/** Odd, but the phrase language reads them as plain words that nobody writes. */
const READ_AS_WORDS = new Set(['number without end', 'star in the middle']);

/** Packs made by rule; the same each time. */
export function generate(): Hostile[] {
  const made: Hostile[] = [];
  for (const [field, [path, text]] of FIELDS.entries())
    for (const [kind, value] of Object.entries(WRONG))
      made.push(hostile(`wrong type: ${kind} in ${path} ${field}`, 'either', { [path]: text(value) }));
  for (const [field, [path, text]] of TEXT_FIELDS.entries())
    for (const [i, value] of MARKUP.entries())
      made.push(hostile(`mark-up ${i} in ${path} ${field}`, 'harmless', { [path]: text(value) }));
  for (const [name, phrase] of PHRASES)
    for (const field of ['phrases', 'unless'])
      made.push(
        hostile(`phrase, ${name}, in ${field}`, READ_AS_WORDS.has(name) ? 'harmless' : 'refused', {
          [RULES]: RULE({ phrases: '[end my life]', [field]: `[${quoted(phrase)}]` }),
        }),
      );

  const deep = [50, 600, 5000, 100_000];
  for (const depth of deep) {
    made.push(
      hostile(`brackets ${depth} deep`, 'refused', { 'lists.yaml': `a: ${'['.repeat(depth)}x${']'.repeat(depth)}\n` }),
    );
    made.push(
      hostile(`braces ${depth} deep`, 'refused', { 'lists.yaml': `a: ${'{a: '.repeat(depth)}x${'}'.repeat(depth)}\n` }),
    );
    made.push(hostile(`never closed ${depth} deep`, 'refused', { 'lists.yaml': `a: ${'[{a: '.repeat(depth)}\n` }));
    made.push(hostile(`dashes ${depth} deep`, 'refused', { [RULES]: `${'- '.repeat(depth)}x\n` }));
    made.push(hostile(`questions ${depth} deep`, 'refused', { 'lists.yaml': `${'? '.repeat(depth)}x\n` }));
  }
  for (const depth of [50, 500, 1400])
    made.push(
      hostile(`moved in ${depth} deep`, 'refused', {
        'lists.yaml': Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      }),
    );
  for (const size of [1000, 20_000, 80_000]) {
    made.push(
      hostile(`${size} keys`, 'either', {
        'lists.yaml': `when: [tonight]\n${Array.from({ length: size }, (_, i) => `k${i}: [x]`).join('\n')}\n`,
      }),
    );
    made.push(
      hostile(`${size} wrong keys`, 'refused', {
        'lists.yaml': Array.from({ length: size }, (_, i) => `K${i}: 1`).join('\n'),
      }),
    );
    made.push(hostile(`${size} times one key`, 'refused', { 'lists.yaml': 'when: [x]\n'.repeat(size) }));
    made.push(hostile(`${size} empty rules`, 'refused', { [RULES]: '- {}\n'.repeat(size) }));
    made.push(
      hostile(`${size} steps`, 'refused', {
        'checklists/base.yaml': `title: T\nsteps: [${'ask-suicide, '.repeat(size)}]\n`,
      }),
    );
    made.push(
      hostile(`a name of ${size} letters`, 'refused', {
        'pack.yaml': smallPack()['pack.yaml']?.replace('Small', 'x'.repeat(size)) ?? '',
      }),
    );
  }
  made.push(hostile('a file of three megabytes', 'refused', { 'lists.yaml': `# ${'x'.repeat(3_000_000)}` }));
  made.push(
    hostile(
      'two thousand files',
      'refused',
      Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`referrals/f${i}.yaml`, ''])),
    ),
  );
  made.push(
    hostile(
      'forty megabytes',
      'refused',
      Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`scenarios/f${i}.yaml`, `# ${'x'.repeat(1_900_000)}`])),
    ),
  );

  for (const [name, text] of Object.entries({
    'nine lols': `a: &a [x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]}, `.repeat(9)}]`).join('\n')}\n`,
    'an alias of itself': 'a: &a [*a]\n',
    'an alias to a key': '&a a: [*a]\n',
    'a merge': 'a: &a {x: 1}\nb:\n  <<: *a\n',
    'an unknown alias': 'a: [*nothing]\n',
    'many anchors': Array.from({ length: 5000 }, (_, i) => `k${i}: &a${i} [x]`).join('\n'),
    'two documents': 'when: [a]\n---\nwhen: [b]\n',
    'a directive': '%YAML 9.9\n---\nwhen: [a]\n',
    'a tag of its own': '%TAG ! tag:evil,2026:\n---\nwhen: !x [a]\n',
    'tabs for spaces': 'when:\n\t- a\n',
    'a null letter': 'when: ["a\\0b"]\n',
    'lone surrogates': 'when: ["\\uD800"]\n',
    'list of itself': 'when: [<when>]\n',
    'lists in a circle': 'when: [<b>]\nb: [<c>]\nc: [<when>]\n',
    'wide lists in lists': `${Array.from({ length: 26 }, (_, i) => `l${'abcdefghijklmnopqrstuvwxyz'[i]}: [${`(${`<l${'abcdefghijklmnopqrstuvwxyz'[i + 1] ?? 'when'}>|`.repeat(3)}x)`}, y]`).join('\n')}\nwhen: [tonight]\n`,
    'doubling lists': `${Array.from({ length: 26 }, (_, i) => `l${'abcdefghijklmnopqrstuvwxyz'[i]}: [<l${'abcdefghijklmnopqrstuvwxyz'[i + 1] ?? 'z'}> <l${'abcdefghijklmnopqrstuvwxyz'[i + 1] ?? 'z'}>]`).join('\n')}\nwhen: [<la>]\n`,
  }))
    made.push(hostile(`YAML: ${name}`, 'either', { 'lists.yaml': text }));

  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']) {
    made.push(
      hostile(`key ${key} in lists`, 'refused', {
        'lists.yaml': `when: [a]\n${key}: [polluted]\n`.replace(/^(toString|hasOwnProperty|valueOf).*/m, '$1: {a: 1}'),
      }),
    );
    made.push(hostile(`key ${key} in a rule`, 'refused', { [RULES]: RULE({ [key]: '{polluted: true}' }) }));
    made.push(
      hostile(`key ${key} in sources`, 'either', {
        'pack.yaml': `${smallPack()['pack.yaml']}sources: {${key}: polluted}\n`,
      }),
    );
    made.push(hostile(`file ${key}`, 'refused', { [`${key}.yaml`]: 'polluted: true\n' }));
    made.push(hostile(`file in ${key}`, 'refused', { [`${key}/x.yaml`]: 'polluted: true\n' }));
    made.push(hostile(`rules of ${key}`, 'refused', { [`rules/${key}.yaml`]: RULE({ id: 'x.y' }) }));
    made.push(hostile(`concept ${key}`, 'refused', { [RULES]: RULE({ concepts: `[${key}]` }) }));
  }
  const lookAlikes = [
    'suicide-аctive.x',
    'suicide‑active.x',
    'SUICIDE-ACTIVE.X',
    'suicide-active.x ',
    'suicide active.x',
    '../suicide-active.x',
    'suicide-active..x',
    'ｓuicide.x',
    'suicide\u200b-active.x',
    'x'.repeat(90),
  ];
  for (const id of lookAlikes)
    made.push(
      hostile(`look-alike id ${JSON.stringify(id).slice(0, 40)}`, 'refused', { [RULES]: RULE({ id: quoted(id) }) }),
    );

  const text = smallPack()[RULES] ?? '';
  for (const [name, broken] of Object.entries({
    'a lone byte': [0xff],
    'an overlong slash': [0xc0, 0xaf],
    'half a letter': [0xe2, 0x82],
    surrogates: [0xed, 0xa0, 0x80],
    'UTF-16': [0xff, 0xfe, 0x41, 0x00],
    'past the end of Unicode': [0xf4, 0x90, 0x80, 0x80],
  }))
    made.push(
      hostile(`bad UTF-8: ${name}`, 'refused', { [RULES]: Uint8Array.from([...encoder.encode(text), ...broken]) }),
    );
  for (const path of [
    '../../etc/passwd.yaml',
    '/etc/passwd.yaml',
    'rules/../../x.yaml',
    'rules//x.yaml',
    'rules\\x.yaml',
    'C:\\x.yaml',
  ])
    made.push(hostile(`path ${path}`, 'refused', { [path]: text }));
  const optional = Array.from({ length: 39 }, (_, i) => `[${'abcd'[i % 4]}]`).join(' ');
  made.push(hostile('a row of optional words', 'either', { [RULES]: RULE({ phrases: `["${optional} x"]` }) }));
  made.push(
    hostile('gaps between long lists', 'either', {
      'lists.yaml': `when: [${Array.from({ length: 2000 }, (_, i) => `w${String(i).replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? '')}q`).join(', ')}]\n`,
      [RULES]: RULE({ phrases: '["<when> ~12 <when> ~12 <when> ~12 <when> ~12 <when>"]' }),
    }),
  );
  made.push(
    hostile('very many words of choices', 'either', {
      'lists.yaml': `when: [${Array.from({ length: 1500 }, (_, i) => `w${String(i).replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? '')}q`).join(', ')}]\n`,
      [RULES]: RULE({ phrases: `["${'<when> '.repeat(40).trim()}"]` }),
    }),
  );
  return made;
}
