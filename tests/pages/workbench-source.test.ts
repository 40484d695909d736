import { yaml } from '@codemirror/lang-yaml';
import { ensureSyntaxTree, type Language } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, test } from 'vitest';
import { lineYaml } from '@/entrypoints/workbench/edit/line-yaml';
import { readPackFolder } from '@/scripts/read-pack-folder';

const names = tagHighlighter([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: 'n' },
  { tag: [tags.string, tags.attributeValue], class: 's' },
  { tag: [tags.comment, tags.lineComment], class: 'c' },
]);
/** One letter a sign: what it is coloured as. */
function coloured(text: string, language: Language): string {
  const state = EditorState.create({ doc: text, extensions: [language] });
  const tree = ensureSyntaxTree(state, text.length, 60_000);
  if (!tree) throw new Error('not read to its end');
  const out = [...text].map(() => ' ');
  highlightTree(tree, names, (from, to, name) => out.fill(name, from, to));
  return out.join('');
}

describe('source coloured line by line', () => {
  test.each([
    ['# a remark', 'cccccccccc'],
    ['- id: one.two # why', '  nn          ccccc'],
    [`  phrases: [a b, "c: d", 'e']`, '  nnnnnnn        ssssss  sss '],
    ['  - { step: x, before: y }', '      nnnn     nnnnnn     '],
    ['  says: told: them # so', '  nnnn             cccc'],
    ['  url: https://a.example/#place', '  nnn                          '],
  ])('%s', (line, colours) => expect(coloured(line, lineYaml)).toBe(colours));

  test('the built-in pack looks as with the grammar that reads all of it', () => {
    let signs = 0;
    let other = 0;
    for (const [path, text] of Object.entries(readPackFolder('prompts/packs/core-en'))) {
      if (!/^(rules|suggestions|referrals)\//.test(path) && path !== 'lists.yaml') continue;
      const [line, grammar] = [coloured(text, lineYaml), coloured(text, yaml().language)];
      signs += text.length;
      for (let i = 0; i < text.length; i += 1) if (line[i] !== grammar[i]) other += 1;
    }
    expect(signs).toBeGreaterThan(500_000);
    expect(other / signs).toBeLessThan(0.001);
  }, 60_000);
});
