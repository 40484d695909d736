import { isCommon } from './common-words';
import { NOT_NAMES, TOWNS } from './names';
import type { Pattern } from './patterns';

const CAPS = "\\p{Lu}[\\p{L}'’.-]{1,30}";
const STATE =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|BC|QC|AB|NSW|VIC|QLD)';
/** Those of them that are towns when written small, where somebody lives. */
const SMALL_TOWNS =
  'reading|bath|slough|hull|cork|derby|stoke|nice|mobile|buffalo|boulder|queens|hove|bury|barking|neath|rugby|split|orange|goa|surrey|hyde|sandwich|battle|rye|deal|wells|flint|phoenix|paradise|hope|wick|tring|diss|ware|holt';
/** Behind a town these make something else of it: food, shows, teams. */
const NOT_TOWN =
  "(?!['’]?\\s+(?:eye|marathon|broil|cream|pie|sprouts?|syndrome|rolls?|duck|mix|pub(?!\\w)|tea party|accent|underground|times|fog|style|fashion week|city (?:fc|fan|game|match)|state|united|utd|fc|rovers|bulls|lakers|celtics|yankees|red sox|cheese|salad)\\b)";
/** A town written small may be a name or a thing; behind these it is a town. */
const TO_TOWN =
  '(?:in|from|to|near|outside|around|at|of|via|through|leave|leaving|left|visit|visiting|visited|reach|reached|hate|love|miss|here in|back in|downtown|central|(?:north|south|east|west)(?:ern)?)';
/** Towns that are also persons, words or states: with a capital too they need a word before them. */
export const DOUBTFUL =
  /^(?:paris|austin|charlotte|savannah|sydney|florence|victoria|regina|jackson|madison|brooklyn|chelsea|orlando|santiago|reading|mobile|slough|bath|buffalo|cork|hull|derby|stoke|queens|mesa|plano|providence|kingston|hamilton|lexington|arlington|durham|camden|kano|lima|darwin|eugene|salem|norfolk|phoenix|perth|bolton|flint|trenton|boulder|anchorage|gary|nice|rome|milan|vegas|washington|windsor|newcastle|dallas|denver|georgia|houston)$/i;
const LANDMARK =
  '(?:bridge|viaduct|pier|cliffs?|station|junction|mall|shopping cent(?:er|re)|plaza|parking (?:garage|lot)|car ?park|multi-?stor(?:e?y)|beach|lake|reservoir|river|tower|hotel|motel|inn|cemetery|airport|campus|barracks|towers|estate|heights|point|falls|quarry|docks?|harbou?r|marina|centre|center|general|infirmary|hall|house|park|arms)';
/** The same with a capital only: small they are the thing itself. */
const LANDMARK_BY_CAPITAL =
  '(?:Island|Isle|Bay|Valley|Woods?|Forest|Creek|Springs|Village|Farm|Market|Common|Mountain|Canyon|Dam|Lighthouse|Castle|Abbey|Cathedral|Temple|Gurdwara|Mandir|Masjid|Stadium|Arena|Theatre|Theater|Museum|Pharmacy|Surgery|Practice|Library|Warehouse|Tavern|Head|Primary|Academy|Nursery)';
/** Streets, hospitals and schools as other languages say them, the kind in front. */
const STREET_FIRST =
  '(?:Rue|Avenue|Boulevard|Place|Calle|Carrer|Avenida|Av\\.|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Travessa|Praça|Praca|Jalan|Jl\\.|Jln|Lorong|Ulica|ul\\.|Barangay|Brgy\\.?|Purok|Colonia|Rruga|Strada|Bulevardul)';
const HOUSE_FIRST =
  '(?:Hospital|Klinik|Klinikum|Clínica|Clinica|Clinique|Hôpital|Hopital|Ospedale|Spital|Universidade?|Université|Universite|Università|Universität|Universitas|Instituto|Colegio|Colégio|Escuela|Escola|Lycée|Lycee|Collège|École|Ecole|Gymnasium|Rumah Sakit|Gare|Aeropuerto|Estación|Estação|Masjid|Gurdwara|Institut)';
const SMALL_JOIN = "(?:\\s(?:d[eiou]l?|de la|des|du|della?|la|el|los|las|of|von|van|y|e|d['’]))?";
/** Words that make a landmark no particular one: "the big old bridge". */
const ANY =
  /^(?:the|a|an|my|our|your|his|her|their|this|that|some|any|no|one|big|old|new|high|tall|nearest|near|next|same|main|local|railway|rail|train|bus|tube|metro|police|fire|foot|road|highway|motorway|town|city|village|shopping|parking|car|multi|nursing|care|halfway|empty|whole|little|small|other|another|public|community|leisure|rehab|treatment|recovery|detox|crisis|walk-in|in|on|at|to|from|of|by|and|or|is|was|down|up|over|off|under|near|behind|inside|outside|out|for|with|theme|water|trailer|skate|dog|beach|full|open|data|call|health|medical|test|exam|dining|concert|youth|safe|student|job|mother|dead|boiling|melting|low|breaking|turning|power|gas|petrol|space|play|work|open|white|haunted|tree|doll|country|crack|frat|sober|green)$/i;

const allAny = (words: string): boolean =>
  words
    .split(/\s+/)
    .slice(0, -1)
    .every((word) => ANY.test(word));

/** Further places smaller than a state: towns, crossings, landmarks, schools, wards. */
export const PLACE_PATTERNS: readonly Pattern[] = [
  { kind: 'place', regex: /\bon the ([ma]\d{1,4})\b/gi },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b((?:Lake|Mount|Mt|River|Cape|Fort|Camp|Loch|San|Santa|Saint|St\\.?|Los|Las|El|North|South|East|West|New|Port)\\s+${CAPS}(?:\\s+${CAPS})?(?:\\s+(?:County|Parish))?)`,
      'gu',
    ),
    unless: (words) =>
      /^(?:New|North|South|East|West)\s+(?:Year|York|Zealand|Jersey|Hampshire|Mexico|Korea|Africa|America|Carolina|Dakota|Ireland|England|Wales|Virginia|Asia|Sudan|Testament|Australia)/.test(
        words,
      ) || words === words.toUpperCase(),
  },
  {
    kind: 'place',
    regex: new RegExp(`(?<!\\p{L})(?:${CAPS.replace('.-', '-')}\\s+){1,3}${LANDMARK_BY_CAPITAL}(?!\\p{L})`, 'gu'),
    unless: (words) => allAny(words) || words === words.toUpperCase(),
  },
  {
    kind: 'place',
    regex: new RegExp(
      `(?<!\\p{L})(?:\\d{1,5},?\\s)?(?:${STREET_FIRST}|${HOUSE_FIRST})${SMALL_JOIN}(?:\\s${CAPS}){1,3}(?:,?\\s(?:n[º°]\\s?)?\\d{1,5}[a-z]?\\b)?`,
      'gu',
    ),
    unless: (words) => words === words.toUpperCase(),
  },
  // "Hauptstraße 12", "Kerkstraat 4b", "Atatürk Caddesi No 5"
  {
    kind: 'place',
    regex:
      /(?<!\p{L})\p{Lu}[\p{L}'’-]{2,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan|plein|gracht|dijk|gatan|gata|vägen|veien|gade|vej|katu|utca)(?:\s\d{1,4}\s?[a-z]?\b)?/gu,
    unless: (words) => /^(?:Nor|Mid)weg/.test(words),
  },
  {
    kind: 'place',
    regex:
      /(?<!\p{L})(?:\p{Lu}[\p{L}'’.-]{1,30}\s){1,3}(?:Caddesi|Cad\.|Sokak|Sok\.|Mahallesi|Bulvarı|Utca|Nagar|Colony|Marg|Chowk|Vihar|Enclave|Layout|Kampung|Taman)(?:\s(?:No:?\s?)?\d{1,4})?/gu,
  },
  // Where exactly: coordinates, what3words
  { kind: 'place', regex: /(?<![\d.])-?\d{1,3}\.\d{3,10}\s?°?[NSns]?,?\s{0,2}-?\d{1,3}\.\d{3,10}\s?°?[EWew]?\b/g },
  { kind: 'place', regex: /\/\/\/[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}\b/g },
  {
    kind: 'place',
    regex:
      /\b(?:live|living|lives|in|near|around|area|postcode)\s+([A-Z]{1,2}\d{1,2}[A-Z]?)\b(?!\s*(?:paper|size|format))/g,
  },
  { kind: 'place', regex: /\bp\.?\s?o\.?\s+box\s+\d{1,6}\b/gi },
  // Chicago, IL 60614; Portland OR
  {
    kind: 'place',
    regex: new RegExp(
      `(?<!\\p{L})(?:${CAPS}\\s+){0,2}${CAPS},?\\s+${STATE}(?:\\s+\\d{5}(?:-\\d{4})?)?(?!\\p{L})`,
      'gu',
    ),
    unless: (words) => words === words.toUpperCase() || /^(?:Am|I|It|You|We|They|He|She|This|That)\b/.test(words),
  },
  // I-95, M25, A40, route 66
  { kind: 'place', regex: /\b(?:I-\d{1,3}|US-\d{1,3}|M\d{1,2}|A\d{2,4})\b(?!\s*(?:paper|size|levels?))/g },
  { kind: 'place', regex: /\b(?:route|rte|hwy|highway|interstate|junction)\s+\d{1,3}\b/gi },
  // the corner of Pine and 3rd; 5th and Main
  {
    kind: 'place',
    regex:
      /\b(?:corner|intersection|junction)\s+of\s+([\w'’.-]{2,20}(?:\s+[\w'’.-]{2,20})?\s+(?:and|&)\s+[\w'’.-]{2,20}(?:\s+(?:st|street|ave|avenue|road|rd|lane|drive))?)/gi,
    unless: (words) => /^(?:my|the|a|his|her)\b/i.test(words),
  },
  // Close, Way, Row and their like are also words: with a house number and a capital, or behind "address".
  {
    kind: 'place',
    regex: new RegExp(
      `\\b\\d{1,5}[a-zA-Z]?\\s+(?:${CAPS}\\s+){1,3}(?:Close|Way|Place|Pl|Square|Sq|Row|Hill|Walk|Green|Rise|View|Circle|Cir|Trail|Loop|Park|Mews|Grove|Gardens|Parade|Quay|Wharf|Vale|Croft|Meadows?|Bank|Broadway|Esplanade|Strand|Cottages)\\b`,
      'gu',
    ),
  },
  {
    kind: 'place',
    regex:
      /\b(?:address(?: is|['’]?s)?|live at|living at|lives at|send (?:it|someone|them|help) to|come to|staying at)[:\s]+(\d{1,5}[a-z]?,?\s+(?:[a-z][a-z'’.-]{1,20}\s+){0,3}[a-z][a-z'’.-]{1,20})/gi,
  },
  {
    kind: 'place',
    regex:
      /\b((?:flat|apt|apartment|unit)\.?\s*#?\s?\d{1,4}[a-z]?,?\s+\d{1,5}[a-z]?\s+(?:[a-z][a-z'’.-]{1,20}\s+){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|close|way|court|ct|place|square))\b/gi,
  },
  {
    kind: 'place',
    regex: new RegExp(`\\b\\d{1,4}[a-z]?\\s+(?:${CAPS}\\s+){1,2}(?:Court|House|Lodge|Tower|Towers|Mansions)\\b`, 'gu'),
  },
  {
    kind: 'place',
    regex:
      /\b(?:ward|block|wing|pod|bay|cell|building)\s+((?:\d{1,3}[a-z]?|[A-H](?![\w'’])))(?!\s*(?:people|years|minutes|hours|of|times|button|user|him|her|them))/g,
  },
  // Landmarks with a name: "Clapham Junction", "the Tyne bridge", "golden gate bridge"
  {
    kind: 'place',
    regex: new RegExp(
      `(?<!\\p{L})((?:${CAPS}\\s+){1,3}(?:house shelter|${LANDMARK}|${LANDMARK.replace(/(?<=[(|])([a-z])/g, (letter) => letter.toUpperCase())}))(?!\\p{L})`,
      'gu',
    ),
    unless: (words) => allAny(words) || words === words.toUpperCase(),
  },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b(?:on|at|by|near|under|off|beside|behind|outside|from|to)\\s+(?:the\\s+)?((?:[a-z][a-z'’-]{2,20}\\s+){1,2}${LANDMARK})\\b`,
      'gi',
    ),
    unless: (words) =>
      words
        .split(/\s+/)
        .slice(0, -1)
        .some((word) => ANY.test(word)) ||
      words
        .split(/\s+/)
        .slice(0, -1)
        .every((word) => isCommon(word.toLowerCase().replace(/['’]/g, ''))),
  },
  {
    kind: 'place',
    regex:
      /\b(?:the\s+)?((?:golden gate|brooklyn|humber|forth|severn|clifton suspension|tower|george washington|bay|coronado|sunshine skyway|sydney harbour|westminster|waterloo|london)\s+bridge|beachy head|hampton court|grand central|penn station|kings cross|king['’]s cross|times square|central park)\b/gi,
  },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b((?:${CAPS}\\s+){1,4}(?:County|Parish|Township|Borough|Cent(?:er|re)|shelter|Shelter|hospice|Hospice|Lodge|Hall|High|Middle|Elementary|Uni|uni|college|hospital))\\b`,
      'gu',
    ),
    unless: (words) =>
      /^(?:The|My|A|Our|In|At|Is|White|High|Middle|North|South|East|West|State|Old|New|Junior|Senior|When|After|Before|Then|This|That|I|I['’]m|Im|Med|Art|Law|And|But|So)\s+\S+$/.test(
        words,
      ) || words === words.toUpperCase(),
  },
  {
    kind: 'place',
    regex:
      /\b(?:at|to|from|attend(?:ed|ing)?|my school is|school is|go to|goes to|start(?:ed|ing)? at)\s+(?:the\s+)?([a-z][a-z'’-]{2,20}(?:\s+[a-z][a-z'’-]{2,20})?\s+(?:high|middle|elementary|primary|secondary|uni|university|college|academy|prep|general|infirmary))\b(?!\s+(?:dose|school was|level|risk|street))/gi,
    unless: (words) =>
      words
        .split(/\s+/)
        .some(
          (word) =>
            ANY.test(word) ||
            /^(?:college|middle|being|get|getting|school|really|pretty|too|so|so|very|state|med|law|art|start|go|back|junior|senior|elementary|in|secondary|primary|quite)$/i.test(
              word,
            ),
        ),
  },
  {
    kind: 'place',
    regex:
      /\b(?:uni|university|college|borough|city|county|town|village) of ([\p{L}'’-]{3,30}(?:\s\p{Lu}[\p{L}'’-]{2,30})?)/giu,
    unless: (words) => isCommon(words.toLowerCase()),
  },
  {
    kind: 'place',
    regex:
      /\b(?:UCLA|MIT|NYU|LSE|UCL|USC|UNC|ASU|OSU|BYU|KCL|UBC|UCSD|UCSB|USF|FSU|LSU|TCU|SMU|UNLV|UMass|UConn|UVA|UTSA|UT Austin|Penn State|Ohio State|Georgetown|Harvard|Yale|Princeton|Stanford|Cornell|Dartmouth|Howard University|Oxbridge)\b/g,
  },
  {
    kind: 'place',
    regex: new RegExp(
      `\\b${TO_TOWN}\\s+(${TOWNS})\\b${NOT_TOWN}(?!\\s+(?:says|said|told|and i\\b|called|texted))`,
      'gi',
    ),
    // Written small, behind "in" too, mostly something else.
    unless: (words) =>
      /^(?:mobile|reading|regina|gary|eugene|cork|mesa|buffalo|providence|boulder|anchorage|queens|stoke|hamilton|jackson|madison|florence|victoria|santiago|darwin|flint|trenton)$/.test(
        words,
      ),
  },
  {
    kind: 'place',
    regex: new RegExp(
      `(?<!\\p{L})(${TOWNS.split('|')
        .map((town) => town.replace(/(?<=^|[ -])[a-z]/g, (letter) => letter.toUpperCase()))
        .join('|')})(?!\\p{L})${NOT_TOWN}`,
      'gu',
    ),
    unless: (words) => DOUBTFUL.test(words),
  },
  // Towns that are also words or names, where somebody says that they live there.
  {
    kind: 'place',
    regex: new RegExp(
      `\\b(?:live[sd]? (?:over )?in|living in|grew up in|born in|raised in|moved (?:back )?to|based in|stuck in|study in|studying in|uni in|work in)\\s+(${SMALL_TOWNS})\\b(?!\\s+(?:room|week|glasses|list|up|out))`,
      'gi',
    ),
  },
  // Any unusual word behind "i live in": towns that are on no list.
  {
    kind: 'place',
    regex:
      /\b(?:live[sd]? (?:over )?in|living in|grew up in|born in|raised in|born and raised in|moved (?:back )?to|based in|stuck in|from|house in|flat in|apartment in|home in|over in|here in|back to|shelter in|hospital in|rehab in|jail in|prison in)\s+(\p{L}[\p{L}'’-]{3,30}(?:-(?:on|upon|by|le)-\p{L}{2,20})?)(?=\s*(?:$|[.,!?;:)]|\b(?:and|with|but|for|since|when|now|rn|originally|uk|if|where|to|on|at|by|cos|because|btw|atm|area|until|till|all|most|my|right|last|is|was)\b))/giu,
    unless: (words) =>
      isCommon(words.toLowerCase().replace(/['’]/g, '')) ||
      /^(?:england|scotland|wales|ireland|britain|texas|ohio|florida|california|canada|australia|america|africa|europe|asia|london's)$/i.test(
        words,
      ) ||
      isState(words) ||
      /(?:ing|ed|ly|tion|ness|ment)$/.test(words),
  },
];

function isState(words: string): boolean {
  return NOT_NAMES.has(words.toLowerCase());
}
