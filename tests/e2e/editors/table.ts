import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { LabEditor } from '@/scripts/editors/editors';
import { behaviours } from './behaviours';

const versionOf = (name: string): string =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../node_modules/${name}/package.json`, import.meta.url)), 'utf8'),
  ).version;

/** What an assertion wanted and got, in one line each. */
const shownBy = (error: object): string =>
  'actual' in error && 'expected' in error ? `\n  wanted ${error.expected}\n  got    ${error.actual}` : '';

/** What was seen in one browser: editor by editor, behaviour by behaviour. */
export class Record {
  readonly #seen = new Map<string, boolean>();
  readonly wrong: string[] = [];

  constructor(
    private readonly browser: string,
    private readonly editors: readonly LabEditor[],
  ) {}

  /** Runs one cell and keeps what came of it; throws what it throws. */
  async keep(editor: LabEditor, behaviour: string, run: () => Promise<void>): Promise<void> {
    const cell = `${editor.id} ${behaviour}`;
    this.#seen.set(cell, false);
    try {
      await run();
      this.#seen.set(cell, true);
    } catch (error) {
      this.wrong.push(`${editor.name}, ${behaviour}: ${String(error).split('\n')[0]}${shownBy(error as object)}`);
      throw error;
    }
  }

  print(): void {
    console.log([this.table(), ...this.wrong].join('\n'));
  }

  /** The table in scripts/editors/ says what this run has seen (`vitest -u` writes it anew). */
  async compare(file: string): Promise<void> {
    await expect(this.table()).toMatchFileSnapshot(`../../../scripts/editors/${file}`);
  }

  /** The table as Markdown, ending with the count of its cells. */
  table(): string {
    const names = behaviours.map(({ name }) => name);
    const rows = this.editors.map(({ id, name, from }) => {
      const cells = names.map((behaviour) => this.#seen.get(`${id} ${behaviour}`));
      const shown = cells.map((right) => (right ? 'yes' : right === false ? '**no**' : '–'));
      return { cells, line: `| ${from ? `${name} ${versionOf(from)}` : name} | ${shown.join(' | ')} |` };
    });
    const tried = rows.flatMap(({ cells }) => cells).filter((right) => right !== undefined);
    return [
      `## Editors in ${this.browser}`,
      '',
      `| editor | ${names.join(' | ')} |`,
      `|---|${names.map(() => '---|').join('')}`,
      ...rows.map(({ line }) => line),
      '',
      `${tried.filter(Boolean).length} of ${rows.length * names.length} cells.`,
      '',
    ].join('\n');
  }
}
