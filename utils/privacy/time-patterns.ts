import type { Pattern } from './patterns';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
// "may" and "march" and "mar" are also words, so alone they need more around them than other months do.
const LONE_MONTH = '(?:january|february|april|june|july|august|september|october|november|december)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const NTH =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)';
/** A weekday and "the" right before a date are part of it: "on Saturday the 14th of June". */
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const LEAD = `\\b(?:${WEEKDAY}\\.?,?\\s+)?(?:the\\s+)?`;
const ELDER_WORDS =
  '(?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and)? (?:one|two|three|four|five|six|seven|eight|nine|ten))';
/** What happens on a day that is set: behind it a bare "4/3" or "the 19th" is that day. */
const SET =
  '(?:appt|appointment|hearing|court(?: date| case)?|trial|sentencing|surgery|operation|op|scan|exam|interview|funeral|wedding|birthday|bday|anniversary|due date|discharged?|admitted|deadline|eviction|exp|expires?|expiry|sobriety date|release date|assessment|review)';
const MISSPELT =
  'janu?r?a?ry|janurary|janaury|febuary|feburary|febrary|febuery|marhc|apirl|aprl|agust|augst|auguest|setember|septemeber|sepetember|septmber|ocotber|octobr|novemeber|novmber|decemeber|decmber|desember';
/** Spanish, Portuguese, French, Italian, German, Dutch, Turkish, Polish, Filipino, Indonesian, Swedish, Romanian. */
const FOREIGN_MONTH = [
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
  'janeiro|fevereiro|março|marco|maio|junho|julho|setembro|outubro|novembro|dezembro',
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre',
  'januar|februar|märz|maerz|juni|juli|oktober|dezember|januari|februari|maart|mei|augustus|augusti|maj',
  'ocak|şubat|subat|mart|nisan|mayıs|mayis|haziran|temmuz|ağustos|agustos|eylül|eylul|ekim|kasım|kasim|aralık|aralik',
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|wrzesnia|października|pazdziernika|listopada|grudnia',
  'pebrero|hunyo|hulyo|setyembre|oktubre|nobyembre|disyembre|maret|desember|ianuarie|februarie|martie|aprilie|iunie|iulie|octombrie|noiembrie|decembrie',
].join('|');
const YEAR = "(?:,?\\s+(?:19|20)\\d\\d|,?\\s+'\\d\\d)?";
const UNITS =
  '(?:%|percent|kgs?|kilos?|lbs?|pounds?|stone|cm|km|miles?|mph|mg|ml|degrees?|dollars?|bucks?|euros?|quid|times?|days?|weeks?|months?|hours?|hrs?|minutes?|mins?|points?|pages?|people|steps|calories|cals|k\\b|[.,:/]?\\d)';
const ELDER =
  '(?:opa|oma|abuel[oa]|nonn[oa]|great[ -](?:aunt|uncle|gran|grandma|grandad|grandmother|grandfather)|husband|wife|parents|he|she|nan|nana|gran|granny|grandma|grandpa|grandad|granddad|grandmother|grandfather|mum|mom|dad|mother|father|aunt|uncle|neighbou?r)';

/** Dates and ages over 89: what is nearer than a year (shared/domain/06). Years and weekdays alone stay. */
export const TIME_PATTERNS: readonly Pattern[] = [
  // 3 May 2021, May 3rd, the 3rd of May, 2021-05-03, 3/5/21
  { kind: 'date', regex: new RegExp(`${LEAD}${DAY}(?:\\s+of)?\\s+${MONTH}\\b\\.?${YEAR}`, 'gi') },
  {
    kind: 'date',
    regex: new RegExp(
      `${LEAD}${MONTH}\\.?\\s+(?:the\\s+)?${DAY}\\b(?:,?\\s+(?:19|20)\\d\\d\\b|(?!\\s*(?:${UNITS}))${YEAR})`,
      'gi',
    ),
  },
  { kind: 'date', regex: new RegExp(`\\b${MONTH}\\.?,?\\s+(?:of\\s+)?(?:19|20)\\d\\d\\b`, 'gi') },
  { kind: 'date', regex: /(?<![\d/.-])(?:19|20)\d\d[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?![\d/-])/g },
  {
    kind: 'date',
    regex: /(?<![\d/.-])(?:3[01]|[12]\d|0?[1-9])([-/.])(?:3[01]|[12]\d|0?[1-9])\1(?:(?:19|20)\d\d|\d\d)(?![\d/-])/g,
  },
  {
    kind: 'date',
    regex:
      /\b(?:on|since|until|till|by|born|dob|(?:set|due|booked|scheduled) for|birthday(?: is|['’]?s)?|bday(?: is|['’]?s)?|anniversary(?: is)?|date(?: is)?)[:\s]+((?:3[01]|[12]\d|0?[1-9])[/.-](?:3[01]|[12]\d|0?[1-9]))(?![\d/.-])/gi,
  },
  {
    kind: 'date',
    regex: new RegExp(
      `\\b(?:in|since|last|next|this|by|until|till|every|during|early|late|mid|of|from)\\s+(${LONE_MONTH})\\b`,
      'gi',
    ),
  },
  {
    kind: 'date',
    regex:
      /\b(?:in|since|last|next|this past|until|till|every|back in|early|late)\s+(may|march)\b(?!\s+(?:be|have|not|as|on|for))/gi,
  },
  {
    kind: 'date',
    regex:
      /\b(?:in|since|by|until|till|early|late|mid|last|next|end of|start of)\s+(jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b(?!['’])/gi,
  },
  // July Fourth, the third of may
  {
    kind: 'date',
    regex: new RegExp(`${LEAD}(?:${MONTH}\\s+(?:the\\s+)?${NTH}|${NTH}\\s+of\\s+${MONTH})\\b${YEAR}`, 'gi'),
  },
  // A holiday says the day only with its year.
  {
    kind: 'date',
    regex:
      /\b(?:new year['’]?s?(?: (?:day|eve))?|nye|valentine['’]?s?(?: day)?|christmas(?: (?:day|eve))?|xmas|easter(?: sunday)?|halloween|thanksgiving|mother['’]?s day|father['’]?s day|boxing day|eid|diwali|hanukkah)\s+(?:of\s+)?(?:19|20)\d\d\b/gi,
  },
  {
    kind: 'date',
    regex:
      /\b(?:birthday|bday|anniversary|funeral|wedding|due date)(?:['’]?s| is| was)?(?: on)? the (\d{1,2}(?:st|nd|rd|th))\b/gi,
  },
  { kind: 'date', regex: /\bon the (\d{1,2}(?:st|nd|rd|th))\b(?!\s+(?:floor|street|st|avenue|ave|day|time))/gi },
  // 92 years old, I'm 93, turned 101
  { kind: 'age', regex: /\b(?:9\d|1[0-2]\d)[\s-]?(?:years?[\s-]old|yrs?[\s-]old|y\/?o)\b/gi },
  {
    kind: 'age',
    regex: new RegExp(
      `\\b(?:i['’]?m|i am|he['’]?s|she['’]?s|they['’]?re|aged?|turned|turning|turns|(?:he|she|they|${ELDER}) (?:is|was|will be)|will be|${ELDER}['’]?s|${ELDER},)\\s+(9\\d|10[1-9]|1[12]\\d|${ELDER_WORDS})\\b(?!\\s*${UNITS})`,
      'gi',
    ),
  },
  // "my mother Ana is 92", "dad 91, mum 93", "lived to 102", "i'll be 92", "has 101 years"
  {
    kind: 'age',
    regex: new RegExp(
      `\\b(?:${ELDER}(?:\\s+\\p{Lu}[\\p{L}'’-]+)?(?:\\s+(?:is|was|turned|turns|will be|at))?|lived to(?: be)?|lives to|i['’]?ll be|(?:he|she|they)['’]?ll be|until (?:he|she|they) (?:is|was|were))\\s+(9\\d|10\\d|11\\d|${ELDER_WORDS})\\b(?!\\s*${UNITS})`,
      'giu',
    ),
  },
  {
    kind: 'age',
    regex: new RegExp(
      `\\b(?:has|have|had|got|with)\\s+(9\\d|10\\d|11\\d|${ELDER_WORDS})\\s+years\\b(?!\\s+(?:of|in|left|to go|ago))`,
      'gi',
    ),
  },
  { kind: 'age', regex: /\bat\s+(9\d|10[1-9])(?=\s*(?:,|they|she|he|her|his|and (?:still|she|he))\b)/gi },
  // "(97F)", "97/m"
  { kind: 'age', regex: /(?<![\w.])(9\d|10\d)\s?[/]?\s?[mfMF]\b(?!\w)/g },
  // "dob 14 02 89", "since the 14th", "mid-March", "the fourteenth": less sure, so behind what says that it is a day
  {
    kind: 'date',
    regex:
      /\b(?:dob|d\.o\.b\.?|date of birth|born(?: on)?|birthday)[:\s]+((?:3[01]|[12]\d|0?[1-9])[ ./-](?:3[01]|[12]\d|0?[1-9])[ ./-](?:(?:19|20)\d\d|\d\d)|\d{8}|\d{6})(?!\d)/gi,
  },
  {
    kind: 'date',
    regex: new RegExp(
      `\\b(?:since|from|by|until|till|before|after|tomorrow,?|today,?|yesterday,?|due|booked for|happened|born|died|back on|sober|clean|court|it was|it is|it['’]s|week of|that was)\\s+(the\\s+(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)|${NTH}))\\b(?!\\s+(?:of\\s+(?!${MONTH}|the month|this month|next month|last month)|floor|street|st\\b|avenue|time|one|person|day|year|grade|attempt|century|place|child|baby|night|week|month|round|step|world|thing|try|chapter|page|stage|kid|class))`,
      'gi',
    ),
    unless: (words) => /\b(?:first|second|third)$/i.test(words),
  },
  {
    kind: 'date',
    regex: new RegExp(`\\b(?:mid|early|late)-(?:${LONE_MONTH}|march|may|jan|feb|apr|aug|sept?|oct|nov|dec)\\b`, 'gi'),
  },
  {
    kind: 'date',
    regex:
      /\b(?:happened|died|passed(?: away)?|left|admitted|discharged|sober|clean|quit|married|arrested|sectioned|relapsed|attempted|it was|was)(?:\s(?:since|on|me|us|about|around|him|her|back)){0,2}\s((?:3[01]|[12]\d|0?[1-9])[/.](?:1[0-2]|0?[1-9]|3[01]|[12]\d))(?![\d/.%]|\s*(?:of|out|points?|stars?|am|pm|%|percent|km|miles|kg))/gi,
  },
  // As they are misspelt
  {
    kind: 'date',
    regex: new RegExp(
      `\\b(?:the\\s+)?(?:${DAY}(?:\\s+of)?\\s+(?:${MISSPELT})|(?:${MISSPELT})\\s+(?:the\\s+)?${DAY})\\b${YEAR}|\\bin\\s(?:${MISSPELT})\\b`,
      'gi',
    ),
  },
  // "7 de julio de 1985", "15 août", "10 Ekim": months in the languages people write their dates in
  {
    kind: 'date',
    regex: new RegExp(
      `(?<![\\p{L}\\d])${DAY.replace('(?:st|nd|rd|th)?', '(?:st|nd|rd|th|er|\\.|º|ª)?')}\\s+(?:d[eio]\\s+|ng\\s+)?(?:${FOREIGN_MONTH})(?![\\p{L}])(?:\\s+(?:d[eo]l?\\s+)?(?:19|20)\\d\\d)?`,
      'giu',
    ),
  },
  // 9-Jun-2019
  { kind: 'date', regex: new RegExp(`\\b${DAY}-${MONTH}-(?:19|20)?\\d\\d\\b`, 'gi') },
  // Mar '19
  { kind: 'date', regex: new RegExp(`\\b(?:in|since|from|until|by|of)\\s+(${MONTH}\\.?\\s+['’]\\d\\d)\\b`, 'gi') },
  // "monday the 12th", "fri 13th"
  {
    kind: 'date',
    regex: new RegExp(
      `\\b${WEEKDAY}\\.?,?\\s+(?:the\\s+)?(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)\\b(?!\\s+(?:thing|time|floor|street|avenue|day|year))`,
      'gi',
    ),
  },
  {
    kind: 'date',
    regex: new RegExp(
      `\\b${SET}(?:['’]?s)?(?:\\s+(?:is|was|on|it['’]?s|set for|for|moved to|date|day)){0,3}:?\\s+((?:3[01]|[12]\\d|0?[1-9])[/.-](?:3[01]|[12]\\d|0?[1-9])|(?:1[0-2]|0[1-9])/\\d\\d|the\\s+\\d{1,2}(?:st|nd|rd|th))\\b(?![\\d/.-]?\\d)(?!\\s+(?:floor|street|time|attempt|one|day|year))`,
      'gi',
    ),
  },
  { kind: 'age', regex: new RegExp(`\\b${ELDER_WORDS}[\\s-](?:years?|yrs?)[\\s-]old\\b`, 'gi') },
  // "91, widowed", "at 95 i …"
  { kind: 'age', regex: /(?:^|\n)\s*(9\d|10\d)(?=[\s,/]+(?:m|f|male|female|man|woman|widow(?:ed|er)?|retired)\b)/gi },
  { kind: 'age', regex: /\bat\s+(9\d|10[1-9])(?=\s+(?:i|you|we|what|my|life|nobody|there['’]?s)\b)/gi },
];
