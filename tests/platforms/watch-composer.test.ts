// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readField } from '@/utils/composer';
import { deepActiveElement, entries, generic, type PlatformEntry, watchComposer } from '@/utils/platforms';
import { until } from './page';

let stop: AbortController;
let drafts: [HTMLElement | null, string][];
let sent: string[];

function start(entry: PlatformEntry) {
  stop = new AbortController();
  drafts = [];
  sent = [];
  watchComposer(entry, document, {
    signal: stop.signal,
    read: (field) => readField(field).text,
    onDraft: (field, why) => drafts.push([field, why]),
    onSent: (_, text) => sent.push(text),
  });
}
beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => stop.abort());

describe('watching the composer', () => {
  it('knows the composer of a platform before it has the focus', () => {
    document.body.innerHTML = '<main data-practice-chat><textarea data-composer></textarea></main>';
    start(entries[0] as PlatformEntry);
    expect(drafts).toEqual([[document.querySelector('textarea'), 'focus']]);
  });

  it('on any page waits for the focus, and hears what is written', () => {
    document.body.innerHTML = '<textarea id="a"></textarea><input type="password">';
    start(generic);
    expect(drafts).toEqual([]);
    const [field, secret] = [
      document.querySelector('textarea') as HTMLElement,
      document.querySelector('input') as HTMLElement,
    ];
    secret.focus();
    secret.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(drafts).toEqual([]);
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(drafts.filter(([, why]) => why !== 'caret')).toEqual([
      [field, 'focus'],
      [field, 'text'],
    ]);
  });

  it('finds the composer within open shadow roots', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
    const field = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
    start(generic);
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(drafts.at(-1)).toEqual([field, 'text']);
  });

  it('follows the focus through shadow roots to the innermost element', () => {
    const inner = { localName: 'textarea' };
    const outer = { shadowRoot: { activeElement: { shadowRoot: { activeElement: inner } } } };
    expect(deepActiveElement({ activeElement: outer } as unknown as Document)).toBe(inner);
  });

  it('takes the outermost editable element for the composer', () => {
    document.body.innerHTML = '<div contenteditable="true"><p><span contenteditable="true">x</span></p></div>';
    start(generic);
    document.querySelector('span')?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(drafts[0]?.[0]).toBe(document.querySelector('div'));
  });

  it('takes words for sent when the composer empties after Enter, not when they were deleted', async () => {
    document.body.innerHTML = '<textarea></textarea>';
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    start(generic);
    field.focus();
    field.value = 'I hear you';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    field.value = '';
    await until(() => sent.length > 0);
    expect(sent).toEqual(['I hear you']);
    field.value = 'again';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, composed: true }));
    field.value = '';
    await new Promise((done) => setTimeout(done, 150));
    expect(sent).toHaveLength(1);
  });

  it('follows when the client swaps its composer', async () => {
    document.body.innerHTML = '<main data-practice-chat><textarea data-composer></textarea></main>';
    start(entries[0] as PlatformEntry);
    (document.querySelector('main') as HTMLElement).innerHTML = '<div data-composer contenteditable="true"></div>';
    await until(() => drafts.length === 2);
    expect(drafts[1]?.[0]).toBe(document.querySelector('div'));
  });
});
