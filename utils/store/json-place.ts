/** A place in a JSON text: lines and columns from 1, the path as in `records[3].value.tags`. */
export interface Place {
  line: number;
  column: number;
  path: string;
}

/**
 * Walks a JSON text without building anything. Gives the first place where it is not JSON and whether the text simply
 * ends there; null for good JSON. Browsers word this differently, or not at all. With `wanted` it stops at that path and
 * gives its place instead.
 *
 * Example: `{"a": [1, 2` is cut off at line 1, column 12, path `a[1]`.
 */
export function placeInJson(text: string, wanted?: string): (Place & { cutOff: boolean; found: boolean }) | null {
  let at = 0;
  const path: string[] = [];
  // What may stand at the end of a text that was cut off: nothing, or the beginning of a word, number or escape.
  const begun = /^(?:|t|tr|tru|f|fa|fal|fals|n|nu|nul|[-.]|[0-9a-f]{1,3})$/i;
  class Stop extends Error {}
  let found = false;
  const stop = (): never => {
    throw new Stop();
  };
  const space = () => {
    while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at += 1;
  };
  const take = (character: string) => {
    if (text[at] !== character) stop();
    at += 1;
  };
  const match = (sticky: RegExp): string => {
    sticky.lastIndex = at;
    const words = sticky.exec(text)?.[0];
    if (words === undefined) return stop();
    at += words.length;
    return words;
  };
  const string = (): string => {
    take('"');
    const from = at;
    // A step at a time: a regular expression over a string of megabytes may overflow the stack.
    for (;;) {
      const character = text[at];
      if (character === undefined || character < ' ') stop();
      if (character === '"') break;
      if (character === '\\') {
        at += 1;
        if (text[at] === undefined || !'"\\/bfnrtu'.includes(text[at] as string)) stop();
        if (text[at] === 'u') {
          at += 1;
          match(/[0-9a-f]{4}/iy);
          continue;
        }
      }
      at += 1;
    }
    at += 1;
    return text.slice(from, at - 1);
  };
  const within = (step: string, work: () => void) => {
    path.push(step);
    work();
    path.pop();
  };
  const value = () => {
    space();
    if (wanted !== undefined && pathOf(path) === wanted) {
      found = true;
      stop();
    }
    if (path.length > 100) stop();
    const first = text[at];
    if (first === '{') {
      take('{');
      space();
      for (let more = text[at] !== '}'; more; ) {
        space();
        const key = string();
        within(`.${key}`, () => {
          space();
          take(':');
          value();
        });
        space();
        more = text[at] === ',';
        if (more) at += 1;
      }
      take('}');
    } else if (first === '[') {
      take('[');
      space();
      let index = 0;
      for (let more = text[at] !== ']'; more; index += 1) {
        within(`[${index}]`, value);
        space();
        more = text[at] === ',';
        if (more) at += 1;
      }
      take(']');
    } else if (first === '"') string();
    else if (first !== undefined && /[-\d]/.test(first)) match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy);
    else match(/true|false|null/y);
  };
  try {
    value();
    space();
    if (at < text.length) stop();
    return null;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    return {
      line,
      column: at - before.lastIndexOf('\n'),
      path: pathOf(path),
      cutOff: begun.test(text.slice(at)),
      found,
    };
  }
}

const pathOf = (steps: readonly string[]) => steps.join('').replace(/^\./, '');
