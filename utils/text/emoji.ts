/** Emoji that carry meaning in a chat of this kind, and the words they become: `emo_` and the name. */
const EMOJI: Record<string, string> = {
  pill: '💊💉',
  gun: '🔫',
  knife: '🔪🗡🪒⚔🪓',
  blood: '🩸',
  bomb: '💣🧨',
  cry: '😭😢😿🥲🥹',
  sad: '😞😔🙁☹😟😥😓😩😫😖😣🥺😪😕',
  scared: '😨😰😱',
  angry: '😡😠🤬😤👿😾',
  finger: '🖕',
  death: '⚰🪦⚱',
  wilt: '🥀🕊',
  skull: '💀☠',
  laugh: '😂🤣😆😹😄😁😅😀😃',
  broken: '💔',
  heart: '❤💕💖💗💙💚💛💜🖤🤍🤎🧡💓💞💘💝🫶',
  smile: '🙂😊☺😇🙃',
  wink: '😉😜😝😛🤪',
  numb: '😶😐😑🫠🫥',
  drink: '🍺🍷🍸🥃🍻🍹🍾',
  smoke: '🚬🌿💨🍃',
  train: '🚂🚆🚇🚉',
  bridge: '🌉',
  rope: '🪢',
  music: '🎵🎶🎤🎧',
  game: '🎮🕹',
  pray: '🙏',
  wave: '👋',
  thumb: '👍👌',
  vomit: '🤮🤢',
  fire: '🔥',
  angel: '👼',
  sleep: '😴💤',
  hug: '🤗🫂',
  police: '🚓🚔👮',
  ambulance: '🚑🚨🆘',
  hospital: '🏥',
  baby: '👶🍼',
  eggplant: '🍆🍑',
};

/** Words of emoji, by number. */
export const EMOJI_WORDS: string[] = [];

/** Code point to place in `EMOJI_WORDS`. */
export const EMOJI_OF = new Map<number, number>();

for (const [name, signs] of Object.entries(EMOJI)) {
  for (const sign of signs) EMOJI_OF.set(sign.codePointAt(0) ?? 0, EMOJI_WORDS.length);
  EMOJI_WORDS.push(`emo_${name}`);
}
