import { describe, expect, test } from 'vitest';
import { tokenise, words } from '@/utils/text';

const table: Record<string, Record<string, string>> = {
  'case, accents, compatibility forms': {
    'KILL Me': 'kill me',
    'naïve café': 'naive cafe',
    ｋｉｌｌ: 'kill',
    '𝐤𝐢𝐥𝐥 𝓶𝓮': 'kill me',
    'ⓚⓘⓛⓛ': 'kill',
    ᴋɪʟʟ: 'kill',
    'ﬁne ß æon': 'fine ss aeon',
    'e\u0301tude': 'etude',
  },
  'letters of other scripts inside Latin words': {
    ѕuісіdе: 'suicide',
    'kіll mе': 'kill me',
    suicιde: 'suicide',
    'привет как': 'привет как',
    'سلام 你好': 'سلام 你好',
  },
  'zero-width and control characters': {
    'su\u200bic\u00adide': 'suicide',
    'k\u200di\u2060ll\u0000': 'kill',
    '\u202ekill\u202c me': 'kill me',
  },
  leetspeak: {
    'su1c!de': 'suicide',
    k1ll: 'kill',
    mys3lf: 'myself',
    unal1ve: 'unalive',
    'k*ll': 'kill',
    'su*cide': 'suicide',
    'f**k': 'fuck',
    $uicide: 'suicide',
    '5uicide': 'suicide',
    a1one: 'alone',
    'stop!please': 'stop please',
    'me@site': 'me site',
    '*hugs* you': 'hugs you',
  },
  numbers: {
    '800mg': '800 mg',
    '20mg, 2 weeks': '20 mg 2 weeks',
    '16yo': '16 yo',
    '1,000': '1000',
    '3.5': '3.5',
    '24/7': '24 7',
    $50: '50',
    '1am': '1 am',
    '1st 2nd 22nd': 'first second 22nd',
    'twenty two': '22',
    'two hundred': '200',
    'ten pills': 'ten pills',
    '٣ حبوب': '3 حبوب',
    '½ cup': 'cup',
    '1️⃣': '1',
    'the .45': 'the 45',
  },
  'stretched letters': {
    sooooo: 'so',
    killlll: 'kill',
    noooo: 'no',
    pleaseee: 'please',
    gooood: 'good',
    'wannaaa die': 'want to die',
    hellllp: 'help',
  },
  'letters written apart': {
    'k.m.s': 'kms',
    'k i l l  m e': 'kill me',
    'k i l l m e': 'kill me',
    'i wanna k-i-l-l myself': 'i want to kill myself',
    's u i c i d e': 'suicide',
    k_m_s: 'kms',
    'i a m s a d': 'i am sad',
    'a b c': 'a b c',
    'u n i r ok': 'you and i are ok',
    'k.m.s tonight': 'kms tonight',
    'i a': 'i a',
  },
  'chat spellings and contractions': {
    "im i'm i’m": 'i am i am i am',
    'dont cant wont isnt': 'do not can not will not is not',
    "don't can't won't isn't cannot": 'do not can not will not is not can not',
    "i'll ill i'd id we're were": 'i will ill i would id we are were',
    "it's its": 'it is it is',
    "mom'll they'll needn't": 'mom will they will need not',
    'gonna finna boutta': 'going to going to going to',
    'ima imma': 'i am going to i am going to',
    'wanna gotta tryna lemme gimme': 'want to got to trying to let me give me',
    'dunno idk idc': 'do not know i do not know i do not care',
    'u ur r n': 'you your are and',
    'bc cuz cos': 'because because because',
    'smth sm1 ppl abt b4': 'something someone people about before',
    'w/ her w/o me b/c': 'with her without me because',
    'rn tn 2nite tmrw 2moro 2day': 'right now tonight tonight tomorrow tomorrow today',
    "oded od'd": 'overdosed overdosed',
    'sucide suicde sewerslide': 'suicide suicide suicide',
    'sewer slide': 'suicide',
    'sucidal suicidle': 'suicidal suicidal',
    'un alive unalived unaliving': 'unalive unalived unaliving',
    'my self meself': 'myself myself',
    'any more': 'anymore',
    'i m sad, don t go': 'i am sad do not go',
    'mum mummy dads': 'mom mom dads',
    'tryin feelin cuttin': 'trying feeling cutting',
    'kms kys aint': 'kms kys aint',
    'nothin thru tho pls wot': 'nothing through though please what',
    shouldve: 'should have',
    'should of': 'should have',
    'safe haven': 'safe haven',
  },
  emoji: {
    '💊🔫🔪🩸😭🖕': 'emo_pill emo_gun emo_knife emo_blood emo_cry emo_finger',
    '⚰️🪦 🥀🕊️': 'emo_death emo_death emo_wilt emo_wilt',
    '💀😂💔': 'emo_skull emo_laugh emo_broken',
    '🖕🏽': 'emo_finger',
    '❤️‍🩹': 'emo_heart',
    '👩🏽‍⚕️ hi 🦄': 'hi',
    'took💊now': 'took emo_pill now',
  },
};

for (const [name, rows] of Object.entries(table)) {
  describe(name, () => {
    test.each(Object.entries(rows))('%j', (text, plain) => {
      expect(words(text).join(' ')).toBe(plain);
    });
  });
}

test('numbers carry their value, others none', () => {
  const { value, count } = tokenise('800mg thirty two hundred twelve 1,000 pills');
  expect([...value].slice(0, count)).toEqual([800, Number.NaN, 3200, 12, 1000, Number.NaN]);
});
