import { rank } from '@/utils/level';
import type { Say } from '@/utils/locale';
import { button, el } from '@/utils/on-page';
import { icon } from './icons';
import type { ChipModel, DraftNote } from './model';

export interface BarActs {
  toggle(): void;
  openSteps(): void;
  checkSelected(): void;
  useInstead(note: DraftNote): void;
  leave(note: DraftNote): void;
}

/** Whether the level asks for a strip that stays. */
export const stays = (model: ChipModel): boolean => rank(model.level) >= rank('urgent') && model.notice !== 'paused';

/** What always stands beside the composer: a quiet mark, a chip or a strip; above it one line about the draft. */
export function buildBar(model: ChipModel, open: boolean, say: Say, acts: BarActs): HTMLElement {
  const what = stays(model) ? strip(model, open, say, acts) : pill(model, open, say, acts);
  return el('div', { class: 'bar-inner' }, model.draft && draftLine(model.draft, say, acts), what);
}

function strip(model: ChipModel, open: boolean, say: Say, acts: BarActs): HTMLElement {
  const level = model.level ?? 'urgent';
  return el(
    'section',
    { class: `strip level-${level}`, 'aria-label': model.levelWords?.name ?? level },
    el('div', { class: 'strip-words' }, icon(level), strong(model), el('p', {}, model.levelWords?.firstMove ?? '')),
    el(
      'div',
      { class: 'row' },
      button({ class: 'button main', 'data-act': 'open-steps' }, acts.openSteps, say('chip_open_steps')),
      button(
        { class: 'button', 'data-act': 'toggle', 'aria-expanded': String(open) },
        acts.toggle,
        say('chip_what_to_say'),
      ),
    ),
  );
}

const strong = (model: ChipModel) => el('strong', {}, model.levelWords?.name ?? model.level ?? '');

function pill(model: ChipModel, open: boolean, say: Say, acts: BarActs): HTMLElement {
  const expanded = { 'aria-expanded': String(open) };
  if (model.notice === 'unreadable') {
    return button(
      { class: 'pill notice', 'data-act': 'toggle', ...expanded },
      acts.toggle,
      icon('urgent'),
      say('chip_unreadable'),
    );
  }
  if (model.notice === 'paused') {
    return button(
      { class: 'pill notice', 'data-act': 'toggle', ...expanded },
      acts.toggle,
      icon('paused'),
      say('chip_paused'),
    );
  }
  if (model.selected) {
    return button(
      { class: 'pill', 'data-act': 'check-selected' },
      acts.checkSelected,
      icon('watching'),
      say('chip_check_selected'),
    );
  }
  if (model.topic) {
    const { level } = model.topic;
    const name = model.topicWords?.name ?? level;
    return button(
      { class: `pill level-${level}`, 'data-act': 'toggle', 'aria-label': say('chip_open_card', name), ...expanded },
      acts.toggle,
      icon(level),
      el('span', {}, name),
    );
  }
  if (model.notice === 'away') {
    return button(
      { class: 'pill notice', 'data-act': 'toggle', ...expanded },
      acts.toggle,
      icon('urgent'),
      say('chip_away'),
    );
  }
  return button(
    {
      class: 'mark',
      'data-act': 'toggle',
      'aria-label': say('chip_watching'),
      title: say('chip_watching'),
      ...expanded,
    },
    acts.toggle,
    icon('watching'),
  );
}

/** One quiet line with a better wording; it can be used, or left, and never insists. */
function draftLine(note: DraftNote, say: Say, acts: BarActs): HTMLElement {
  return el(
    'div',
    { class: 'draft-line', 'data-draft': note.flag },
    icon('draft'),
    el(
      'p',
      {},
      note.words && el('span', { class: 'draft-words' }, say('chip_draft_note', note.words)),
      note.words && ' ',
      el('span', {}, note.why),
      ' ',
      note.instead ? el('span', { class: 'draft-instead' }, say('chip_draft_try', note.instead)) : null,
    ),
    el(
      'div',
      { class: 'row' },
      note.instead &&
        button({ class: 'button bare', 'data-act': 'draft-use' }, () => acts.useInstead(note), say('chip_draft_use')),
      button({ class: 'button bare', 'data-act': 'draft-leave' }, () => acts.leave(note), say('chip_draft_leave')),
    ),
  );
}
