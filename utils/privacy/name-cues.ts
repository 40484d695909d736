// Words beside which names stand.

/** After these a name follows, in whatever spelling. */
const CALLED =
  /\b(?:(?:my|his|her|their|your|its) name(?:['’]?s| is| was)|i['’]?m called|i am called|(?:he|she|they|it)['’]?s called|they call me|everyone calls me|named|(?:mr|mrs|ms|mx|dr|prof)\.?)\s+$/i;

export const TITLE =
  /\b(?:mr|mrs|ms|mx|dr|prof|professor|nurse|officer|pc|constable|sgt|sergeant|detective|det|pastor|rev|reverend|father|judge|coach|uncle|aunt|auntie|aunty|nana|nan|nanny|gran|granny|grandma|grandpa|grandad|granddad|abuela|abuelo|tia|tio|miss|sir|lady|rabbi|imam|captain|cpt|lieutenant|lt|corporal|principal|headmaster|matron)\.?\s+$/i;

const KIN =
  'brother|bro|sister|sis|son|daughter|friend|bestie|bff|mate|buddy|pal|boyfriend|bf|girlfriend|gf|husband|hubby|wife|partner|fianc[eé]e?|ex|cousin|nephew|niece|roommate|flatmate|housemate|neighbou?r|colleague|coworker|co-worker|boss|manager|supervisor|teacher|tutor|counsell?or|therapist|psychiatrist|psychologist|social worker|key ?worker|case ?worker|midwife|sponsor|mentor|dog|cat|puppy|kitten|horse|hamster|rabbit|kid|child|baby|boy|girl|twin|crush|stepdad|stepmum|stepmom|stepbrother|stepsister|dad|mum|mom|father|mother|grandson|granddaughter|grandmother|grandfather|godmother|godfather';
/** "my little brother …", "her ex-husband, …", "our dog called …". */
const RELATION = new RegExp(
  `\\b(?:my|his|her|our|their|your|a|the)\\s+(?:(?:little|lil|big|older|younger|oldest|youngest|elder|eldest|baby|twin|half|step|best|close|old|good|ex|late|new|first|only|other|online|school|work|foster|great|dear)[\\s-]+){0,2}(?:ex-)?(?:${KIN}),?\\s+(?:called\\s+|named\\s+)?$`,
  'i',
);
/** "i told …", "me and …": with a word that is no everyday one. */
const WITH =
  /\b(?:i told|tell|works? (?:at|for)|worked (?:at|for)|working (?:at|for)|me and|and me and|i miss|kissed|dating|dated|married|ask for|signed|love from)[,:]?\s+$/i;
const GREETING =
  /(?:^|[.!?\n]\s*)(?:hi|hey|hello|hiya|dear|thanks|thank you|cheers|goodnight|good night|sorry|bye|morning)[,]?\s+$/i;
/** "- Theo", "~ Ana" at the start of a line. */
const SIGNED = /(?:^|\n)\s*[-–—~]\s*$/;
/** "jayden here", "its kaylee again". */
const HERE = /^\s+here\b/;

/** What stands before (and behind) a word makes it a name: for certain, or if the word itself is unusual. */
export function behindCue(before: string, after: string): 'called' | 'title' | 'relation' | 'greeting' | null {
  if (CALLED.test(before)) return 'called';
  if (TITLE.test(before)) return 'title';
  if (RELATION.test(before) || WITH.test(before)) return 'relation';
  if (SIGNED.test(before)) return 'greeting';
  if (GREETING.test(before) && /^\s*(?:[,.!?;]|$|(?:its|it's|im|i'm|really|for|again|thanks|thank|x+)\b)/i.test(after))
    return 'greeting';
  if (/^\s*(?:hi\s+|hey\s+)?(?:its\s+|it's\s+|this is\s+)?$/i.test(before) && HERE.test(after)) return 'greeting';
  return null;
}

/** What persons do, behind a word at the start of a sentence. */
export const PERSON_DOES =
  /^\s+(?:is|was|has|had|isn['’]?t|wasn['’]?t|hasn['’]?t|said|says|told|tells|asks|asked|got|gets|left|leaves|knows|knew|thinks|thought|wants|wanted|won['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|couldn['’]?t|wouldn['’]?t|would|could|does|did|came|comes|went|goes|called|calls|texted|texts|messaged|rang|rings|blocked|dumped|cheated|hates|hated|loves|loved|likes|liked|lent|gave|gives|took|takes|walked|walks|drove|drives|drinks|drank|hit|hits|punched|pushed|grabbed|slapped|screamed|screams|yelled|yells|laughed|laughs|cried|cries|kissed|keeps|kept|made|makes|found|finds|saw|sees|moved|lives|lived|works|worked|stopped|stopped|started|starts|promised|lied|lies|died|killed|helped|helps|stayed|stays|will|can|broke|stole|marked|maxed|rose|stained|threw|kicked|used|uses|need|needs|needed|never|always|just|and i|and me|from)\b/i;
