import { TokenFlag, type Tokens } from '@/utils/text';
import type { Clauses, Stretch } from './clauses';
import type { CueHit, CueHits } from './cue-table';
import type { Subject } from './subject';
import { anyIn, cuesIn, wordSet } from './words';

/** Words that name a song, film, book, game, or work about the subject. */
export const QUOTED_CUES = {
  media: [
    ...words(`movie movies film films lyric lyrics album albums chorus verse novel novels chapter chapters episode episodes
      netflix podcast podcasts documentary soundtrack anime manga fanfic fanfiction fic storyline playlist karaoke spotify
      musical sitcom soap opera screenplay poem mv`),
    ...['song', 'songs'],
    'the show',
    'a show',
    'this show',
    'tv show',
    'the series',
    'book club',
    'a book',
    'the book',
    'this book',
    'my book',
    'true crime',
    'the news',
    'on the radio',
    'the band',
    'my character',
    'main character',
    'my oc',
    'the villain',
    'plot twist',
    '🎵',
    '🎶',
    '🎤',
    '🎬',
    '🎧',
  ],
  game: [
    ...words(`ranked respawn respawned respawning gacha minecraft fortnite valorant roblox skyrim zelda fifa pokemon nintendo xbox
      playstation ps5 ps4 overwatch warzone npc npcs speedrun multiplayer gameplay gamer dnd grenade nade headshot killstreak
      paladin healer raid lobby matchmaking 1v1 2v2 1v3 5v5 subnautica`),
    'elden ring',
    'call of duty',
    'red dead',
    'dark souls',
    'among us',
    'the sims',
    'my sim',
    'in game',
    'video game',
    'the game',
    'this game',
    'kill streak',
    'one tapped',
    'got sniped',
    'my team',
    'my squad',
    'final boss',
    'last boss',
    'that boss',
    'boss fight',
    'raid boss',
    'ring boss',
    'd & d',
    'd and d',
    'dungeon master',
    'lost all my loot',
    'my loot',
    'on cod',
    'in cod',
    '🎮',
  ],
  work: [
    ...words(`prevention awareness training workshop dissertation coursework curriculum webinar seminar lecture essay thesis statistics
      storyline headline researchers leaflet poster fundraiser policy`),
    'charity walk',
    'charity run',
    'case study',
    'a study',
    'media studies',
    'first aid course',
    'first aider course',
    'a level',
    'gcse',
    'our topic',
    'my topic',
    'romeo and juliet',
    'hamlet',
    'macbeth',
  ],
} as const;
type QuotedCues = CueHits<keyof typeof QUOTED_CUES>;

const ABOUT = wordSet('about on called where says said goes like is are named titled regarding');
const WITHIN = wordSet('in from');
const SIMILE = wordSet('like');
/** Words between "song", "about" and the hit. */
const NEAR = 3;

/**
 * `cited`: the words belong to a work, a game or a task ("the song about killing myself", "in the movie he…",
 * "suicide prevention training", "“i wanna be sedated”"). `played`: a game does, and players are people too.
 * `near`: only the same sentence names one.
 */
export type Citing = 'cited' | 'played' | 'near' | 'none';

export function citing(tokens: Tokens, hit: Stretch, subject: Subject, clauses: Clauses, cues: QuotedCues): Citing {
  const quoted = insideQuotes(tokens, hit);
  const sentence = clauses.sentence(hit);
  const kinds = (['media', 'game', 'work'] as const).filter((kind) => names(tokens, cues[kind], sentence));
  if (quoted && kinds.length > 0) return 'cited';
  for (const kind of kinds)
    if (governs(kind, tokens, hit, subject, clauses, cues[kind])) return kind === 'game' ? 'played' : 'cited';
  // Games name themselves anywhere in the message: "lost nine in a row. hardstuck. i hate ranked".
  return quoted || kinds.length > 0 || names(tokens, cues.game, { first: 0, last: tokens.count }) ? 'near' : 'none';
}

/** A cue in the sentence that is no comparison: "everything looks fake, like a video game" names no game. */
function names(tokens: Tokens, cues: readonly CueHit[], sentence: Stretch): boolean {
  for (const { first } of cuesIn(cues, sentence)) {
    const like = [first - 1, first - 2].some((i) => i >= 0 && SIMILE.has(tokens.id[i] as number));
    if (!like) return true;
  }
  return false;
}

/** Looks only a few words around the hit and at the start of its clause, whatever the length of the sentence. */
function governs(
  kind: keyof typeof QUOTED_CUES,
  tokens: Tokens,
  hit: Stretch,
  subject: Subject,
  clauses: Clauses,
  cues: readonly CueHit[],
): boolean {
  const clause = clauses.clause(hit);
  // "song about [hit]", "lyric is [hit]", "essay on [hit]"
  for (const cue of cuesIn(cues, { first: Math.max(clause.first, hit.first - 2 * NEAR - 2), last: hit.first - 1 }))
    for (let i = Math.max(cue.last + 1, hit.first - NEAR - 1); i < hit.first && i <= cue.last + NEAR; i++)
      if (ABOUT.has(tokens.id[i] as number)) return true;
  // "[suicide] prevention training"
  if (kind !== 'game' && anyIn(cues, { first: hit.last + 1, last: Math.min(clause.last, hit.last + 3) })) return true;
  // "[killed myself] with my own grenade": players speak of themselves
  if (kind === 'game' && subject !== 'other' && anyIn(cues, clause)) return true;
  // "my character [killed himself]", "in the film [he dies]"; not "lost my ranked game i [want to die]"
  if (kind === 'work' || subject === 'person') return false;
  if (anyIn(cues, { first: clause.first, last: Math.min(hit.first - 1, clause.first + 3) })) return true;
  // "the girl in the film [took …]"
  if (kind !== 'media') return false;
  for (const cue of cuesIn(cues, { first: Math.max(clause.first, hit.first - 12), last: hit.first - 1 }))
    if ([cue.first - 1, cue.first - 2].some((at) => at >= clause.first && WITHIN.has(tokens.id[at] as number)))
      return true;
  return false;
}

/** Whether the whole hit stands inside quotation marks. */
export function insideQuotes(tokens: Tokens, hit: Stretch): boolean {
  for (let i = hit.first; i <= hit.last; i++) if (!((tokens.flags[i] as number) & TokenFlag.Quoted)) return false;
  return true;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
