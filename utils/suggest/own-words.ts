import type { Finding } from '@/utils/engine';

/** Feelings that may be said back as they are: "you feel ___". Words about dying are not feelings to be mirrored. */
const FEELINGS =
  'alone lonely scared afraid frightened terrified anxious panicky sad low down hopeless helpless worthless useless ' +
  'ashamed guilty angry furious hurt empty numb lost stuck trapped exhausted tired drained overwhelmed broken unwanted ' +
  'unloved invisible rejected betrayed humiliated desperate miserable';
/** How strongly; kept in front of the feeling. */
const HOW = 'so|really|very|completely|totally|utterly|just so|too|such';
/** People one can have; "my mom" is said back as "your mom". */
const PEOPLE =
  'mom|mum|mother|dad|father|sister|brother|wife|husband|partner|boyfriend|girlfriend|son|daughter|baby|child|kid|kids|' +
  'children|friend|best friend|roommate|grandma|grandmother|gran|nan|grandpa|grandfather|granddad|aunt|uncle|cousin|' +
  'teacher|boss|therapist|counsellor|counselor|neighbour|neighbor|parents|family|stepdad|stepmom|stepfather|stepmother';

const FEELING = new RegExp(`\\b(?:(${HOW})\\s+)?(${FEELINGS.split(' ').join('|')})\\b`, 'giu');
const PERSON = new RegExp(`\\bmy\\s+((?:ex[- ]?)?(?:${PEOPLE}))\\b`, 'giu');
/** What stands before a feeling and turns it round. */
const TURNED = /(?:\b(?:not|never|no longer|less|without being)|n['’]?t)\s+(?:\w+\s+){0,2}$/iu;
/** "leave me alone", "hurt myself", "let down": the same letters, no feeling. */
const NO_FEELING =
  /\b(?:(?:leave|left|leaving) (?:me|him|her|us|them) alone|hurt (?:myself|me|him|her|them|someone|somebody)|let (?:me )?down|calm down|break down|lost (?:my|him|her|the|a)|down the|stuck in)\b/iu;

/**
 * Whom a suggestion of a category means by `{person}`. "Could {person} see this screen?" means the one who is feared:
 * a son whom the learned layer's words happen to name must never stand there. Elsewhere the specialist says who.
 */
const MEANT: Readonly<Record<string, RegExp>> = {
  domestic_violence: /^your (?:ex[- ]?)?(?:wife|husband|partner|boyfriend|girlfriend)$/u,
  third_party: /^your /u,
  bereavement: /^your /u,
  bereavement_suicide: /^your /u,
};

type Said = Pick<Finding, 'words' | 'category' | 'tags' | 'by'>;
const ASIDE = new Set<Finding['tags'][number]>(['negated', 'third_person', 'quoted', 'guarded', 'joking', 'past']);

/**
 * Words for `{feeling}` and `{person}`, taken from the matched words of what the person said: only from words that stand
 * as said of themselves and now, and only where there is one answer. Two different feelings, or two people, are left to
 * the specialist, and a person stands only where a phrase named somebody whom suggestions of these `categories` mean.
 * Nothing but matched words is known here, so nothing else can get into a message.
 *
 * Example: "i feel so alone" and "my mom found out" give `{ feeling: 'so alone', person: 'your mom' }`.
 */
export function ownWords(said: readonly Said[], categories: readonly string[]): { feeling?: string; person?: string } {
  const feelings = new Set<string>();
  const people = new Set<string>();
  for (const { words, tags, by } of said) {
    if (tags.some((tag) => ASIDE.has(tag))) continue;
    for (const match of words.matchAll(FEELING)) {
      const [whole, how, feeling] = match;
      if (TURNED.test(words.slice(0, match.index)) || NO_FEELING.test(words)) continue;
      feelings.add((how ? `${how} ${feeling}` : whole).toLowerCase());
    }
    if (by === 'phrase') for (const [, who] of words.matchAll(PERSON)) people.add(`your ${(who ?? '').toLowerCase()}`);
  }
  // "alone" and "so alone" are one feeling: the stronger wording is theirs too.
  const distinct = [...feelings].filter((one) => ![...feelings].some((other) => other !== one && other.endsWith(one)));
  const [feeling, ...moreFeelings] = distinct;
  const [person = '', ...morePeople] = people;
  const meant = categories.length > 0 && categories.every((category) => MEANT[category]?.test(person));
  return {
    ...(feeling && moreFeelings.length === 0 ? { feeling } : {}),
    ...(meant && morePeople.length === 0 ? { person } : {}),
  };
}
