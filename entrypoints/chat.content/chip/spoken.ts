import type { Say } from '@/utils/locale';
import { el } from '@/utils/on-page';
import type { ChipModel } from './model';

/** What screen readers are told: a new topic quietly, a `now` at once, and short outcomes. */
export class Spoken {
  readonly polite = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  readonly alert = el('div', { class: 'unseen', role: 'alert', 'aria-live': 'assertive' });
  #said = '';

  constructor(private readonly say: Say) {}

  /** Tells of a standing, once. @param topic key of its topic */
  announce({ topic, topicWords, level, levelWords }: ChipModel, key: string | null): void {
    const said = `${key ?? ''} ${level ?? ''}`;
    if (said === this.#said) return;
    this.#said = said;
    if (level === 'now') this.alert.textContent = `${levelWords?.name ?? ''}. ${levelWords?.firstMove ?? ''}`;
    else if (topic) this.polite.textContent = this.say('chip_said', topicWords?.name ?? topic.level, topic.says);
  }

  tell(words: string): void {
    this.polite.textContent = words;
  }
}
