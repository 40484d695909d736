import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Problem } from '@/utils/packs';
import { sharedEnds } from '@/utils/store';
import type { Completion } from './complete';
import { LARGE, lineYaml } from './line-yaml';

/** The source of one file at a time, as text. */
export interface Editor {
  /** Shows a file; the caret begins at `at`. */
  show(path: string, text: string, readOnly: boolean, at?: number): void;
  /** Takes over what was changed elsewhere (form, undo, another tab); the caret stays with its words. */
  follow(text: string): void;
  problems(problems: readonly Problem[]): void;
  /** Puts the caret there, in sight; `focus` gives it the keyboard. */
  goTo(offset: number, focus: boolean): void;
  focus(): void;
  destroy(): void;
}

interface Ways {
  label: string;
  onChange(path: string, text: string): void;
  onCaret(path: string, offset: number): void;
  onUndo(): void;
  onRedo(): void;
  complete(path: string, text: string, offset: number): Completion | null;
}

/** Changes that come from outside are not told back. */
const outside = Annotation.define<boolean>();

/**
 * An editor within its own shadow root: there its styles are adopted sheets, which the pages' rules allow; in the page
 * they would be a style element, which they do not. Its history is the project's, so none of its own.
 */
export function openEditor(host: HTMLElement, ways: Ways): Editor {
  const place = document.createElement('div');
  place.className = 'source-place';
  host.append(place);
  const root = place.attachShadow({ mode: 'open' });
  const locked = new Compartment();
  const grammar = yaml();
  let path = '';
  /** What stands in the editor, kept: making it anew of a large file with each key takes long. */
  let known = '';
  const lock = (readOnly: boolean) => [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      tabindex: '0',
      'aria-label': `${ways.label} ${path}`,
      'aria-readonly': String(readOnly),
    }),
  ];
  const run = (work: () => void) => () => {
    work();
    return true;
  };
  const extensions = [
    lineNumbers(),
    highlightActiveLineGutter(),
    lintGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    syntaxHighlighting(COLOURS),
    THEME,
    autocompletion({
      activateOnTyping: true,
      override: [
        (context: CompletionContext) => {
          const found = ways.complete(path, context.state.doc.toString(), context.pos);
          return found && (found.from < context.pos || context.explicit || found.eager)
            ? { from: found.from, options: found.options, validFor: /^[\w.-]*$/ }
            : null;
        },
      ],
    }),
    keymap.of([
      { key: 'Mod-z', run: run(ways.onUndo), preventDefault: true },
      { key: 'Mod-y', run: run(ways.onRedo), preventDefault: true },
      { key: 'Mod-Shift-z', run: run(ways.onRedo), preventDefault: true },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      // Escape, then Tab leaves the editor (said beside it).
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      const own = update.transactions.every((one) => !one.annotation(outside));
      if (update.docChanged && own) {
        known = update.state.doc.toString();
        ways.onChange(path, known);
      }
      if ((update.selectionSet || update.docChanged) && own) ways.onCaret(path, update.state.selection.main.head);
    }),
  ];
  const view = new EditorView({ parent: root, root });
  // Lines that end in another way are joined anew by the editor: its places are not the text's.
  const inDocument = (text: string) => (text.includes('\r') ? view.state.doc.toString() : text);
  return {
    show(next, text, readOnly, at = 0) {
      path = next;
      view.setState(
        EditorState.create({
          doc: text,
          selection: { anchor: Math.min(at, text.length) },
          extensions: [extensions, text.length > LARGE ? lineYaml : grammar, locked.of(lock(readOnly))],
        }),
      );
      known = inDocument(text);
      if (at > 0) view.dispatch({ effects: EditorView.scrollIntoView(Math.min(at, text.length), { y: 'center' }) });
    },
    follow(text) {
      const before = known;
      if (before === text) return;
      const { from, end } = sharedEnds(before, text);
      view.dispatch({
        changes: { from, to: before.length - end, insert: text.slice(from, text.length - end) },
        annotations: outside.of(true),
      });
      known = inDocument(text);
    },
    problems(problems) {
      const { doc } = view.state;
      const marks = problems.slice(0, MOST_MARKS).map((problem): Diagnostic => {
        const line = doc.line(Math.max(1, Math.min(doc.lines, problem.line ?? 1)));
        const from = Math.min(line.to, line.from + Math.max(0, (problem.column ?? 1) - 1));
        return {
          from,
          to: Math.max(from, line.to),
          severity: 'error',
          message: `${problem.message}${problem.fix ? ` ${problem.fix}` : ''}`,
        };
      });
      view.dispatch(setDiagnostics(view.state, marks), { annotations: outside.of(true) });
    },
    goTo(offset, focus) {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({
        selection: { anchor: at },
        effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 60 }),
        annotations: outside.of(true),
      });
      if (focus) view.focus();
    },
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      place.remove();
    },
  };
}

const MOST_MARKS = 200;

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--ask-ink)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-quiet)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--urgent-ink)' },
  { tag: [tags.bool, tags.number, tags.null], color: 'var(--soon-ink)' },
]);

const THEME = EditorView.theme({
  '&': { blockSize: '100%', fontSize: '0.8125rem', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  // Over the text and the line numbers, which would hide an outline of the editor's own.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '300',
    outline: '2px solid var(--focus)',
    outlineOffset: '-2px',
    pointerEvents: 'none',
  },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Liberation Mono", Menlo, Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-quiet)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-ground) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-ground)', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--mark)',
  },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--mark)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--focus)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-ground)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    fontFamily: 'var(--font)',
  },
  '.cm-tooltip': { borderRadius: 'var(--radius)', boxShadow: 'var(--shadow)', maxInlineSize: 'min(28rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { paddingBlock: '0.15rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-solid)',
    color: 'var(--on-accent)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.85' },
  '.cm-panels input, .cm-panels button': { font: 'inherit', minBlockSize: '1.5rem' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line-strong)' },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
  },
  '.cm-panel.cm-search [name=close]': { minInlineSize: '1.5rem', color: 'var(--ink)' },
  // The marker that comes with it is an image in an address, which the pages' rules refuse: a drawn one instead.
  '.cm-lint-marker-error': {
    content: 'normal',
    inlineSize: '1em',
    blockSize: '1em',
    borderRadius: '50%',
    backgroundColor: 'var(--now-solid)',
    color: 'var(--on-now)',
    fontWeight: '700',
    fontSize: '0.85em',
    lineHeight: '1',
    textAlign: 'center',
  },
  '.cm-lint-marker-error::after': { content: '"!"' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--now-line)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--now-line)',
    textDecorationSkipInk: 'none',
  },
});
