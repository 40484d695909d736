import { CODE_PATTERNS } from './code-patterns';
import { PLACE_PATTERNS } from './place-patterns';
import { TIME_PATTERNS } from './time-patterns';

/**
 * What is replaced. The eighteen identifiers of HIPAA's Safe Harbor [S29, shared/domain/06] as far as a text shows
 * them; faces, voices and fingerprints are not text.
 */
export type Kind = 'name' | 'place' | 'date' | 'age' | 'phone' | 'email' | 'id' | 'link' | 'ip';

export interface Pattern {
  kind: Kind;
  /** Group 1, where there is one, is what is replaced; otherwise the whole match. */
  regex: RegExp;
  /** Says no to a match that only looks like one. */
  unless?: (words: string) => boolean;
}

const STREET =
  '(?:street|st|parade|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|terrace|crescent|cres|highway|hwy|parkway|pkwy|mews|grove|gardens|gdns)';
const SMALL =
  "(?!(?:the|my|a|an|our|her|his|their|your|this|that|some|any|no|same|every|each|new|old|public|private|local|main|one|side|state|community|in|on|at|to|of|is|was|and|or|from|junior|senior|med|law|art|night|whole|wrong|right|long|open|country|memory|middle|high)\\b)[a-z][a-z'-]+";
const INSTITUTION =
  "(?:high school|middle school|elementary(?: school)?|primary school|secondary school|grammar school|academy|university|college|hospital|medical (?:center|centre)|health (?:center|centre)|clinic|infirmary|(?:homeless |women's )?shelter|church|mosque|synagogue|prison|nursing home|care home|(?<!\\b(?:train|bus|police|fire|gas|petrol|railway|tube|metro|power|space|radio|tv|coach|service|polling|work|play|next|nearest)\\s)station)";
const DIGIT_WORD = '(?:(?:double|triple|treble)\\s)?(?:zero|nought|oh|o|one|two|three|four|five|six|seven|eight|nine)';
const MAIL_END = '(?:com|org|net|edu|gov|io|co|uk|de|ca|au|nz|ie|info|me|us)';

const DOT = '(?:[([{](?:dot|\\.)[)\\]}]|\\.|\\bdot\\b)';

/** Numbers anybody may know: emergency numbers and crisis lines. Only their digits count. */
const PUBLIC = new Set(
  '911 999 112 000 111 101 988 211 311 741741 85258 50808 686868 1737 116123 116111 116000 131114 1098'.split(' '),
);
const digits = (words: string) => words.replace(/\D/g, '');
/** Freephone numbers belong to services, never to persons (North America, United Kingdom, Ireland, Australia, India). */
const FREE = /^(?:1?8(?:00|33|44|55|66|77|88)\d{7}|0?80[08]\d{3,8}|1800\d{3,8}|1300\d{6})$/;
/** "1912-1952", "2015 - 2019" */
const YEARS = /^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$/;
const isPublic = (words: string) =>
  YEARS.test(words) || PUBLIC.has(digits(words).replace(/^44(?=116)/, '')) || FREE.test(digits(words));

/** Amounts with their unit, and risk words in leetspeak ("su1c1d4l"), whose digits stand singly among small letters. */
const isWord = (words: string) =>
  /^(?:1[38]00[a-z]+|\d+(?:mg|mcg|ml|kg|lbs|cals?|kcal|th|st|nd|rd|s|k|am|pm|hrs?|mins?|days?|kbps|mbps|x\d+)|covid\d+)$/i.test(
    words,
  ) ||
  (words.length <= 16 && /^(?:[a-z]+\d{1,2})+[a-z]*$/.test(words));

/** In order: of two that overlap the earlier in this list wins. Quantifiers are bounded, so time grows with the text. */
export const PATTERNS: readonly Pattern[] = [
  { kind: 'link', regex: /\bh(?:tt|xx)ps?:\/\/[^\s<>"]{2,2000}/gi },
  { kind: 'link', regex: /\bftp:\/\/[^\s<>"]{2,2000}/gi },
  { kind: 'email', regex: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g },
  {
    kind: 'email',
    regex: new RegExp(
      `\\b(?:[\\w+-]{1,30}\\s(?:dot|underscore|dash|hyphen|point)\\s){0,3}[\\w.+-]{1,64}\\s?(?:[([{](?:at|@)[)\\]}]|@|\\bat\\b)\\s?[\\w-]{1,63}\\s?${DOT}\\s?${MAIL_END}\\b(?:\\s?${DOT}\\s?${MAIL_END}\\b)?`,
      'gi',
    ),
    // "look at my-site.com" is a link, "look at this dot com thing" is neither.
    unless: (words) =>
      /^(?:look|looking|find|found|see|its|it['’]s|me|is|was|am|im|up|out|read|post|posted|here|back|stuff|story|page|blog|order|shop|works?|lives?|available|online)\s+at\s[^\s]+\.[a-z.]+$/i.test(
        words,
      ) || /^(?:look|looking|see|find|found|order|shop|works?)\s+at\s/i.test(words),
  },
  // "meena@okbank", "ana@gmail": an address, whatever is missing behind it
  { kind: 'email', regex: /(?<![\w.])[\w.+-]{2,64}@[a-z][\w-]{2,40}\b/gi },
  // Spelled out, with another ending, another language, or spaces in the middle: "ana(at)posteo(dot)ru", "… arroba … ponto …"
  {
    kind: 'email',
    regex:
      /\b[\w.+-]{1,64}\s?[([{]\s?(?:at|@|arroba)\s?[)\]}]\s?[\w-]{1,63}(?:\s?(?:[([{]\s?(?:dot|punto|ponto|point|punkt|\.)\s?[)\]}]|\.|\sdot\s)\s?[a-z]{2,10}){1,3}\b/gi,
  },
  {
    kind: 'email',
    regex:
      /\b[\w.+-]{1,64}\s(?:arroba|chiocciola|malpa|małpa|arobase)\s[\w-]{1,63}(?:\s?(?:punto|ponto|point|kropka|dot|\.)\s?[a-z]{2,10}){1,3}\b/gi,
  },
  {
    kind: 'email',
    regex:
      /\b[\w.+-]{1,40}\sat\s(?:[a-z][a-z'’-]{1,20}\s){1,4}dot\s(?:co\sdot\suk|com|org|net|co|uk|ie|au|ca|de|nz|info)\b/gi,
    unless: (words) =>
      /^(?:look|looking|find|found|see|was|is|am|im|up|out|read|here|back|works?|lives?)\s/i.test(words),
  },
  // "sadgirl dot tumblr dot com"
  {
    kind: 'link',
    regex: /\b[\w-]{2,40}\s+dot\s+(?:[\w-]{2,30}\s+dot\s+)?(?:com|org|net|co\s+dot\s+uk|io|me|gg)\b/gi,
    unless: (words) => /^(?:this|that|the|a|some|any|dot|old|whole)\s/i.test(words),
  },
  { kind: 'email', regex: /\b[\w.+-]{2,64} at (?:gmail|yahoo|hotmail|outlook|icloud|protonmail|proton)\b/gi },
  { kind: 'link', regex: /\bwww\.[^\s<>"]{2,2000}/gi },
  {
    kind: 'link',
    regex:
      /\b(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|edu|gov|gg|ly|app|dev|info|uk|social|chat|blog|link|page|ca|au|de|fr|nz|ie)(?:\/[^\s<>"]{0,2000})?(?![\w-])/gi,
  },
  { kind: 'link', regex: /\b(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}\/[^\s<>"]{1,2000}/gi },
  { kind: 'ip', regex: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![\d.]\d|\d)/g },
  { kind: 'ip', regex: /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\w:])/gi },
  { kind: 'ip', regex: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi },
  { kind: 'ip', regex: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi },
  ...TIME_PATTERNS,
  ...CODE_PATTERNS,
  // Plates, whose letters may stand apart: "plate KLM 4821", "reg AB12 CDE"
  {
    kind: 'id',
    regex:
      /\b(?:plate|number plate|licen[cs]e plate|reg|registration)(?:\s+(?:is|number|no))?[:\s]\s*((?=[a-z\s-]{0,8}\d)[a-z0-9]{1,5}[ -][a-z0-9]{2,5})\b(?!\s*(?:times|years|days))/gi,
    unless: (words) => /\b(?:is|was|and|the|in|on|at|for|to|from|of)\b/i.test(words),
  },
  // Numbers that a word names: account 1234, plate ABC 123, student id: 4411
  {
    kind: 'id',
    regex:
      /\b(?:ssn|social security|social|nhs|mrn|medical record|record|account|acct|iban|sort code|routing|policy|member(?:ship)?|insurance|medicaid|medicare|passport|licen[cs]e|plate|number plate|registration|vin|serial|imei|device|case|ticket|order|reference|ref|tracking|student|employee|badge|inmate|booking|claim|pin|user|id|card|cvv|cvc|aadhaar|national insurance|tax|ein|medicaid|driver['’]?s licen[cs]e|crime|file|chart|patient|hospital|tracking|confirmation)(?:\s+(?:id|no|nr|num|number|code|plate|ref|reference))?\.?(?:\s+(?:is|was|ends in|ending(?: in)?)|\s*[:#=])?\s+#?((?=[a-z0-9/-]*\d)[a-z0-9]{1,20}(?:[-/:][a-z0-9]{1,20}){0,5}(?:\s\d{2,6}){0,4})\b(?!\s*(?:years?|days?|weeks?|months?|people|times))/gi,
    // "the case is 10:30" is a time.
    unless: (words) => /^\d{1,2}:\d\d$/.test(words),
  },
  // CPF and its like, passwords, flights, wallets of an app
  { kind: 'id', regex: /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g },
  {
    kind: 'id',
    regex: /\b(?:password|passwd|passcode|pw)(?:\s+(?:is|was)|\s*[:=])\s*(\S{4,40})/gi,
    unless: (words) => !/\d|[^\w.,!?'’]/.test(words),
  },
  { kind: 'id', regex: /\b(?:flight|train|coach)\s+([A-Z]{2}\s?\d{2,4})\b/g },
  { kind: 'id', regex: /\b(?:cash ?app|venmo|paypal|revolut|zelle|gcash|upi)\b[^.!?\n]{0,15}?([$@][\w.-]{3,30})/gi },
  // National insurance (United Kingdom)
  { kind: 'id', regex: /\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi },
  { kind: 'id', regex: /\b\d{3}[- ]\d{2}[- ]\d{4}\b/g },
  { kind: 'id', regex: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b/g },
  { kind: 'id', regex: /\b(?:\d{4}[\s-]){3}\d{1,7}\b/g },
  { kind: 'id', regex: /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi },
  { kind: 'place', regex: /\b\d{5}-\d{4}\b/g },
  {
    kind: 'phone',
    regex: /(?<![\w.,$£€])(?<!\b(?:pages?|pp|chapters?|verses?)\s)(?:\+|\()?\d(?:[ ().–-]{0,3}\d){6,14}(?![\w%])/gi,
    unless: isPublic,
  },
  { kind: 'phone', regex: new RegExp(`\\b(?:${DIGIT_WORD}|\\d)(?:[\\s,-]{1,3}(?:${DIGIT_WORD}|\\d)){6,15}\\b`, 'gi') },
  { kind: 'id', regex: /(?<![\w.,$£€-])\d{6,40}(?![\w%])/g, unless: isPublic },
  // Letters and digits in one run; "500mg", "1990s" and "covid19" are words
  {
    kind: 'id',
    regex: /\b(?=[a-z0-9]*\d[a-z0-9]*\d[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{6,100}\b/gi,
    unless: isWord,
  },
  // Places smaller than a state
  ...PLACE_PATTERNS,
  {
    kind: 'place',
    regex: new RegExp(
      `\\b\\d{1,6}[a-z]?\\s+(?:[nsew]\\.?\\s+)?(?:[a-z0-9][a-z'.-]{0,30}\\s+){1,3}${STREET}\\b\\.?(?:,?\\s+(?:apt|apartment|unit|flat|suite)\\.?\\s*#?\\s?\\w{1,5}\\b)?`,
      'gi',
    ),
    unless: (words) =>
      /\b(?:days?|weeks?|months?|hours?|minutes?|times?|people|pills?|miles?|down|up|on|in|the|years?|i|we|you|he|she|they|to|and|my|a)\b/i.test(
        words,
      ),
  },
  {
    kind: 'place',
    regex:
      /\b(?:\p{Lu}[\p{L}'.-]{1,30}\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Terrace|Crescent|Highway|Parkway)\b/gu,
  },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b(?:on|at|off|near|behind|along)\\s+(${SMALL}(?:\\s+${SMALL})?\\s+(?:street|avenue|road|lane|drive|boulevard|crescent|terrace))\\b`,
      'gi',
    ),
  },
  {
    kind: 'place',
    regex:
      /\b(?:apt|apartment|unit|suite|flat|room|rm|dorm|building|bldg|block|lot)\.?\s*#?\s?((?:\d{1,5}[a-z]?|[a-z]-?\d{1,5}))\b(?!\s*(?:people|years|minutes|hours|weeks|days|months|nights|times|floors))/gi,
  },
  {
    kind: 'place',
    regex:
      /\b((?:\p{Lu}[\p{L}'’.-]{1,30}\s+){1,4}(?:High School|Middle School|Elementary(?: School)?|Primary School|Secondary School|Grammar School|School|Academy|University|College|Hospital|Medical Cent(?:er|re)|Health Cent(?:er|re)|Clinic|Infirmary|Shelter|Church|Prison|House|Park))\b/gu,
    unless: (words) => /^(?:The|My|A|Our|In|At|Is|White|High|Middle)\s+\S+$/.test(words),
  },
  {
    kind: 'place',
    regex:
      /\b((?:University|College|Church|Hospital|Town|City|County|Borough) of (?:\p{Lu}[\p{L}'’.-]{1,30}\s?){1,3})/gu,
  },
  { kind: 'place', regex: /\b((?:\p{Lu}[\p{L}'’.-]{1,30}\s+){1,2}(?:County|Parish|Township|Borough))\b/gu },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b(?:in|from|near|to|around|outside)\\s+(${SMALL}(?:\\s+${SMALL})?\\s+county)\\b(?!\\s+(?:jail|court|lines|council|hospital|line))`,
      'gi',
    ),
  },
  // Prisons, hospitals and wards by how they are called: "HMP …", "Royal …", "… A&E"
  { kind: 'place', regex: /\b(?:HMP|HMYOI|YOI|RAF|USS|HMS|RNLI)\s+(?:\p{Lu}[\p{L}'’.-]{1,30}\s?){1,3}/gu },
  {
    kind: 'place',
    regex:
      /\bRoyal\s+(?!(?:Family|Mail|Navy|Air|Marines?|Blood|Rumble|Assent|Wedding|College|Society|Flush)\b)(?:\p{Lu}[\p{L}'’.-]{1,30}\s?){1,3}/gu,
  },
  {
    kind: 'place',
    regex:
      /\b(?!(?:The|An|In|At|To|My|Our)\b)((?:\p{Lu}[\p{L}'’.-]{1,30}\s+){1,3}(?:A\s?&\s?E|ER|ICU|PICU|Gen(?:eral)?|Ward))(?!\w)/gu,
  },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b(?:at|to|from|in|near|attend(?:ed|ing)?|by|outside)\\s+(${SMALL}(?:\\s+${SMALL}){0,2}\\s+${INSTITUTION})\\b`,
      'gi',
    ),
  },
  {
    kind: 'place',
    regex:
      /\b(?:zip|zipcode|zip code|postcode|post code|postal code)(?:\s+is|:)?\s+((?=[a-z ]{0,4}\d)[a-z0-9]{2,5}(?:\s?\d[a-z0-9]{1,3})?)\b/gi,
  },
  {
    kind: 'place',
    regex:
      /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?\s+\d{5}\b/g,
  },
  {
    kind: 'place',
    regex: /\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d)\b/g,
  },
  {
    kind: 'place',
    regex: /\b(?:[a-z]{1,2}\d[a-z\d]?\s\d[abd-hjlnp-uw-z]{2})\b/g,
    unless: (words) => /\s\d(?:am|pm|st|nd|rd|th)$/.test(words),
  },
  // "- K. Osei", "Dr S. Kim": a surname behind its initials
  { kind: 'name', regex: /(?<![\p{L}.&])((?!I\.)\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}[\p{L}'’-]{1,30})/gu },
  // "ask J to come": one letter stands for somebody
  {
    kind: 'name',
    regex:
      /\b(?:ask|asked|tell|told|texted|miss|liked?|love|loved|hate|hated|met)\s+([A-HJ-QSTV-Z])(?![\w.'’&+-])(?!\s+(?:or|to|vs)\s+[A-Z]\b)/g,
  },
  // Names people go by
  { kind: 'name', regex: /(?<![\w.@])@[\w][\w.-]{1,60}/g },
  { kind: 'name', regex: /\b[\w.]{2,32}#\d{4}\b/g },
  { kind: 'name', regex: /(?<![\w/])\/?u\/[\w-]{3,30}/gi },
  // A word with an underscore in it is a handle wherever it stands.
  { kind: 'name', regex: /\b(?=[a-z_.\d]*[a-z])[a-z\d.]{1,30}_[\w.]{1,30}\b/gi },
  {
    kind: 'name',
    regex:
      /\b(?:insta(?:gram)?|ig|snap(?:chat)?|discord|tiktok|twitter|username|gamertag|psn|xbox|steam|kik|telegram|twitch)\s*(?:is|:|=|@)\s*([\w.-]{3,40})/gi,
    unless: (words) => !/[\d_.-]/.test(words),
  },
  // "add me luna.moth", "find me on roblox as kitty99": what is called so only where such names stand
  {
    kind: 'name',
    regex:
      /\b(?:insta(?:gram)?|ig|snap(?:chat)?|discord|tiktok|twitter|psn|xbox|steam|kik|telegram|twitch|reddit|roblox|wechat|line|viber|signal|whatsapp|youtube|bluesky|mastodon|threads|facebook|fb|onlyfans|tumblr|wattpad|gamertag|handle|username|user ?name)\s*(?:(?:id|handle|name|user|username|tag|account|acct|acc)\s*)?(?:is|as|:|=|@|im|i['’]m|under)?\s*["'“]?([\w.-]{0,30}[\d_.-][\w-][\w.-]{0,30})/gi,
    unless: (words) => !/[a-z]/i.test(words) || /^(?:\d+[a-z]{0,3}|[a-z]+\.?|[a-z'’]+-[a-z'’]+|.*\.\.)$/i.test(words),
  },
  {
    kind: 'name',
    regex:
      /\b(?:add|find|dm|message|follow|pm|hmu|friend)\s+(?:me|him|her|them)\s+(?:(?:on|at|in)\s+(?:my\s+)?\w{2,12}\s*)?(?:as|@|at|under|:|,|its|it['’]s)?\s*["'“]?([\w.-]{0,30}[\d_.][\w-][\w.-]{0,30})/gi,
    unless: (words) => !/[a-z]/i.test(words) || /^(?:\d+[a-z]{0,3}|[a-z]+\.?|.*\.\.)$/i.test(words),
  },
  {
    kind: 'name',
    regex:
      /\b(?:my|his|her|their)\s+(?:insta(?:gram)?|ig|snap(?:chat)?|discord|tiktok|twitter|username|user name|user|handle|gamertag|psn|steam|kik|telegram)\s*(?:is|:|=|name is)\s*([\w.-]{2,40})/gi,
    unless: (words) => /^(?:not|gone|banned|private|hacked|deleted|full|down|on|off|the|my|a)$/i.test(words),
  },
];
