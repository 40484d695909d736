import type { ConversationView, NoticedFinding } from '@/utils/conversation';
import { higher, type Level, rank } from '@/utils/level';
import type { Guidance, LevelWords, Suggestion } from '@/utils/packs';
import { suggestFor } from '@/utils/suggest';

/** What the chip speaks about: the newest words of the person that mean "ask". */
export interface Topic {
  message: string;
  rule: string;
  category: string;
  level: Level;
  words: string;
  says: string;
  why: string;
  /** Other messages in which something was noticed. */
  more: number;
}

/** One flag of the specialist's draft. */
export interface DraftNote {
  flag: string;
  name: string;
  why: string;
  instead: string;
  words: string;
  start: number;
  end: number;
  /** The draft as it was read. */
  draft: string;
}

/** `generic`: cannot see who said what. `unreadable`: the page no longer fits its entry. `away`: no answer inside. */
export type Notice = 'generic' | 'unreadable' | 'paused' | 'away' | null;

export interface ChipModel {
  /** The level reached in this conversation, not only by the topic. */
  level: Level | null;
  levelWords: LevelWords | null;
  topic: Topic | null;
  topicWords: LevelWords | null;
  stems: Suggestion[];
  /** There are more stems than shown. */
  hasMore: boolean;
  nextStep: string | null;
  draft: DraftNote | null;
  notice: Notice;
  /** Text is selected that can be checked by hand. */
  selected: boolean;
}

/** What the chip is made from; everything else about it is how it looks. */
export interface Standing {
  view: ConversationView | null;
  /** Found on the page and not known to the view: the background has not answered yet. */
  local: NoticedFinding[];
  guidance: Guidance;
  /** `message/rule` the specialist waved away this once. */
  dismissed: ReadonlySet<string>;
  /** Rules ignored on this site. */
  ignored: ReadonlySet<string>;
  draft: DraftNote | null;
  notice: Notice;
  selected: boolean;
  /** Which three stems: 0, 1, … */
  page: number;
}

const STEMS = 3;

/** Pure: the same standing gives the same chip. */
export function chipModel(standing: Standing): ChipModel {
  const { view, guidance, page } = standing;
  const noticed = [...standing.local, ...(view?.noticed ?? [])].filter((finding) => counts(finding, standing));
  const topic = topicOf(noticed, standing.dismissed);
  const reached = higher(view?.level ?? null, highest(standing.local.filter((finding) => counts(finding, standing))));
  const level = rank(reached) >= rank('ask') ? reached : null;
  const all = topic || level ? suggestionsFor(standing, noticed, level, topic) : [];
  const pages = Math.max(1, Math.ceil(all.length / STEMS));
  const from = (page % pages) * STEMS;
  return {
    level,
    levelWords: wordsOf(guidance, level),
    topic,
    topicWords: wordsOf(guidance, topic?.level ?? null),
    stems: all.slice(from, from + STEMS),
    hasMore: pages > 1,
    nextStep: view?.next ?? null,
    draft: standing.draft,
    notice: view && view.watching !== 'on' ? 'paused' : standing.notice,
    selected: standing.selected,
  };
}

const counts = (finding: NoticedFinding, { ignored }: Standing): boolean =>
  finding.lowered === null && rank(finding.level) >= rank('ask') && !ignored.has(finding.rule);

const highest = (findings: readonly NoticedFinding[]): Level | null =>
  findings.reduce<Level | null>((most, { level }) => (rank(level) > rank(most) ? level : most), null);

/** At one level, the words that say it most plainly stand for the message: a phrase before a short "yeah". */
const PLAINNESS: Record<NoticedFinding['by'], number> = { phrase: 0, answer: 1, cues: 2, combination: 3 };

/** `noticed` is newest first: of the newest message that is not waved away its highest finding. */
function topicOf(noticed: readonly NoticedFinding[], dismissed: ReadonlySet<string>): Topic | null {
  const open = noticed.filter((finding) => !dismissed.has(topicKey(finding)));
  const newest = open[0]?.message;
  const [top] = open
    .filter((finding) => finding.message === newest)
    .sort((a, b) => rank(b.level) - rank(a.level) || PLAINNESS[a.by] - PLAINNESS[b.by] || a.start - b.start);
  if (!top) return null;
  const { message, rule, category, level, words, says, why } = top;
  return {
    message,
    rule,
    category,
    level,
    words,
    says,
    why,
    more: new Set(noticed.map((other) => other.message)).size - 1,
  };
}

/** Names one finding of one message. */
export const topicKey = ({ message, rule }: Pick<Topic, 'message' | 'rule'>): string => `${message}/${rule}`;

function suggestionsFor(
  { view, guidance }: Standing,
  noticed: readonly NoticedFinding[],
  level: Level | null,
  topic: Topic | null,
): Suggestion[] {
  const known = view?.categories.map(({ id }) => id) ?? [];
  const near = noticed.map(({ category }) => category);
  const categories = [...new Set([...(topic ? [topic.category] : []), ...known, ...near])];
  const moment = { level: topic?.level ?? level, categories, used: view?.used ?? [], nextStep: view?.next ?? null };
  return suggestFor(guidance, moment, STEMS * 3);
}

const wordsOf = (guidance: Guidance, level: Level | null): LevelWords | null =>
  guidance.levels.find(({ id }) => id === level) ?? null;
