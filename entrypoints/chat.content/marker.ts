import { MARKS, type Mark, markRanges, readText } from '@/utils/composer';
import type { Finding } from '@/utils/engine';
import { rank } from '@/utils/level';
import { NearSight } from './near-sight';

/** Keeps the person's matched words marked, wherever the page draws them. */
export class Marker {
  readonly #threads = new Map<string, ReadonlyMap<string, Element[]>>();
  #drawn: unknown[] = [];
  /** With each key that is typed the browser goes over all marks of the page: those far away are left out. */
  readonly #sight = new NearSight(() => this.draw());

  constructor(
    private readonly drop: string | undefined,
    /** The findings of a message to be marked: none where they were lowered or ignored. */
    private readonly findings: (key: string, id: string) => readonly Finding[],
  ) {}

  /** A thread was looked at: its messages stand here now. */
  look(key: string, here: ReadonlyMap<string, Element[]>): void {
    this.#threads.set(key, here);
    this.draw();
  }

  /** Draws anew where something changed. */
  draw(): void {
    const wanted = [...this.#threads].flatMap(([key, here]) =>
      [...here].flatMap(([id, parts]) => this.#of(key, id, parts)),
    );
    this.#sight.watch(wanted.flatMap(({ parts }) => parts[0] ?? []));
    this.#mark(wanted.filter(({ parts }) => this.#sight.isNear(parts[0] as Element)));
  }

  stop(): void {
    this.#sight.stop();
  }

  #mark(wanted: readonly { parts: Element[]; findings: Finding[] }[]): void {
    const now = wanted.flatMap(({ parts, findings }) => [
      parts[0],
      parts.map((part) => part.textContent).join(),
      findings.length,
    ]);
    if (now.length === this.#drawn.length && now.every((value, i) => value === this.#drawn[i])) return;
    this.#drawn = now;
    const marked = new Map<Mark, AbstractRange[]>();
    for (const { parts, findings } of wanted) {
      const map = readText(parts, this.drop);
      for (const { level, start, end, words } of findings) {
        // The page may have changed the words since; the next look reads them.
        if (level === 'note' || map.text.slice(start, end) !== words) continue;
        marked.set(level, [...(marked.get(level) ?? []), ...map.ranges(start, end)]);
      }
    }
    for (const mark of MARKS) if (mark !== 'draft') markRanges(mark, marked.get(mark) ?? []);
  }

  #of(key: string, id: string, parts: Element[]): { parts: Element[]; findings: Finding[] }[] {
    const all = this.findings(key, id).filter(({ level }) => rank(level) >= rank('ask'));
    // Where two overlap, one line is enough: the higher one.
    const findings = all.filter(
      (one) =>
        !all.some((other) => rank(other.level) > rank(one.level) && other.start < one.end && one.start < other.end),
    );
    return findings.length > 0 && parts[0]?.isConnected ? [{ parts, findings }] : [];
  }
}
