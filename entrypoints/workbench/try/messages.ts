import type { TryMessage } from '../pack-requests';

/** What was typed or pasted: a chat where lines say who speaks, single messages otherwise. */
export interface Pasted {
  chat: boolean;
  messages: TryMessage[];
}

const WHO = /^[ \t]*(person|specialist|p|s)[ \t]*:[ \t]*/i;
/** More than that on one page helps nobody; larger sets are measured. */
export const MOST_MESSAGES = 500;

/**
 * Reads typed or pasted text. With `person:` or `specialist:` before a line it is one chat (a line without belongs to
 * the one before it); without, each line is a message of the person by itself.
 */
export function messagesOf(text: string): Pasted {
  const lines = text.split(/\r?\n/);
  const chat = lines.some((line) => WHO.test(line));
  const messages: TryMessage[] = [];
  for (const line of lines) {
    if (!line.trim()) continue;
    const who = WHO.exec(line);
    const last = messages.at(-1);
    if (who)
      messages.push({
        speaker: /^s/i.test(who[1] ?? '') ? 'specialist' : 'person',
        text: line.slice(who[0].length).trim(),
      });
    else if (chat && last) last.text += `\n${line.trim()}`;
    else messages.push({ speaker: 'person', text: line.trim() });
  }
  return { chat, messages: messages.slice(0, MOST_MESSAGES) };
}
