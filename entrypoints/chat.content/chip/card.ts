import type { Say } from '@/utils/locale';
import { button, el, type SaveOffer } from '@/utils/on-page';
import { icon } from './icons';
import { buildIgnoreMenu, type IgnoreWhat } from './ignore-menu';
import type { ChipModel } from './model';
import { buildStems, type StemActs } from './stems';

/** Which side of the card shows. */
export type CardSide = { side: 'main'; chosen: number } | { side: 'ignore' } | { side: 'save'; offer: SaveOffer };

export interface CardActs extends StemActs {
  close(): void;
  next(): void;
  openPanel(): void;
  askIgnore(): void;
  ignore(what: IgnoreWhat): void;
  /** Gives why it could not be saved, in words; null when it was. */
  saveNow(offer: SaveOffer): Promise<string | null>;
  back(): void;
}

/** The opened card: their words, what they can mean, one reason, what to say. */
export function buildCard(model: ChipModel, side: CardSide, watches: string, say: Say, acts: CardActs): HTMLElement {
  const level = model.topic?.level ?? model.level;
  const card = el('section', { class: `card${level ? ` level-${level}` : ''}`, 'aria-label': say('chip_name') });
  card.append(head(model, say, acts));
  if (side.side === 'ignore' && model.topic) card.append(buildIgnoreMenu(model.topic, say, acts));
  else if (side.side === 'save') {
    card.append(side.offer.form(say, { save: acts.saveNow, back: acts.back }));
  } else card.append(main(model, side.side === 'main' ? side.chosen : 0, watches, say, acts));
  return card;
}

function head({ topicWords, levelWords, topic, level, notice }: ChipModel, say: Say, acts: CardActs): HTMLElement {
  const at = topic?.level ?? level;
  // "Watching" would be untrue where the messages are not being read.
  const calm = notice === 'unreadable' ? 'urgent' : 'watching';
  return el(
    'header',
    { class: 'head' },
    icon(at ?? calm),
    el(
      'h2',
      {},
      (topic ? topicWords : levelWords)?.name ?? say(calm === 'urgent' ? 'chip_unreadable' : 'chip_watching_short'),
    ),
    topic && topic.more > 0 && el('span', { class: 'quiet' }, say('chip_more_noticed', topic.more)),
    button(
      { class: 'close', 'data-act': 'close', 'aria-label': say('chip_close'), title: say('chip_close') },
      acts.close,
      icon('close'),
    ),
  );
}

function main(model: ChipModel, chosen: number, watches: string, say: Say, acts: CardActs): HTMLElement {
  const { topic } = model;
  const notice = {
    unreadable: say('chip_unreadable_more'),
    paused: say('chip_paused_more'),
    away: say('chip_away_more'),
    generic: say('chip_generic'),
  };
  const asks = topic !== null || model.level !== null;
  return el(
    'div',
    { class: 'main' },
    model.notice && (model.notice !== 'generic' || !asks) ? el('p', { class: 'quiet' }, notice[model.notice]) : null,
    topic &&
      el(
        'div',
        { class: 'why' },
        topic.words !== '' &&
          el('blockquote', { class: 'said', 'aria-label': say('chip_their_words') }, `“${topic.words}”`),
        el('p', {}, el('span', { class: 'quiet' }, say('chip_can_mean')), ' ', el('b', {}, topic.says)),
        el('p', { class: 'reason' }, topic.why),
      ),
    !asks && model.notice === null && el('p', { class: 'quiet' }, watches),
    !asks && model.notice !== 'paused' && model.notice !== 'unreadable' && el('p', {}, say('chip_nothing')),
    asks && el('h3', {}, say('chip_to_say')),
    asks && buildStems(model.stems, chosen, say, acts),
    el(
      'footer',
      { class: 'row foot' },
      asks && model.hasMore && button({ class: 'button bare', 'data-act': 'next' }, acts.next, say('chip_next')),
      topic && button({ class: 'button bare', 'data-act': 'ignore' }, acts.askIgnore, say('chip_ignore')),
      button({ class: 'button bare', 'data-act': 'open-panel' }, acts.openPanel, say('chip_open_panel')),
    ),
  );
}
