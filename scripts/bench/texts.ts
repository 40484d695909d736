/** Seeded numbers (mulberry32): the same texts each time. */
let seed = 20261123;
export const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const NEUTRAL =
  `ok thanks for writing back|my phone is at 20% so i might drop off|lol yeah the bus was late again|i had cereal and
went to class|we moved here in march, it's fine i guess|what time do you finish work?|the cat is asleep on my keyboard|not sure how
to explain it|idk, it was just a long week|she said she'd call me after dinner|can you see this message|sorry, wifi died for a
second|i watched two episodes and then cleaned my room|it's raining so we stayed in|he texted me about the homework|my sister has
a recital on friday|anyway that's what happened|i like drawing and old games|gonna get some water brb|do you do this every
day?`.split(/\s*\|\s*/);

/** All strings under the named keys, wherever they stand. */
export const under = (names: readonly string[], value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => under(names, one));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) && Array.isArray(inner) ? inner.filter((one) => typeof one === 'string') : under(names, inner),
  );
};

/** Ordinary chat of a length, every seventh line or so one of the given sentences. The same texts each time. */
export const textOf = (length: number, sentences: readonly string[]): string => {
  let text = '';
  while (text.length < length)
    text += `${random() < 0.15 && sentences.length ? pick(sentences) : pick(NEUTRAL)}${pick(['. ', '\n', ' '])}`;
  return text.slice(0, length);
};
