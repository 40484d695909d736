export type Arm = (text: string) => number;

/** How long each arm runs a round. `quick` is enough to see that it runs. */
export interface Pace {
  rounds: number;
  sliceMs: number;
  warmMs: number;
}

/** Keeps what arms give, so that no engine can leave their work out. */
export const sink = { sum: 0 };

/** Microseconds a call, median over rounds; arms in turn, each over all texts, so that none is learnt by heart. */
export function measure<Name extends string>(
  arms: Record<Name, Arm>,
  texts: readonly string[],
  { rounds, sliceMs, warmMs }: Pace,
): Record<Name, number> {
  const times = new Map<Name, number[]>();
  // Round -1 only warms the engine up.
  for (let round = -1; round < rounds; round++) {
    for (const [name, arm] of Object.entries(arms) as [Name, Arm][]) {
      let calls = 0;
      const from = performance.now();
      let now = from;
      do {
        sink.sum += arm(texts[calls % texts.length] as string);
        calls++;
        now = performance.now();
      } while (now - from < (round < 0 ? warmMs : sliceMs));
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), ((now - from) * 1000) / calls]);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, quantile(all, 0.5)])) as Record<Name, number>;
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const show = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(12)).join(' '));
export const ratio = (a: number, b: number) => `${(a / b).toFixed(a / b < 10 ? 1 : 0)}×`;
