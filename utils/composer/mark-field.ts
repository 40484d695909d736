import { markRanges } from './mark';
import { FieldMirror } from './mirror';
import { isFormField, readField } from './read-field';

/** Marks words of the draft in whatever composer it stands, until the signal aborts. */
export class DraftMarks {
  readonly #mirror: FieldMirror | null;

  /** @param layer a place of our own over the page, for what browsers cannot mark inside form fields */
  constructor(layer: ParentNode | null, signal: AbortSignal) {
    this.#mirror = layer && new FieldMirror(layer);
    signal.addEventListener('abort', () => this.clear());
  }

  /** Marks these offsets of what stands in the field; what was marked before is no longer. */
  show(field: HTMLElement, spans: readonly { start: number; end: number }[]): void {
    const { ranges } = readField(field);
    const found = spans.flatMap(({ start, end }) => ranges(start, end));
    markRanges('draft', found, field);
    if (isFormField(field) && found.length === 0) this.#mirror?.show(field, spans, 'draft');
    else this.#mirror?.clear();
  }

  clear(): void {
    markRanges('draft', []);
    this.#mirror?.clear();
  }
}
