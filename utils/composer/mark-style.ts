/** The names that marks are drawn under; a later one is painted over an earlier one. */
export const MARKS = ['draft', 'ask', 'soon', 'urgent', 'now'] as const;
export type Mark = (typeof MARKS)[number];

/** Level is told by the line's form as well as its colour; the colour leans on the text's own. */
const LINES: { [M in Mark]: { form: string; text: number; colour: string } } = {
  draft: { form: 'dotted 2px', text: 45, colour: '#5b6b8c' },
  ask: { form: 'dotted 2px', text: 25, colour: '#2f7fbf' },
  soon: { form: 'dashed 2px', text: 25, colour: '#c07a00' },
  urgent: { form: 'wavy 2px', text: 20, colour: '#d1521b' },
  now: { form: 'double 3px', text: 15, colour: '#d6204e' },
};

/** The line of a mark, as CSS `text-decoration`, over text of this colour. */
export function lineOf(mark: Mark, colour = 'currentColor'): string {
  const { form, text, colour: own } = LINES[mark];
  return `underline ${form} color-mix(in srgb, ${colour} ${text}%, ${own})`;
}

/** The name a mark has in a page's registry of highlights. */
export const nameOf = (mark: Mark): string => `steady-hand-${mark}`;

/**
 * The same rules as public/marks.css, which the browser puts on the page's own document: shadow roots and frames have
 * styles of their own. Chromium lets these styles inherit, so that the root's stand for all that is below, shadow roots
 * included; one for every element would cost each frame of a long page a third more, marks or none. Firefox does not.
 */
export function styleOfMarks(): string {
  const rules = (elements: readonly string[]): string[] => {
    const each = (mark: Mark) => elements.map((element) => `${element}::highlight(${nameOf(mark)})`).join(', ');
    return [
      ...MARKS.map((mark) => `${each(mark)} { text-decoration: ${lineOf(mark)}; }`),
      `@media (forced-colors: active) { ${MARKS.map(each).join(', ')} { text-decoration-color: CanvasText; } }`,
    ];
  };
  return [...rules([':root', 'body']), `@supports (-moz-appearance: none) { ${rules(['']).join(' ')} }`].join('\n');
}
