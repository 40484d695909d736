/** One page of the editor lab with the extension on it, in whatever browser. */
export interface LabPage {
  /** @param pace milliseconds between keys */
  open(id: string, pace?: number): Promise<void>;
  /** What the editor's own model holds. */
  text(): Promise<string>;
  /** What was sent, by the model. */
  sent(): Promise<string[]>;
  /** Clicks into the composer. */
  enter(): Promise<void>;
  send(): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string, times?: number): Promise<void>;
  /** Words the extension has marked in the draft. */
  marked(): Promise<string[]>;
  /** What the extension reads in the composer that has the focus. */
  read(): Promise<string>;
  /** Asks the composer room, in the extension's own world, to insert for a named draft. */
  insertFor(expected: string, text: string, how: 'caret' | 'range' | 'draft'): Promise<string>;
  /** Inserts as the panel does; gives the outcome. */
  insert(text: string): Promise<string>;
  /** Presses something of the chip with the mouse. */
  click(selector: string): Promise<void>;
  chipHas(selector: string): Promise<boolean>;
  chipText(selector: string): Promise<string>;
  /** Where something of the chip stands in the window; null while it is not there. */
  chipBox(selector: string): Promise<Box | null>;
  /** Where the composer stands in the window. */
  composerBox(): Promise<Box>;
  /** Composes with an input method, runs the act meanwhile, ends with `words`. Gives what the act gave. */
  compose(words: string, meanwhile: () => Promise<unknown>): Promise<void>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
