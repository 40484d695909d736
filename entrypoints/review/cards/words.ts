import type { Front } from '@/components/cards/CardFront';
import { RATING_WORDS, whenWords } from '@/components/cards/RatingBar';
import type { NameOf } from '@/components/saved/SavedDetail';
import type { Say, WordKey } from '@/utils/locale';
import type { Desk, DraftAdvice, PackCard, SuggestionKind } from '@/utils/packs';
import { refOf } from '@/utils/review';
import type { ReviewCard } from '@/utils/store';
import type { Told } from './use-session';

/** What is said about each kind of suggestion: what to aim for, and why it helps. */
const KINDS: { [K in SuggestionKind]: { aim: WordKey; why: WordKey } } = {
  simple_reflection: { aim: 'cards_kind_simple_reflection', why: 'cards_why_simple_reflection' },
  complex_reflection: { aim: 'cards_kind_complex_reflection', why: 'cards_why_complex_reflection' },
  double_sided: { aim: 'cards_kind_double_sided', why: 'cards_why_double_sided' },
  summary: { aim: 'cards_kind_summary', why: 'cards_why_summary' },
  affirmation: { aim: 'cards_kind_affirmation', why: 'cards_why_affirmation' },
  open_question: { aim: 'cards_kind_open_question', why: 'cards_why_open_question' },
  safety_question: { aim: 'cards_kind_safety_question', why: 'cards_why_safety_question' },
  plan: { aim: 'cards_kind_plan', why: 'cards_why_plan' },
  information: { aim: 'cards_kind_information', why: 'cards_why_information' },
};

const madeOf = (card: ReviewCard, known: readonly PackCard[]): PackCard | null =>
  card.source === 'pack' ? (known.find(({ id }) => refOf(card.pack.id, id) === card.ref) ?? null) : null;

const isFlag = (card: ReviewCard) => card.source === 'pack' && card.prompt === '';

/** What the front of a card says. */
export function frontOf(card: ReviewCard, desk: Desk | null, nameOf: NameOf, say: Say): Front {
  if (isFlag(card))
    return { lead: say('cards_about_to_send'), words: card.weak, question: say('cards_ask_instead'), aim: '' };
  const made = madeOf(card, desk?.cards ?? []);
  const step = made?.step ? desk?.steps.find(({ id }) => id === made.step) : undefined;
  const aim = made && made.kind !== 'flag' ? say(KINDS[made.kind].aim) : '';
  // A step says what is to be done; the kind of reply only how.
  const wanted = step ? [step.label.toLowerCase(), aim].filter(Boolean).join('; ') : aim;
  const lead = {
    pack: say('cards_they_write'),
    item: say('cards_they_said'),
    practice: say('cards_in_practice'),
  }[card.source];
  return {
    lead: card.prompt ? lead : say('cards_about', nameOf.category(card.category)),
    words: card.prompt,
    question: say('cards_ask'),
    aim: wanted ? say('cards_aim', wanted) : '',
  };
}

/** Why the stronger version is stronger, in one or two sentences; empty where nothing is known. */
export function whyOf(card: ReviewCard, desk: Desk | null, drafts: readonly DraftAdvice[], say: Say): string {
  const made = madeOf(card, desk?.cards ?? []);
  if (made) return made.kind === 'flag' ? made.why : say(KINDS[made.kind].why);
  return drafts.find(({ id }) => card.ref.endsWith(`:${id}`) || card.ref.endsWith(`/${id}`))?.why ?? '';
}

/** What happened last, in words. */
export function toldWords(told: Told, say: Say): string {
  switch (told.what) {
    case 'rated':
      return say('cards_rated', say(RATING_WORDS[told.rating]), whenWords(told.days, say));
    case 'skipped':
      return say('cards_skipped');
    case 'suspended':
      return say('cards_set_aside');
    case 'undone':
      return say('cards_undone');
    case 'nothing to undo':
      return say('cards_undo_none');
    case 'elsewhere':
      return say('cards_elsewhere');
    case 'other':
      return told.words;
    case 'failed':
      return say('cards_failed', say(`panel_store_${told.error}`));
  }
}
