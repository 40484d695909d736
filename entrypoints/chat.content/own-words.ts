import type { SeenMessage } from '@/utils/platforms';

/** So many of the last sends are remembered, to know them again where the page does not say whose they are. */
const KEPT = 40;
/** A message that shows up this soon after the same words were sent is that send, in milliseconds. */
const SOON = 8000;
/** So often in a row own words may come back as somebody else's before the entry is no longer believed. */
const OFTEN = 2;

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Knows the specialist's own sends again: settles whose a message is, and notices an entry that gets it wrong. */
export class OwnWords {
  #sent: { words: string; at: number }[] = [];
  #wrong = 0;
  /** Messages known as own sends, by id: the same short words ("yes") from somebody later are not. */
  #mine = new Set<string>();

  constructor(
    private readonly now: () => number,
    /** The entry takes own messages for the person's. */
    private readonly onMisread: () => void,
  ) {}

  sent(text: string): void {
    const words = squeeze(text);
    if (words !== '') this.#sent = [...this.#sent, { words, at: this.now() }].slice(-KEPT);
  }

  /** The messages with those nobody knew set right. Without learning, what the specialist just sent is theirs. */
  settle(messages: readonly SeenMessage[]): SeenMessage[] {
    return messages.map((message) => {
      const words = squeeze(message.text);
      const sent = this.#sent.find((one) => one.words === words && this.now() - one.at < SOON);
      if (message.speaker === 'unknown' && (sent || this.#mine.has(message.id))) {
        this.#mine.add(message.id);
        return { ...message, speaker: 'specialist' };
      }
      if (sent) this.#judge(message.speaker);
      return message;
    });
  }

  #judge(speaker: SeenMessage['speaker']): void {
    this.#wrong = speaker === 'person' ? this.#wrong + 1 : 0;
    if (this.#wrong >= OFTEN) this.onMisread();
  }
}
