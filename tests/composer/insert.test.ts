// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Insertion, insertText, readField } from '@/utils/composer';

const given = (part: Partial<Insertion> & { expected: string }): Insertion => ({
  how: 'caret',
  composing: () => false,
  ...part,
});

/** `execCommand` as a browser does it, for fields and for plain text nodes. */
function browserInserts(): ReturnType<typeof vi.fn> {
  const exec = vi.fn((_: string, __: boolean, text: string) => {
    const active = document.activeElement as HTMLElement;
    if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) {
      active.setRangeText(text, active.selectionStart ?? 0, active.selectionEnd ?? 0, 'end');
    } else {
      const range = document.getSelection()?.getRangeAt(0);
      range?.deleteContents();
      range?.insertNode(document.createTextNode(text));
    }
    active.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return true;
  });
  document.execCommand = exec as unknown as typeof document.execCommand;
  return exec;
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.execCommand = (() => false) as typeof document.execCommand;
});

describe.each(['textarea', 'input'] as const)('inserting into a %s', (name) => {
  function field(value: string): HTMLTextAreaElement {
    document.body.innerHTML = `<${name}></${name}>`;
    const made = document.querySelector(name) as HTMLTextAreaElement;
    made.value = value;
    return made;
  }

  it.each([
    ['at the caret', given({ expected: 'a c', at: { start: 2, end: 2 } }), 'a bc'],
    ['instead of a range', given({ how: 'range', expected: 'a c', at: { start: 0, end: 1 } }), 'b c'],
    ['instead of the draft', given({ how: 'draft', expected: 'a c' }), 'b'],
    ['at the end where no caret is known', given({ expected: 'a c', at: null }), 'a cb'],
  ])('%s, once, and the page hears it', async (_, insertion, after) => {
    const exec = browserInserts();
    const made = field('a c');
    const heard = vi.fn();
    made.addEventListener('input', heard);
    expect(await insertText(made, 'b', insertion)).toBe('inserted');
    expect(made.value).toBe(after);
    expect(exec).toHaveBeenCalledTimes(1);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('finds another way where the browser has no execCommand', async () => {
    const made = field('a');
    const heard = vi.fn();
    made.addEventListener('input', heard);
    expect(await insertText(made, 'b', given({ expected: 'a', at: { start: 1, end: 1 } }))).toBe('inserted');
    expect(made.value).toBe('ab');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('refuses when the draft changed, while an input method composes, and when there is no room', async () => {
    browserInserts();
    const made = field('a new draft');
    expect(await insertText(made, 'b', given({ expected: 'a' }))).toBe('refused');
    expect(await insertText(made, 'b', given({ expected: 'a new draft', composing: () => true }))).toBe('refused');
    made.maxLength = 12;
    expect(await insertText(made, 'much more', given({ expected: 'a new draft' }))).toBe('refused');
    expect(await insertText(made, 'b', given({ expected: 'a new draft', at: { start: 0, end: 99 } }))).toBe('refused');
    expect(made.value).toBe('a new draft');
  });

  it('says so when the page takes the words away again', async () => {
    browserInserts();
    const made = field('a');
    made.addEventListener('input', () => {
      made.value = 'mine';
    });
    expect(await insertText(made, 'b', given({ expected: 'a' }))).toBe('failed');
  });
});

describe('inserting into editable elements', () => {
  function editor(html: string, attributes = ''): HTMLElement {
    document.body.innerHTML = `<div contenteditable="true" tabindex="0" ${attributes}>${html}</div>`;
    return document.body.firstElementChild as HTMLElement;
  }
  /** An editor that takes paste into its model and draws it later. */
  function takesPaste(element: HTMLElement, later = 60): ReturnType<typeof vi.fn> {
    const paste = vi.fn((event: Event) => {
      event.preventDefault();
      const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
      setTimeout(() => {
        (element.firstElementChild as HTMLElement).textContent += text;
      }, later);
    });
    element.addEventListener('paste', paste);
    return paste;
  }

  it('gives an editor a paste and waits for it to show, once', async () => {
    const exec = browserInserts();
    const element = editor('<p>I hear you. </p>');
    const paste = takesPaste(element);
    const expected = readField(element).text;
    expect(await insertText(element, 'Tell me more.', given({ expected }))).toBe('inserted');
    expect(readField(element).text).toBe('I hear you. Tell me more.'.replace(/ {2}/, ' '));
    expect(paste).toHaveBeenCalledTimes(1);
    expect(exec).not.toHaveBeenCalled();
  });

  it('lets the browser insert where nobody took the paste', async () => {
    const exec = browserInserts();
    const element = editor('hello');
    expect(await insertText(element, ' there', given({ expected: 'hello' }))).toBe('inserted');
    expect(readField(element).text).toBe('hello there');
    expect(exec).toHaveBeenCalledTimes(1);
  });

  it('never lets the browser change an editor whose model would not follow', async () => {
    const exec = browserInserts();
    const element = editor('<div><span>hi</span></div>', 'data-slate-editor="true"');
    expect(await insertText(element, 'b', given({ expected: 'hi' }))).toBe('failed');
    expect(exec).not.toHaveBeenCalled();
    expect(readField(element).text).toBe('hi');
  });

  it('never gives Quill 1 a paste', async () => {
    const exec = browserInserts();
    document.body.innerHTML =
      '<div class="ql-container"><div class="ql-editor" contenteditable="true" tabindex="0"><p>hi</p></div><div class="ql-clipboard" contenteditable="true"></div></div>';
    const element = document.querySelector('.ql-editor') as HTMLElement;
    const paste = vi.fn();
    element.addEventListener('paste', paste);
    expect(await insertText(element, ' you', given({ expected: 'hi' }))).toBe('inserted');
    expect(paste).not.toHaveBeenCalled();
    expect(exec).toHaveBeenCalledTimes(1);
  });

  it('touches nothing when somebody writes during the pause', async () => {
    const exec = browserInserts();
    const element = editor('<p>hello</p>');
    const paste = takesPaste(element);
    setTimeout(() => {
      (element.firstElementChild as HTMLElement).textContent = 'hello!';
    }, 15);
    expect(await insertText(element, 'b', given({ expected: 'hello' }))).toBe('refused');
    expect(paste).not.toHaveBeenCalled();
    expect(exec).not.toHaveBeenCalled();
  });

  it('does not try again when an editor took the paste and showed nothing', async () => {
    const exec = browserInserts();
    const element = editor('<p>hello</p>');
    element.addEventListener('paste', (event) => event.preventDefault());
    expect(await insertText(element, 'b', given({ expected: 'hello' }))).toBe('failed');
    expect(exec).not.toHaveBeenCalled();
  });
});
