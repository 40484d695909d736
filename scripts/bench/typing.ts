import type { CDPSession, Page } from 'playwright-core';
import { type Task, tasksDuring } from './main-thread';
import { quantile, show } from './measure';

/** A page in which somebody types, and what each round of typing took. */
export interface Typist {
  page: Page;
  session: CDPSession;
  rounds: Task[][];
}
export type Typists = { [arm: string]: Typist };

const WORDS = 'you could always try to get some rest and tell me how it went after ';
/** A breath after so many keys: that is when a draft is read. */
const BREATH = 12;

/** Types so many keys into each page in turn, so many times, always into an empty field. */
export async function typeInTurn(typists: Typists, keys: number, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const { page, session, rounds: seen } of Object.values(typists)) {
      await page.bringToFront();
      await page.locator('[data-composer]').fill('');
      await page.locator('[data-composer]').click();
      await page.waitForTimeout(700);
      seen.push(
        await tasksDuring(session, async () => {
          for (let i = 0; i < keys; i++) {
            await page.keyboard.type(WORDS[i % WORDS.length] as string);
            await page.waitForTimeout(i % BREATH === BREATH - 1 ? 300 : 60);
          }
          await page.waitForTimeout(400);
        }),
      );
    }
  }
}

const sum = (tasks: readonly Task[], of: (task: Task) => number) => tasks.reduce((all, task) => all + of(task), 0);
const median = (all: readonly number[]) => quantile(all, 0.5);
const ms = (value: number) => value.toFixed(2);

/** Prints what a key costs in each page; gives by how much more it costs in the second than in the first, in milliseconds. */
export function reportTyping(typists: Typists, keys: number): number {
  show(['', 'all', '95th', 'ours', 'longest task']);
  const medians: number[] = [];
  const parts: Map<string, number>[] = [];
  for (const [arm, { rounds }] of Object.entries(typists)) {
    const perKey = rounds.map((tasks) => sum(tasks, ({ cpu }) => cpu) / keys);
    const ours = rounds.map((tasks) => sum(tasks, (task) => task.ours) / keys);
    const longest = Math.max(...rounds.flat().map(({ cpu }) => cpu));
    show([arm, ms(median(perKey)), ms(quantile(perKey, 0.95)), ms(median(ours)), ms(longest)]);
    medians.push(median(perKey));
    const names = new Set(rounds.flat().flatMap(({ others }) => Object.keys(others)));
    const each = (name: string) => median(rounds.map((tasks) => sum(tasks, ({ others }) => others[name] ?? 0) / keys));
    parts.push(new Map([...names].map((name) => [name, each(name)])));
  }
  const [plain = new Map<string, number>(), more = new Map<string, number>()] = parts;
  const added = [...more].map(([name, time]) => [name, time - (plain.get(name) ?? 0)] as const);
  const most = added.sort((a, b) => b[1] - a[1]).slice(0, 8);
  console.log(
    `More of, ms a key (one within the other): ${most.map(([name, time]) => `${name} ${ms(time)}`).join(', ')}`,
  );
  return (medians[1] ?? 0) - (medians[0] ?? 0);
}
