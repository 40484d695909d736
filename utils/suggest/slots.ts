/** A blank in a text, with its UTF-16 offsets, braces included. */
export interface Slot {
  name: string;
  start: number;
  end: number;
}

const NAMED = /\{([a-z][a-z0-9_]*)\}/gi;
/** Wider than the names packs may use: a blank somebody typed into is still a blank. */
const ANY = /\{([^{}\n]{0,60})\}/g;

/** The names of a suggestion's slots, each once, in order: "{event} and {person}" gives `['event', 'person']`. */
export const slotsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(NAMED)].map(([, name]) => name as string)),
];

/**
 * The text with the slots filled for which a value is given; empty values leave the slot standing. A value is text and
 * nothing else: braces in it lose their meaning by losing themselves.
 */
export const fillSlots = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(NAMED, (slot, name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? '').replace(/[{}]/g, '').trim() : '';
    return value || slot;
  });

/** The blanks still standing; while there is one, nothing may be inserted. */
export const emptySlots = (text: string): Slot[] =>
  [...text.matchAll(ANY)].map((match) => ({
    name: (match[1] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
