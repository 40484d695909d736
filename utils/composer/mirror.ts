import { boxOf, shiftOf, watchAround } from './around';
import { lineOf, type Mark } from './mark-style';
import type { FormField } from './read-field';

interface Span {
  start: number;
  end: number;
}

/** What decides where a form field breaks its lines. */
const COPIED = [
  'direction',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'fontSize',
  'fontSizeAdjust',
  'fontStretch',
  'fontStyle',
  'fontVariant',
  'fontVariationSettings',
  'fontWeight',
  'hyphens',
  'letterSpacing',
  'lineBreak',
  'lineHeight',
  'overflowWrap',
  'tabSize',
  'textAlign',
  'textIndent',
  'textRendering',
  'textTransform',
  'unicodeBidi',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
  'writingMode',
] as const;

/**
 * Marks words in a form field where the browser has no ranges for them: an unseen copy of the field lies over it, in a
 * layer of our own, and only its lines show. It follows the field and its scrolling; the page is not touched.
 */
export class FieldMirror {
  readonly #frame = document.createElement('div');
  readonly #page = document.createElement('div');
  #field: FormField | null = null;
  #following = new AbortController();

  constructor(private readonly layer: ParentNode) {
    this.#frame.setAttribute('aria-hidden', 'true');
    this.#frame.setAttribute('data-mirror', '');
    Object.assign(this.#frame.style, {
      position: 'fixed',
      zIndex: '2147483645',
      overflow: 'hidden',
      pointerEvents: 'none',
      userSelect: 'none',
    });
    this.#frame.append(this.#page);
  }

  /** Marks these offsets of the field's value; none take the mirror away. */
  show(field: FormField, spans: readonly Span[], mark: Mark): void {
    if (spans.length === 0) {
      this.clear();
      return;
    }
    if (this.#field !== field) this.#follow(field);
    this.#write(field, spans, mark);
    this.#place();
    if (!this.#frame.isConnected) this.layer.append(this.#frame);
  }

  clear(): void {
    this.#following.abort();
    this.#field = null;
    this.#frame.remove();
  }

  /** For tests: the boxes of what is marked, in the window. */
  boxes(): DOMRect[] {
    return [...this.#page.querySelectorAll('span')].flatMap((span) => [...span.getClientRects()]);
  }

  #follow(field: FormField): void {
    this.#following.abort();
    this.#following = new AbortController();
    this.#field = field;
    const { signal } = this.#following;
    const place = () => this.#place();
    watchAround(field, place, signal);
    field.addEventListener('scroll', place, { signal, passive: true });
    // The words have moved on: what is marked is read anew before it is shown again.
    field.addEventListener('input', () => this.#frame.remove(), { signal, passive: true });
  }

  #write(field: FormField, spans: readonly Span[], mark: Mark): void {
    const style = styleOf(field);
    const own = this.#page.style;
    for (const name of COPIED) own[name] = style[name];
    own.color = 'transparent';
    own.position = 'absolute';
    const line = lineOf(mark, style.color);
    const { value } = field;
    this.#page.replaceChildren();
    let from = 0;
    for (const { start, end } of spans) {
      const span = document.createElement('span');
      span.style.textDecoration = line;
      span.textContent = value.slice(start, end);
      this.#page.append(value.slice(from, start), span);
      from = end;
    }
    // A last empty line is one only when something stands on it.
    this.#page.append(`${value.slice(from)}\u200b`);
  }

  #place(): void {
    const field = this.#field;
    if (!field?.isConnected) {
      this.clear();
      return;
    }
    const style = styleOf(field);
    const rect = field.getBoundingClientRect();
    const seen = boxOf(field);
    const frame = shiftOf(field.ownerDocument);
    const left = rect.left + frame.left + field.clientLeft;
    const top = rect.top + frame.top + field.clientTop;
    const own = this.#frame.style;
    own.left = `${left}px`;
    own.top = `${top}px`;
    own.width = `${field.clientWidth}px`;
    own.height = `${field.clientHeight}px`;
    // What scrolling parts of the page cut off of the field is cut off of the mirror too.
    const cut = [
      seen.top - top,
      left + field.clientWidth - seen.left - seen.width,
      top + field.clientHeight - seen.top - seen.height,
      seen.left - left,
    ];
    own.clipPath = `inset(${cut.map((edge) => `${Math.max(0, edge)}px`).join(' ')})`;
    this.#setPage(field, style);
  }

  #setPage(field: FormField, style: CSSStyleDeclaration): void {
    const own = this.#page.style;
    const [top, right, bottom, left] = [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft];
    own.left = `${-field.scrollLeft}px`;
    own.top = `${-field.scrollTop}px`;
    own.boxSizing = 'border-box';
    if (field.localName === 'textarea') {
      own.padding = `${top} ${right} ${bottom} ${left}`;
      own.width = `${field.clientWidth}px`;
      return;
    }
    // One line, in the middle of its field, as wide as its words.
    const height = field.clientHeight - (Number.parseFloat(top) || 0) - (Number.parseFloat(bottom) || 0);
    own.whiteSpace = 'pre';
    own.lineHeight = `${height}px`;
    own.padding = `${top} ${right} ${bottom} ${left}`;
    own.minWidth = `${field.clientWidth}px`;
  }
}

const styleOf = (field: FormField): CSSStyleDeclaration =>
  (field.ownerDocument.defaultView ?? window).getComputedStyle(field);
