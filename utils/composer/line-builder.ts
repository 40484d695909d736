/** A stretch of `text` that stands one to one in the DOM; for an image with words `offset` is -1. */
export interface Piece {
  start: number;
  end: number;
  node: Node;
  offset: number;
}

/**
 * Gathers the lines that a reader sees. Blocks begin new lines, an empty block is an empty line, runs of spaces
 * collapse where the page collapses them. "<p>a</p><p><br></p>" gives "a\n": an empty second line.
 */
export class LineBuilder {
  text = '';
  readonly pieces: Piece[] = [];
  /** A block ended or began: the next words stand on a new line. */
  #breakDue = false;
  #lineHasWords = false;
  #space: { node: Node; offset: number } | null = null;

  /** A block begins or ends here. */
  edge(): void {
    this.#space = null;
    if (this.#lineHasWords) this.#breakDue = true;
    this.#lineHasWords = false;
  }

  /** A block that shows as an empty line. */
  emptyLine(): void {
    this.#flush();
    this.#breakDue = true;
  }

  /** A line break that shows. */
  lineBreak(): void {
    this.#flush();
    this.#space = null;
    this.text += '\n';
    this.#lineHasWords = true;
  }

  /** Characters of a text node; `keep` says which white space the page shows as it is. */
  words(node: Text, keep: 'all' | 'lines' | 'none'): void {
    const { data } = node;
    for (let i = 0; i < data.length; i++) {
      const unit = data[i] as string;
      if (unit === '\u200b' || unit === '\ufeff' || unit === '\u2060') continue;
      const collapses = keep === 'none' ? ' \t\n\r\f' : keep === 'lines' ? ' \t\r\f' : '';
      if (collapses.includes(unit)) {
        if (this.#lineHasWords && !this.text.endsWith('\n')) this.#space ??= { node, offset: i };
        continue;
      }
      this.#pushSpace();
      this.#push(unit === '\u00a0' ? ' ' : unit, node, i);
    }
  }

  /** An element that stands for words: an emoji drawn as an image. */
  stand(element: Element, words: string): void {
    this.#pushSpace();
    this.#flush();
    this.pieces.push({ start: this.text.length, end: this.text.length + words.length, node: element, offset: -1 });
    this.text += words;
    this.#lineHasWords = true;
  }

  #pushSpace(): void {
    const space = this.#space;
    this.#space = null;
    if (space && !this.#breakDue) this.#push(' ', space.node, space.offset);
  }

  #push(unit: string, node: Node, offset: number): void {
    this.#flush();
    const last = this.pieces.at(-1);
    const at = this.text.length;
    if (last && last.node === node && last.end === at && last.offset + (last.end - last.start) === offset) last.end++;
    else this.pieces.push({ start: at, end: at + 1, node, offset });
    this.text += unit;
    this.#lineHasWords = true;
  }

  #flush(): void {
    if (this.#breakDue) this.text += '\n';
    this.#breakDue = false;
  }
}
