import { hashWord } from './hash';

/** What only the words beside a sign can tell: is 2 a number, is 's "is". */
const ids = (text: string) => new Set(text.trim().split(/\s+/).map(hashWord));

/** "want 2 die", "something 2 live 4": what follows when 2 is "to". */
const VERBS = ids(`
die kill be live do go end hurt talk speak tell say get cry stop sleep eat see know make take leave help keep feel hear
find stay give try come work have drink smoke cut hang jump drown shoot overdose run hide wake fight believe think deal
cope scream lose forget disappear survive breathe ask use harm show save wait hold let
`);
/** "talk 2 me", "waiting 4 you": nobody counts these. */
const PERSONS = ids(`
me you my myself yourself her him them us it the this that these those someone somebody anyone anybody everyone nobody
your his their our god
`);
const TOO = ids('much many late hard tired scared far');
const FOR = ids('real sure help good nothing now');
/** After these a number is a number: "at 2 the bus comes", "day 4". */
const COUNTED = ids(`
at by around about before after until till til since from to of in is was are were am im aged age turned turn only just
past x day week month chapter page number level grade part step room bus line size top first last other these those all
another the and or took take taken
`);
const ENDS = ids('die live living fight ask stay wait');

/**
 * What a lone 2 or 4 stands for between the words before and behind it ("want 2 die": to, "2 late": too, "4 me": for),
 * or '' when it is a number. `next` is 0 at the end of a sentence.
 */
export const digitSays = (digit: number, before: number, next: number): string => {
  if (digit === 50 && TOO.has(next)) return 'too';
  if (COUNTED.has(before)) return '';
  if (digit === 50) return VERBS.has(next) || PERSONS.has(next) ? 'to' : '';
  return PERSONS.has(next) || FOR.has(next) || (next === 0 && ENDS.has(before)) ? 'for' : '';
};

const THINGS = new Set('nothing everything something anything this who where how when why there here'.split(' '));
const ANYBODY = /^(?:every|some|any|no)(?:one|body)$/;
/** "everyone's life" is owned; "everyone's gone" is not. */
const OWNED =
  /^[ \t]+(?:own|li(?:fe|ves)|time|faults?|problems?|ways?|days?|house|home|car|phone|feelings?|name|place|mind|else|attention|burden|heads?|hearts?|eyes?|body|hands?|face|pain|business|opinions?|favou?rite|mom|mum|mother|dad|father|kids?|child|son|daughter|wife|husband|choice|needs?)\b/i;
/** What stands behind "mom's", "the gun's" when the 's is "is" or "has". */
const SAID_OF =
  /^[ \t]+(?:(?!wedding|building|feelings?\b|meaning|ceiling|clothing|evening|morning|painting|drawing|meeting|ring|thing|king|spring)[a-z]{2,}in[g']|not|never|always|still|just|only|already|too|so|really|very|gonna|gone|dead|dying|ready|loaded|full|empty|done|over|here|there|out|away|back|asleep|awake|home|drunk|high|mad|angry|upset|sick|ill|fine|okay|ok|right|wrong|better|worse|been|got|broken|left|locked|unlocked|open|closed|tied|set|planned|written|packed|gotten|become|made|given|told|said|had|passed|killed|hurt|a|an|the|my|on|in|at)\b/i;

/** Does the 's after `stem`, which ends at `end` of the source, stand for "is" or "has"? Possessives stay what they are. */
export const saysIs = (stem: string, source: string, end: number): boolean => {
  if (THINGS.has(stem)) return true;
  const behind = source.slice(end, end + 24);
  return ANYBODY.test(stem) ? !OWNED.test(behind) : SAID_OF.test(behind);
};
