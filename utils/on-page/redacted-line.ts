import type { Say, WordKey } from '@/utils/locale';
import type { Line, Mending } from '@/utils/privacy';
import { button, el, onTrusted } from './dom';

/** A line under the specialist's hands. */
export interface LineEdit {
  line: Line;
}

const COVERS = {
  name: 'review_mend_name',
  place: 'review_mend_place',
  date: 'review_mend_date',
  phone: 'review_mend_phone',
  id: 'review_mend_id',
} as const satisfies Record<string, WordKey>;

/**
 * A redacted line to look over: what was replaced stands below and can be put back; words that were missed are covered
 * by selecting them.
 */
export function buildRedactedLine(
  edit: LineEdit,
  { name, label, hint, longest }: { name: string; label: string; hint: string; longest: number },
  mending: Mending,
  say: Say,
): HTMLElement {
  const area = el('textarea', { class: 'input', rows: 2, 'data-save': name, maxlength: longest });
  const told = el('p', { class: 'quiet', role: 'status' });
  const list = el('ul', { class: 'mended', 'aria-label': say('review_mend_replaced') });
  const show = () => {
    if (area.value !== edit.line.text) area.value = edit.line.text;
    told.textContent = '';
    // Nothing to cover in an empty line.
    mend.hidden = edit.line.text === '';
    list.hidden = edit.line.placeholders.length === 0;
    list.replaceChildren(
      ...edit.line.placeholders.map((one, index) =>
        el(
          'li',
          {},
          el('span', { class: 'quiet' }, say('review_mend_was', edit.line.text.slice(one.start, one.end), one.was)),
          button(
            {
              class: 'button bare',
              'data-act': `back-${name}-${index}`,
              'aria-label': say('review_mend_back_named', one.was),
            },
            () => change(mending.takeBack(edit.line, index)),
            say('review_mend_back'),
          ),
        ),
      ),
    );
  };
  const change = (line: Line) => {
    edit.line = line;
    show();
    area.focus();
  };
  onTrusted(area, 'input', () => {
    edit.line = mending.typed(edit.line, area.value);
    show();
  });
  onTrusted(area, 'blur', () => {
    edit.line = mending.again(edit.line);
    show();
  });
  const covers = (Object.keys(COVERS) as (keyof typeof COVERS)[]).map((kind) =>
    button(
      { class: 'button', 'data-act': `cover-${name}-${kind}` },
      () => {
        const { selectionStart: start, selectionEnd: end } = area;
        if (start < end) change(mending.cover(edit.line, start, end, kind));
        else told.textContent = say('review_mend_nothing');
      },
      say(COVERS[kind]),
    ),
  );
  const mend = el(
    'div',
    { class: 'row mend', role: 'group', 'aria-label': say('review_mend_cover') },
    el('span', { class: 'quiet', 'aria-hidden': 'true' }, say('review_mend_cover')),
    ...covers,
  );
  show();
  return el(
    'div',
    { class: 'field' },
    el('label', { class: 'field' }, el('span', { class: 'label' }, label), area),
    hint !== '' && el('p', { class: 'quiet' }, hint),
    mend,
    told,
    list,
  );
}
