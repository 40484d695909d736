import { MARKS, type Mark, nameOf, styleOfMarks } from './mark-style';

type View = Window & typeof globalThis;

/** The windows in which each mark has been set: frames have registries of their own. */
const marked = new Map<Mark, Set<View>>();
const styled = new WeakMap<Node, CSSStyleSheet>();

/**
 * Marks words with the CSS Custom Highlight API: the page's DOM stays as it is. Replaces what had this mark before;
 * no ranges take the mark away. Nothing happens where a browser has no highlights.
 * @param field the form field that ranges without nodes belong to
 */
export function markRanges(mark: Mark, ranges: readonly AbstractRange[], field?: Element): void {
  const views = new Map<View, AbstractRange[]>();
  for (const range of ranges) {
    const node: Node | null = range.startContainer ?? field ?? null;
    const view = node?.ownerDocument?.defaultView as View | null | undefined;
    if (!node || !view || !registry(view)) continue;
    style(node.getRootNode(), view);
    views.set(view, [...(views.get(view) ?? []), range]);
  }
  for (const view of marked.get(mark) ?? []) if (!views.has(view)) registry(view)?.delete(nameOf(mark));
  for (const [view, here] of views) {
    const Made = view === window ? Highlight : view.Highlight;
    const highlight = new Made(...here);
    highlight.priority = MARKS.indexOf(mark);
    registry(view)?.set(nameOf(mark), highlight);
  }
  marked.set(mark, new Set(views.keys()));
}

/** Takes every mark of ours off the page. */
export function clearMarks(): void {
  for (const mark of MARKS) {
    markRanges(mark, []);
    registry(window as View)?.delete(nameOf(mark));
  }
}

/** Our own window is asked for by its own name: in Firefox the page's is another one. */
function registry(view: View): HighlightRegistry | undefined {
  try {
    return (view === window ? globalThis : view).CSS?.highlights;
  } catch {
    // A frame that has gone to another origin.
    return undefined;
  }
}

/** Shadow roots and frames do not get the stylesheet that the browser put on the page. */
function style(root: Node, view: View): void {
  if (root === document || !('adoptedStyleSheets' in root)) return;
  try {
    const scope = root as unknown as DocumentOrShadowRoot;
    const known = styled.get(root);
    if (known && scope.adoptedStyleSheets.includes(known)) return;
    const sheet = known ?? new view.CSSStyleSheet();
    if (!known) sheet.replaceSync(styleOfMarks());
    styled.set(root, sheet);
    scope.adoptedStyleSheets.push(sheet);
  } catch {
    // A browser that keeps style sheets of pages from extensions: the words stay unmarked there, nothing else.
  }
}
