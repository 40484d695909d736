import { type PlatformEntry, type PointingParts, readPage } from '@/utils/platforms';
import { button, el } from './dom';

interface Preview extends Pick<PointingParts, 'document' | 'read' | 'say' | 'save'> {
  entry: PlatformEntry;
  cancel: HTMLButtonElement;
  /** Whose these words really are: both lists of known messages grow by it. */
  correct(words: Element, mine: boolean): void;
  again(): void;
  end(): void;
}

/** So many of the newest messages are shown, so much of each. */
const SHOWN = 6;
const LONGEST = 140;
/** How long the word that it was saved stays, in milliseconds. */
const STAYS = 2500;

/** Shows what an entry reads of the page just now; kept only when the specialist says so. */
export function drawPreview(
  card: HTMLElement,
  { document, read, say, save, entry, cancel, correct, again, end }: Preview,
): void {
  const seen = readPage(entry, document, read).slice(-SHOWN);
  const rows = seen.map(({ speaker, text, parts }) => {
    const who = speaker === 'specialist' ? 'point_you' : speaker === 'person' ? 'point_them' : 'point_unknown';
    const [words] = parts;
    const swap = (mine: boolean) =>
      words ? [button(say(mine ? 'point_is_mine' : 'point_is_theirs'), () => correct(words, mine))] : [];
    return el(
      'li',
      {},
      el('strong', {}, `${say(who)}: `),
      text.slice(0, LONGEST),
      el('div', { class: 'point-row' }, ...(speaker === 'specialist' ? swap(false) : swap(true))),
    );
  });
  const status = el('p', { role: 'status' });
  const keep = button(
    say('point_save'),
    () => {
      keep.disabled = true;
      void save(entry).then((problems) => {
        keep.disabled = problems.length === 0;
        const what = problems.map(({ path, message }) => [path, message].filter(Boolean).join(': ')).join('; ');
        status.textContent = problems.length === 0 ? say('point_saved') : say('point_not_saved', what);
        if (problems.length === 0) setTimeout(end, STAYS);
      });
    },
    { class: 'point-button main' },
  );
  card.replaceChildren(
    el('h2', {}, say('point_preview')),
    el('p', { class: 'quiet' }, say('point_preview_more')),
    el('ul', { class: 'point-seen' }, ...rows),
    status,
    el('div', { class: 'point-row' }, keep, button(say('point_again'), again), cancel),
  );
  card.focus({ preventScroll: true });
}
