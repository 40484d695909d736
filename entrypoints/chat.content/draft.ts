import { type Composition, DraftMarks, giveCaretBack, insertText, readField, watchComposition } from '@/utils/composer';
import type { Engine, Finding } from '@/utils/engine';
import type { Say } from '@/utils/locale';
import type { Guidance } from '@/utils/packs';
import { type ReadingEase, readingOf } from '@/utils/suggest';
import type { InsertOutcome } from './chip/actions';
import type { DraftNote } from './chip/model';
import { flagsIn, LONG, leftKey, lengthNote, noteFor, sentenceAround } from './draft-notes';

/** An input method may take this long to end before an insertion is given up, in milliseconds. */
const COMPOSING = 4000;

/** The composer in use and what stands in it. */
export class Draft {
  #field: HTMLElement | null = null;
  #caret: { start: number; end: number; text: string } | null = null;
  #read: { text: string; flags: readonly Finding[]; ease: ReadingEase } = { text: '', flags: [], ease: readingOf('') };
  readonly #left = new Set<string>();
  readonly #composition: Composition;
  readonly #marks: DraftMarks;

  constructor(
    private readonly engine: Pick<Engine, 'read'>,
    private readonly guidance: Guidance,
    private readonly ignores: (finding: Finding) => boolean,
    signal: AbortSignal,
    /** A place of our own over the page, for marks that the browser cannot draw in the page itself. */
    layer: ParentNode | null = null,
  ) {
    this.#composition = watchComposition(document, signal);
    this.#marks = new DraftMarks(layer, signal);
  }

  /** The composer in use, while it is on the page. */
  get field(): HTMLElement | null {
    return this.#field?.isConnected ? this.#field : null;
  }

  /** Another composer is in use, or none. False: it was this one already. */
  use(field: HTMLElement | null): boolean {
    if (field === this.#field) return false;
    this.#field = field;
    this.#marks.clear();
    if (field) this.#composition.listen(field.ownerDocument);
    return true;
  }

  holds = (node: Node): boolean => this.#field?.contains(node) === true;
  hears = (event: Event): boolean => this.#field !== null && event.composedPath().includes(this.#field);

  /** Reads what stands there and marks what it flags. @param flagging whether drafts are to be looked at */
  read(flagging: boolean): void {
    const { field } = this;
    if (!field) return;
    const { text, caret } = readField(field);
    if (caret) this.#caret = { ...caret, text };
    if (!flagging || this.#composition.composing()) return;
    // A new draft may be told anew that it is long.
    if (text.trim() === '') this.#left.delete(leftKey(LONG, ''));
    const flags = flagsIn(text, this.engine, this.guidance).filter((flag) => !this.ignores(flag));
    this.#read = { text, flags, ease: readingOf(text) };
    const standing = flags.filter((flag) => !this.#left.has(leftKey(flag.category, flag.words)));
    this.#marks.show(field, standing);
  }

  /** The first flag that was not left standing on purpose; else that the draft is long. */
  note = (say: Say): DraftNote | null =>
    noteFor(this.#read.text, this.#read.flags, this.guidance, this.#left) ??
    lengthNote(this.#read.ease, this.#left, say);

  leave({ flag, words }: DraftNote): void {
    this.#left.add(leftKey(flag, words));
  }

  /** Puts text at the caret, or at the end where the caret was never seen, apart from what stands beside it. */
  async insert(text: string): Promise<InsertOutcome> {
    const { field } = this;
    if (!field) return 'no_composer';
    if (!(await this.#composition.rested(COMPOSING))) return 'refused';
    const { text: expected, caret } = readField(field);
    const known = caret ?? (this.#caret?.text === expected ? this.#caret : null);
    const at = known ?? { start: expected.length, end: expected.length };
    const spaced = `${/\S$/.test(expected.slice(0, at.start)) ? ' ' : ''}${text}${/^\S/.test(expected.slice(at.end)) ? ' ' : ''}`;
    return insertText(field, spaced, { how: 'caret', at, expected, composing: this.#composition.composing });
  }

  /** Puts the better wording in place of the sentence that was flagged. */
  async useInstead({ draft, start, end, instead }: DraftNote): Promise<InsertOutcome> {
    const { field } = this;
    if (!field) return 'no_composer';
    if (!(await this.#composition.rested(COMPOSING))) return 'refused';
    const at = sentenceAround(draft, start, end);
    return insertText(field, instead, { how: 'range', at, expected: draft, composing: this.#composition.composing });
  }

  giveCaretBack(): void {
    if (this.field) giveCaretBack(this.field, this.#caret);
  }
}
