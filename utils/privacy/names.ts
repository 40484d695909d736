// Data of the redaction, as compact as it can be: the content script carries it.

const set = (words: string) => new Set(words.split(' '));

/** First names that are hardly ever another word: redacted in any spelling, anywhere. */
export const FIRST_NAMES = set(
  'aaron abby abdul abigail adam adrian ahmed aidan aisha alan alana albert alejandro alex alexa alexander alexandra ' +
    'alexis alfie ali alice alicia alison allison alyssa amanda amelia amina amy ana andre andrea andrew andy angela anita ' +
    'anna anne annie anthony antonio ashley audrey ayesha barbara beatrice becky ben benjamin beth bethany betty beverly ' +
    'bianca bob bobby brad brandon brenda brendan brian brianna bridget brittany brooklyn bruce bryan caitlin caleb ' +
    'cameron camila carl carla carlos carmen carol caroline catherine cathy charles charlie charlotte chelsea cheryl chloe ' +
    'chris christina christine christopher cindy claire clara claudia cody colin connor courtney craig cynthia daniel ' +
    'danielle danny dave david debbie deborah denise dennis derek diana diane diego dmitri donald donna dorothy doug ' +
    'douglas dylan eddie edward eileen elaine eleanor elena eli elijah elizabeth ella ellen emily emma eric erica erik ' +
    'erin ethan eugene eva evan evelyn fatima felix fernando fiona frances francis gabriel gabriela gabriella gareth gary ' +
    'gavin george georgia gerald gina gloria gordon greg gregory hannah harold hassan hayley heather hector helen henry ' +
    'holly howard hussein ian ibrahim imran ingrid irene isaac isabel isabella isabelle ivan jackie jackson jacob jake ' +
    'jamal james jamie jane janet janice jared jasmine jason javier jayden jeff jeffrey jen jenna jennifer jenny jeremy ' +
    'jerome jerry jesse jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jordan jorge jose ' +
    'joseph josh joshua juan judith judy julia julian julie justin kaitlyn karen karl kate katherine kathleen kathryn ' +
    'kathy katie kayla keith kelly ken kenneth kevin khalid kimberly kristen kristin kyle lakshmi larry latoya laura ' +
    'lauren leah leila leo leon leonard leslie liam linda lindsay lisa logan lorenzo lori louis louise lucas lucia lucy luis ' +
    'luke lydia lynn mackenzie madison mandy marc marcus margaret maria marie marilyn mario marissa martha martin mary ' +
    'mateo matt matthew maureen maya megan mehmet melanie melissa mia micah michael michelle miguel mike mohamed mohammed ' +
    'molly monica morgan muhammad nadia nancy naomi natalie natasha nathan nathaniel neil nicholas nicole nigel nina noah ' +
    'nora olivia omar oscar owen pamela patricia patrick paul paula pedro peter philip phil phoebe priya rachel rafael ' +
    'raj ralph ramon randy raul raymond rebecca renee ricardo richard ricky rita robert roberto robin rodney roger ronald ' +
    'rosa rosemary ross roxanne russell ruth ryan sabrina sally sam samantha samir samuel sandra sanjay sara sarah scott ' +
    'sean sebastian sergio shane shannon sharon sheila shirley simon siobhan sofia sonia sophia sophie stacey stacy ' +
    'stanley stephanie stephen steve steven stewart stuart susan suzanne svetlana sylvia tamara tanya tara taylor teresa ' +
    'terry theo theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis trevor tristan tyler ' +
    'tyrone valerie vanessa vera veronica vicky victor victoria vincent virginia vladimir walter wayne wendy wesley ' +
    'william xavier yasmin yolanda yusuf yvonne zac zach zachary zainab zara zoe',
);

/** Words that are names only when written as one: capital, not at the start of a sentence. */
export const ALSO_WORDS = set(
  'amber angel april art ash august autumn bill brook carter chance charity chase chuck crystal daisy dawn dean destiny ' +
    'drew earl ebony eve faith frank gene ginger grace grant guy harmony harry hazel heath hope hunter iris ivy jack jade ' +
    'jasper jay jewel joy june justice kim lance lily mark mason max may melody mercy miles misty nick olive parker pat ' +
    'patience pearl peg penny pierce ray reed rich rob rod rose rowan ruby sandy sky skye sonny stella sterling sue ' +
    'summer sunny trinity van violet wade ward will willow wren',
);

/** Written with a capital and nobody's name: kept. */
export const NOT_NAMES = set(
  'i im ive ill id monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays ' +
    'saturdays sundays god jesus christ lord allah bible quran church christmas easter thanksgiving halloween ramadan eid ' +
    'hanukkah diwali new year eve english spanish french german italian chinese arabic american british canadian indian ' +
    'mexican irish scottish african asian european black white latino latina hispanic muslim christian catholic jewish ' +
    'hindu buddhist discord reddit instagram facebook twitter tiktok snapchat whatsapp telegram youtube google twitch ' +
    'netflix spotify zoom slack signal messenger amazon uber minecraft fortnite roblox xbox playstation nintendo tylenol ' +
    'advil xanax prozac zoloft lexapro adderall ambien ativan klonopin valium vicodin percocet oxycontin narcan suboxone ' +
    'lithium seroquel abilify lamictal effexor wellbutrin cymbalta trazodone excedrin benadryl nyquil paracetamol ' +
    'ibuprofen internet wifi covid medicaid medicare samaritans lifeline childline shout trevor crisis line text ok okay ' +
    'mom mum mama dad papa daddy mommy mummy grandma grandpa grandmother grandfather nana granny aunt auntie uncle dr mr ' +
    'mrs ms miss lgbtq ptsd adhd ocd bpd america usa uk us eu england scotland wales ireland britain canada australia ' +
    'mexico india china japan germany france spain italy brazil nigeria kenya pakistan poland ukraine russia europe asia ' +
    'africa alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho ' +
    'illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
    'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin ' +
    'wyoming jersey york hampshire dakota carolina north south east west northern southern zealand emo him sir madam doctor nurse officer teacher coach professor captain pastor father thing pride advice ' +
    'welsh polish hindi urdu punjabi bengali tamil telugu vietnamese korean japanese portuguese russian ukrainian turkish ' +
    'dutch greek hebrew persian farsi swahili yoruba somali tagalog filipino thai cantonese mandarin swedish norwegian ' +
    'danish finnish saudi alzheimer alzheimers parkinson parkinsons asperger crohn crohns tourette hodgkin google ' +
    'windows linux ubuntu android iphone ipad mac apple microsoft tesco walmart starbucks mcdonalds',
);

/** Large towns, written small as people do in chat; with a capital any word after "in" or "from" counts. */
export const TOWNS =
  'london|manchester|birmingham|liverpool|leeds|glasgow|edinburgh|bristol|cardiff|belfast|dublin|new york|nyc|brooklyn|' +
  'los angeles|chicago|houston|phoenix|philadelphia|philly|san antonio|san diego|dallas|san jose|austin|jacksonville|' +
  'san francisco|columbus|charlotte|indianapolis|seattle|denver|boston|nashville|detroit|portland|las vegas|vegas|' +
  'memphis|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|atlanta|miami|oakland|minneapolis|tampa|orlando|' +
  'cleveland|pittsburgh|cincinnati|toronto|montreal|vancouver|calgary|ottawa|edmonton|winnipeg|sydney|melbourne|' +
  'brisbane|perth|adelaide|auckland|wellington|mumbai|delhi|bangalore|lagos|nairobi|johannesburg|cape town';
