import { plainOf, type Span } from './find-names';
import { TOWNS } from './names';
import { DOUBTFUL } from './place-patterns';
import { TOWNS_ABROAD } from './towns-abroad';

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
/** As many words as the longest of them has. */
const MOST = 4;
/** Behind a town these make something else of it. */
const ELSE = /^['’]?\s+(?:state|syndrome|united|utd|fc|city fc|rovers|cheese|style|accent|virus|fever)\b/i;
/** Behind one of these it is somebody called like a town. */
const TITLED = /\b(?:mr|mrs|ms|mx|miss|dr|prof|nurse|officer|sir|lady|lord)\.?\s+$/i;
/** Written small it is a town behind these. */
const TO_TOWN =
  /\b(?:in|from|to|near|outside|around|at|of|via|through|leave|leaving|left|visit|visiting|visited|reach|reached|here in|back in|downtown|central|(?:north|south|east|west)(?:ern)?)\s+$/i;

let known: Set<string> | null = null;

/**
 * Towns of the long list: anywhere with a capital, in small letters behind a word of place. The longest that fits counts:
 * "Port Harcourt" before "Port".
 */
export function findTowns(text: string): Span[] {
  known ??= new Set([...TOWNS_ABROAD.split('|'), ...TOWNS.split('|').filter((town) => !DOUBTFUL.test(town))]);
  const words = [...text.matchAll(WORD)].map((match) => ({
    plain: plainOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    capital: /^\p{Lu}/u.test(match[0]),
  }));
  const spans: Span[] = [];
  for (let i = 0; i < words.length; i += 1)
    for (let count = Math.min(MOST, words.length - i); count > 0; count -= 1) {
      const some = words.slice(i, i + count);
      const [first, last] = [some[0], some.at(-1)];
      if (!first || !last || !known.has(some.map(({ plain }) => plain).join(' '))) continue;
      if (some.some((one, at) => at > 0 && !/^[\s-]$/.test(text.slice(some[at - 1]?.end, one.start)))) continue;
      const before = text.slice(Math.max(0, first.start - 30), first.start);
      if (TITLED.test(before)) continue;
      if (!first.capital && !TO_TOWN.test(before)) continue;
      if (ELSE.test(text.slice(last.end, last.end + 20))) continue;
      spans.push({ start: first.start, end: last.end });
      i += count - 1;
      break;
    }
  return spans;
}
