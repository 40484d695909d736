// Words beside which names stand.

/** After these a name follows, in whatever spelling. */
const CALLED =
  /\b(?:(?:my|his|her|their|your|its) name(?:['’]?s| is| was)|i['’]?m called|i am called|(?:he|she|they|it)['’]?s called|(?:(?:u|you|ppl|people|everyone|everybody|they|friends|mates|most) (?:can |all |just |mostly |usually )?calls? me)|i go by|also known as|nick ?name(?:['’]?s| is| was)|nicknamed|named|(?:mr|mrs|ms|mx|dr|prof)\.?)\s+$/i;

export const TITLE =
  /\b(?:mr|mrs|ms|mx|dr|prof|professor|nurse|officer|pc|constable|sgt|sergeant|detective|det|pastor|rev|reverend|father|judge|coach|uncle|aunt|auntie|aunty|nana|nan|nanny|gran|granny|grandma|grandpa|grandad|granddad|abuela|abuelo|tia|tio|miss|sir|lady|rabbi|imam|captain|cpt|lieutenant|lt|corporal|principal|headmaster|matron|sr|sister|fr|bishop|deacon|inspector|kuya|tita|tito|ustaz|ustad|sheikh|mme|mlle|herr|frau|señora?|senhora?|sra|dra|pandit|oga)\.?\s+$/i;

const KIN =
  'brother|bro|sister|sis|son|daughter|friend|bestie|bff|mate|buddy|pal|boyfriend|bf|girlfriend|gf|husband|hubby|wife|partner|fianc[eé]e?|ex|cousin|nephew|niece|roommate|flatmate|housemate|neighbou?r|colleague|coworker|co-worker|boss|manager|supervisor|teacher|tutor|counsell?or|therapist|psychiatrist|psychologist|social worker|key ?worker|case ?worker|midwife|sponsor|mentor|dog|cat|puppy|kitten|horse|hamster|rabbit|kid|child|baby|boy|girl|twin|crush|stepdad|stepmum|stepmom|stepbrother|stepsister|dad|mum|mom|father|mother|grandson|granddaughter|grandmother|grandfather|godmother|godfather';
/** "my little brother …", "her ex-husband, …", "our dog called …". */
const RELATION = new RegExp(
  `\\b(?:my|his|her|our|their|your|a|the)\\s+(?:(?:little|lil|big|older|younger|oldest|youngest|elder|eldest|baby|twin|half|step|best|close|old|good|ex|late|new|first|only|other|online|school|work|foster|great|dear)[\\s-]+){0,2}(?:ex-)?(?:${KIN}),?\\s+(?:called\\s+|named\\s+)?$`,
  'i',
);
/** "my youngest, …" */
const ELDEST = /\b(?:my|our|his|her|their)\s+(?:youngest|eldest|oldest|middle one|little one|firstborn),?\s+$/i;
/** How elders, brothers and sisters are addressed behind the name: "Ferhat abi", "Ravi bhai", "Kenji-san". */
export const BEHIND =
  /^[\s-](?:abi|abla|bhai|bhaiya|didi|bhabhi|hyung|oppa|noona|unnie|eonni|san|chan|kun|sensei|amca|teyze|hoca|bey|hanim|chacha|mausi|chachi|auntie|aunty)\b/i;
/** "… is my brother", "…, my niece", "… my niece". */
export const IS_KIN = new RegExp(`^(?:\\s+(?:is|was)|,)?\\s+(?:my|our|his|her)\\s+(?:${KIN})\\b`, 'i');
/** A person is meant behind these and before those, even by a word that is also another: "tell jade", "if drew finds". */
export const TO_PERSON =
  /\b(?:me (?:and|n|&)|tell|told|ask|asked|texted|messaged|miss|scared (?:for|of)|worried about|in love with|i love|broke up with|living with|thanks|thx|ty)\s+$/i;
export const WITH_PERSON =
  /\b(?:liv(?:e|es|ed|ing) with|stay(?:s|ed|ing)? with|sleep(?:ing)? with|slept with|married to|engaged to|broke up with|split up with|fell out with|spoke (?:to|with)|talked (?:to|with)|in love with|raped by|abused by|hit by|dumped by|pregnant by|cheated on me with|grew up with)\s+$/i;
export const WHEN_PERSON =
  /(?:^|[,.;!?\n]|\b(?:if|when|because|cos|cuz|that|but|so|then|until|till|since|unless|after|before|whenever|now))\s*$/i;
export const PERSON_WILL =
  /^\s+(?:finds?|found out|leaves|left (?:me|us|him|her)|knows|knew|reads|hits?|hurts? me|told|tells|says|said|won['’]?t|doesn['’]?t|didn['’]?t|isn['’]?t (?:here|home|coming|talking)|comes home|came (?:home|over|round)|sees|saw|touched|texted|called|rang|messaged|blocked|dumped|cheated|loves|hates|has the password)\b/i;
/** "its mark again", "this is alex, i …" */
const ITS =
  /(?:^|[.!?\n,]\s*)(?:(?:hi|hey|hello|hiya|yo)[ ,]+)?(?:it['’]?s|this is|its)(?: only| just)?(?: me)?,?\s+$/i;
const ITS_ME = /\b(?:it['’]?s|this is) (?:only |just )?me,?\s+$/i;
const INTRODUCED =
  /^(?:(?:\s\p{Lu}[\p{L}-]+)?\s+(?:again|and i)\b|,\s+(?:i|im|i['’]m|from|we|your|his|her|my|the)\b|\s+from\b)/iu;

/** "i told …", "me and …": with a word that is no everyday one. */
const WITH =
  /\b(?:i told|tell|works? (?:at|for)|worked (?:at|for)|working (?:at|for)|me and|and me and|i miss|kissed|dating|dated|married|ask for|signed|love from)[,:]?\s+$/i;
const GREETING =
  /(?:^|[.!?\n]\s*)(?:hi|hey|hello|hiya|dear|thanks|thank you|cheers|goodnight|good night|sorry|bye|morning|thx|thnx|thanx|ty|tysm|(?:hi|hello|hey) again)[,]?\s+$/i;
/** "- Theo", "~ Ana" at the start of a line. */
const SIGNED = /(?:^|\n)\s*[-–—~]\s*$/;
/** "jayden here", "its kaylee again". */
const HERE = /^\s+here\b/;

/** What stands before (and behind) a word makes it a name: for certain, or if the word itself is unusual. */
export function behindCue(before: string, after: string): 'called' | 'title' | 'relation' | 'greeting' | 'self' | null {
  if (CALLED.test(before)) return 'called';
  if (TITLE.test(before)) return 'title';
  if (RELATION.test(before) || WITH.test(before) || ELDEST.test(before)) return 'relation';
  if ((ITS.test(before) && INTRODUCED.test(after)) || ITS_ME.test(before)) return 'self';
  if (SIGNED.test(before)) return 'greeting';
  if (
    GREETING.test(before) &&
    /^\s*(?:[,.!?;]|$|(?:its|it's|im|i'm|really|for|again|thanks|thank|ur|u|you|your|x+)\b)/i.test(after)
  )
    return 'greeting';
  if (/^\s*(?:hi\s+|hey\s+)?(?:its\s+|it's\s+|this is\s+)?$/i.test(before) && HERE.test(after)) return 'greeting';
  return null;
}

/** What persons do, behind a word at the start of a sentence. */
export const PERSON_DOES =
  /^\s+(?:is|was|has|had|isn['’]?t|wasn['’]?t|hasn['’]?t|said|says|told|tells|asks|asked|got|gets|left|leaves|knows|knew|thinks|thought|wants|wanted|won['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|couldn['’]?t|wouldn['’]?t|would|could|does|did|came|comes|went|goes|called|calls|texted|texts|messaged|rang|rings|blocked|dumped|cheated|hates|hated|loves|loved|likes|liked|lent|gave|gives|took|takes|walked|walks|drove|drives|drinks|drank|hit|hits|punched|pushed|grabbed|slapped|screamed|screams|yelled|yells|laughed|laughs|cried|cries|kissed|keeps|kept|made|makes|found|finds|saw|sees|moved|lives|lived|works|worked|stopped|stopped|started|starts|promised|lied|lies|died|killed|helped|helps|stayed|stays|will|can|broke|stole|marked|maxed|rose|stained|threw|kicked|used|uses|need|needs|needed|never|always|just|and i|and me|from)\b/i;
