// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  boxOf,
  clearMarks,
  DraftMarks,
  elementUnder,
  MARKS,
  markRanges,
  styleOfMarks,
  watchAround,
  watchComposition,
} from '@/utils/composer';

/** happy-dom has no highlights: what a browser keeps of them. */
class Marked {
  priority = 0;
  readonly ranges: AbstractRange[];
  constructor(...ranges: AbstractRange[]) {
    this.ranges = ranges;
  }
}
const highlights = new Map<string, Marked>();

beforeEach(() => {
  document.body.innerHTML = '';
  highlights.clear();
  Object.assign(globalThis, { CSS: { highlights }, Highlight: Marked });
});

const rangeOver = (element: Element): Range => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
};

describe('marks', () => {
  it('are drawn in shadow roots and frames as they are on the page', () => {
    const rules = (css: string) =>
      css
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replaceAll('; }', ';}')
        .trim();
    expect(rules(readFileSync('public/marks.css', 'utf8'))).toBe(rules(styleOfMarks()));
  });

  it('replace what had the same mark, and go', () => {
    document.body.innerHTML = '<p>one</p><p>two</p>';
    const [one, two] = [...document.querySelectorAll('p')].map(rangeOver) as [Range, Range];
    markRanges('soon', [one]);
    markRanges('ask', [two]);
    markRanges('soon', [two]);
    expect(highlights.get('steady-hand-soon')?.ranges).toEqual([two]);
    expect(highlights.get('steady-hand-soon')?.priority).toBe(MARKS.indexOf('soon'));
    markRanges('soon', []);
    expect([...highlights.keys()]).toEqual(['steady-hand-ask']);
    clearMarks();
    expect(highlights.size).toBe(0);
  });

  it('give an open shadow root a style of its own, once', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>words</p>';
    const range = rangeOver(root.querySelector('p') as Element);
    markRanges('draft', [range]);
    markRanges('draft', [range]);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    expect(document.adoptedStyleSheets ?? []).toHaveLength(0);
  });
});

describe('marks in a form field without ranges', () => {
  function mirrored(value: string) {
    document.body.innerHTML = '<textarea></textarea>';
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.value = value;
    const layer = document.createElement('div').attachShadow({ mode: 'closed' });
    const ends = new AbortController();
    return { field, layer, ends, marks: new DraftMarks(layer, ends.signal) };
  }
  const words = (layer: ShadowRoot) => [...layer.querySelectorAll('span')].map(({ textContent }) => textContent);

  it('lie in a layer of ours, over the same words; the page stays as it is', () => {
    const { field, layer, marks } = mirrored('i hear you. calm down. calm down.');
    const page = document.body.innerHTML;
    marks.show(field, [
      { start: 12, end: 21 },
      { start: 23, end: 32 },
    ]);
    expect(words(layer)).toEqual(['calm down', 'calm down']);
    expect(layer.textContent).toBe('i hear you. calm down. calm down.\u200b');
    expect(document.body.innerHTML).toBe(page);
  });

  it('go with the first key, with the last flag, with the field and with the session', () => {
    const { field, layer, ends, marks } = mirrored('calm down');
    const spans = [{ start: 0, end: 9 }];
    marks.show(field, spans);
    field.dispatchEvent(new Event('input'));
    expect(words(layer)).toEqual([]);
    marks.show(field, spans);
    expect(words(layer)).toEqual(['calm down']);
    marks.show(field, []);
    expect(words(layer)).toEqual([]);
    marks.show(field, spans);
    field.remove();
    field.dispatchEvent(new Event('scroll'));
    expect(words(layer)).toEqual([]);
    document.body.append(field);
    marks.show(field, spans);
    ends.abort();
    expect(words(layer)).toEqual([]);
  });
});

/** happy-dom draws nothing: boxes are given by hand. */
function at(element: Element, left: number, top: number, width: number, height: number): void {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
}

describe('where a composer stands', () => {
  it('is cut off by what scrolls around it, also out of a shadow root', () => {
    document.body.innerHTML = '<div style="overflow-x: auto; overflow-y: auto"></div>';
    const scrolls = document.querySelector('div') as Element;
    const root = scrolls.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>words</p>';
    const inside = root.querySelector('p') as Element;
    at(scrolls, 10, 10, 200, 50);
    at(inside, 10, -30, 200, 300);
    expect(boxOf(inside)).toEqual({ left: 10, top: 10, width: 200, height: 50 });
    at(inside, 10, 400, 200, 300);
    expect(boxOf(inside)).toEqual({ left: 10, top: 400, width: 200, height: 300 });
  });

  it('is told when a part of the page scrolls that scroll events do not leave', () => {
    document.body.innerHTML = '<div></div>';
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<section><p>words</p></section>';
    let moved = 0;
    const ends = new AbortController();
    watchAround(root.querySelector('p') as Element, () => moved++, ends.signal);
    const scroll = () => root.querySelector('section')?.dispatchEvent(new Event('scroll'));
    scroll();
    expect(moved).toBe(1);
    ends.abort();
    scroll();
    expect(moved).toBe(1);
  });

  it('finds what stands under a point inside shadow roots, never the chip', () => {
    document.body.innerHTML = '<div></div><i></i>';
    const [host, chip] = [document.querySelector('div') as Element, document.querySelector('i') as Element];
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Send</button>';
    const button = root.querySelector('button') as Element;
    document.elementsFromPoint = () => [chip, host];
    root.elementsFromPoint = () => [chip, button, host];
    expect(elementUnder(document, 1, 1, chip)).toBe(button);
  });
});

describe('input methods', () => {
  const tell = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));

  it('are waited for, also in documents of frames', async () => {
    const ends = new AbortController();
    const composition = watchComposition(document, ends.signal);
    expect(await composition.rested(1000)).toBe(true);
    tell('compositionstart');
    expect(composition.composing()).toBe(true);
    let rested: boolean | null = null;
    const waiting = composition.rested(5000).then((done) => {
      rested = done;
    });
    await new Promise((done) => setTimeout(done, 30));
    expect(rested).toBeNull();
    tell('compositionend');
    await waiting;
    expect(rested).toBe(true);
    const inside = document.implementation.createHTMLDocument();
    composition.listen(inside);
    inside.body.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    expect(composition.composing()).toBe(true);
    ends.abort();
  });

  it('that do not end are not waited for longer than said', async () => {
    const composition = watchComposition(document, new AbortController().signal);
    tell('compositionstart');
    expect(await composition.rested(20)).toBe(false);
    tell('focusout');
    expect(composition.composing()).toBe(false);
  });
});
