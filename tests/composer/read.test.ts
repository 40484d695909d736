// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readField, readText } from '@/utils/composer';

function editable(html: string): HTMLElement {
  document.body.innerHTML = '<div contenteditable="true"></div>';
  const element = document.body.firstElementChild as HTMLElement;
  element.innerHTML = html;
  return element;
}

/** What editors hold, and what their model says it is (shared/lab/EDITORS.md). */
const table: [editor: string, html: string, text: string][] = [
  ['plain', 'hello', 'hello'],
  ['empty', '', ''],
  ['plain, one filler', '<br>', ''],
  ['plain, blocks after text', 'a<div>b</div><div>c</div>', 'a\nb\nc'],
  ['plain, break and filler', 'a<br><br>', 'a\n'],
  ['plain, break inside', 'a<br>b', 'a\nb'],
  ['plain, no-break spaces', 'a&nbsp; b&nbsp;', 'a  b '],
  [
    'Lexical',
    '<p dir="ltr"><span data-lexical-text="true">one</span></p><p><br></p><p><span>two</span></p>',
    'one\n\ntwo',
  ],
  ['Lexical, break inside a paragraph', '<p><span>one</span><br><span>two</span></p>', 'one\ntwo'],
  ['Lexical, empty', '<p><br></p>', ''],
  ['Quill', '<p>one</p><p><br></p>', 'one\n'],
  ['Quill, cursor', '<p>one<span class="ql-cursor">\ufeff</span></p>', 'one'],
  [
    'Slate',
    '<div data-slate-node="element"><span data-slate-node="text"><span data-slate-leaf="true"><span data-slate-string="true">hi there</span></span></span></div>',
    'hi there',
  ],
  [
    'Slate, empty with placeholder',
    '<div data-slate-node="element"><span data-slate-leaf="true"><span data-slate-placeholder="true" contenteditable="false">Message #general</span><span data-slate-zero-width="n">\ufeff<br></span></span></div>',
    '',
  ],
  [
    'ProseMirror',
    '<p>one<br class="ProseMirror-trailingBreak"></p><p>two<img class="ProseMirror-separator" alt=""></p>',
    'one\ntwo',
  ],
  [
    'Draft.js',
    '<div data-contents="true"><div data-block="true"><div><span><span data-text="true">one</span></span></div></div><div data-block="true"><div><span><br data-text="true"></span></div></div></div>',
    'one\n',
  ],
  [
    'CodeMirror, placeholder',
    '<div class="cm-line"><span class="cm-placeholder" contenteditable="false" aria-hidden="true">Write</span><br></div>',
    '',
  ],
  ['CKEditor, filler', '<p>one</p><p><br data-cke-filler="true"></p><p>two</p>', 'one\n\ntwo'],
  ['TinyMCE, bogus', '<p>one</p><div data-mce-bogus="all">drag</div>', 'one'],
  [
    'Trix, cursor target',
    '<div><!--block-->one<span data-trix-cursor-target="right" data-trix-serialize="false">\ufeff</span></div>',
    'one',
  ],
  ['list', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['emoji as an image', 'so <img alt="😭"> sad', 'so 😭 sad'],
  ['source indented', '\n  <p>one\n   two</p>\n  <p>three</p>\n', 'one two\nthree'],
  ['white space kept', '<pre style="white-space: pre-wrap">a  b\n c</pre>', 'a  b\n c'],
  ['hidden parts and styles', 'a <span hidden>no</span><style>p{}</style><script>x</script>b', 'a b'],
];

describe('reading editable elements', () => {
  it.each(table)('%s', (_, html, text) => {
    expect(readField(editable(html)).text).toBe(text);
  });

  it.each(table)('maps every word of %s back to where it stands', (_, html, text) => {
    const map = readText([editable(html)]);
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      const [range] = map.ranges(index, index + word.length);
      const made = document.createRange();
      made.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
      made.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
      const image = made.cloneContents().querySelector('img[alt]:not([alt=""])');
      expect(image?.getAttribute('alt') ?? made.toString().replace(/[\ufeff\u200b]/g, '')).toBe(word);
    }
  });

  it('leaves out what is somebody else’s words, and joins several parts by lines', () => {
    document.body.innerHTML = '<div><blockquote>kill myself?</blockquote>no</div><i>and</i><b>this</b>';
    expect(readText([...document.body.children], 'blockquote').text).toBe('no\nand\nthis');
  });

  it('marks words across elements, and nothing once they left the page', () => {
    const element = editable('<p>i want to <b>end my</b> life</p>');
    const map = readText([element]);
    const [range] = map.ranges(10, 21);
    expect([range?.startContainer.textContent, range?.startOffset]).toEqual(['end my', 0]);
    expect([range?.endContainer.textContent, range?.endOffset]).toEqual([' life', 5]);
    expect(map.text.slice(10, 21)).toBe('end my life');
    element.innerHTML = '';
    expect(map.ranges(10, 21)).toEqual([]);
  });

  it('knows the caret as an offset of the text', () => {
    const element = editable('<p>one</p><p>two</p>');
    const two = element.querySelectorAll('p')[1]?.firstChild as Node;
    document.getSelection()?.setBaseAndExtent(two, 1, two, 3);
    expect(readField(element).caret).toEqual({ start: 5, end: 7 });
    document.getSelection()?.removeAllRanges();
    expect(readField(element).caret).toBeNull();
  });
});

describe('reading form fields', () => {
  it.each(['textarea', 'input'] as const)('%s: value and selection', (name) => {
    document.body.innerHTML = `<${name}></${name}>`;
    const field = document.querySelector(name) as HTMLTextAreaElement;
    field.value = 'i hear you';
    field.setSelectionRange(2, 6);
    const read = readField(field);
    expect([read.text, read.caret]).toEqual(['i hear you', { start: 2, end: 6 }]);
    // This browser gives no ranges inside fields: nothing is marked, nothing throws.
    expect(read.ranges(0, 2)).toEqual([]);
  });
});
