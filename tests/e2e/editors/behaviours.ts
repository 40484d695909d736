import { expect } from 'vitest';
import type { LabEditor } from '@/scripts/editors/editors';
import type { LabPage } from './lab-page';

const poll = (look: () => Promise<unknown>, timeout = 8000) => expect.poll(look, { timeout, interval: 40 });

const COMMAND = 'You need to calm down.';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** A person reads what is offered before pressing it. */
const reading = ({ gathers }: LabEditor) => pause(gathers ? gathers + 50 : 0);

/** Empties the composer as a person does. */
async function empty(lab: LabPage): Promise<void> {
  await lab.enter();
  await lab.press('Control+a');
  await pause(30);
  await lab.press('Delete');
  await poll(() => lab.text()).toBe('');
  await poll(() => lab.chipHas('.draft-line')).toBe(false);
}

/** Types lines; an editor of one line gets them as one. Gives what was typed. */
async function write(lab: LabPage, editor: LabEditor, ...lines: string[]): Promise<string> {
  await empty(lab);
  const shown = editor.oneLine ? [lines.join(' ')] : lines;
  for (const [i, line] of shown.entries()) {
    if (i > 0) await lab.press('Enter');
    await lab.type(line);
  }
  const text = shown.join('\n');
  await poll(() => lab.text()).toBe(text);
  return text;
}

/** Waits until something of the chip has found its place: nobody presses what still moves. */
async function standsStill(lab: LabPage, selector: string): Promise<void> {
  let last = '';
  await poll(async () => {
    const before = last;
    last = JSON.stringify(await lab.chipBox(selector));
    return last !== 'null' && last === before;
  }).toBe(true);
}

/** Presses "Use instead" beside the draft; gives the better wording. */
async function useInstead(lab: LabPage): Promise<string> {
  await poll(() => lab.chipHas('[data-act=draft-use]')).toBe(true);
  const offered = await lab.chipText('.draft-instead');
  await standsStill(lab, '[data-act=draft-use]');
  await lab.click('[data-act=draft-use]');
  return offered;
}

/** The better wording stands in a sentence of the chip. */
const wordingIn = (offered: string): string => offered.replace(/^[^:“"]*[:“"]\s*/, '').replace(/[”"]\s*$/, '');

/** One thing that has to be right in every editor; the name is a column of the table. */
export interface Behaviour {
  name: string;
  run(lab: LabPage, editor: LabEditor): Promise<void>;
}

export const behaviours: readonly Behaviour[] = [
  {
    name: 'read',
    run: async (lab, editor) => {
      const text = await write(lab, editor, 'Thank you for telling me.', 'It  sounds hard 😔 today, é', 'and alone');
      await poll(() => lab.read()).toBe(text);
      expect(await lab.text()).toBe(text);
    },
  },
  {
    name: 'mark',
    run: async (lab, editor) => {
      await write(lab, editor, 'I hear you.', `${COMMAND} I am here.`);
      await poll(() => lab.marked()).toEqual(['need to calm']);
      // The mark moves with the words.
      await lab.press('Home');
      await lab.type('So ');
      await poll(() => lab.text()).toContain(`So ${COMMAND}`.slice(0, editor.oneLine ? 3 : undefined));
      await poll(() => lab.marked()).toEqual(['need to calm']);
    },
  },
  {
    name: 'replace range',
    run: async (lab, editor) => {
      const before = await write(lab, editor, 'I hear you.', `${COMMAND} I am here.`);
      const instead = wordingIn(await useInstead(lab));
      await poll(() => lab.text()).toBe(before.replace(COMMAND, instead));
      await poll(() => lab.read()).toBe(before.replace(COMMAND, instead));
    },
  },
  {
    name: 'replace draft',
    run: async (lab, editor) => {
      await write(lab, editor, COMMAND);
      const instead = wordingIn(await useInstead(lab));
      await poll(() => lab.text()).toBe(instead);
    },
  },
  {
    name: 'at caret',
    run: async (lab, editor) => {
      await write(lab, editor, 'zero', 'one three');
      await lab.press('ArrowLeft', 5);
      expect(await lab.insert('two')).toBe('inserted');
      await poll(() => lab.text()).toBe(editor.oneLine ? 'zero one two three' : 'zero\none two three');
    },
  },
  {
    name: 'several lines',
    run: async (lab, editor) => {
      await write(lab, editor, 'Hello.');
      expect(await lab.insert('First line.\nSecond line.\nThird line.')).toBe('inserted');
      const lines = 'Hello. First line.\nSecond line.\nThird line.';
      await poll(() => lab.text()).toBe(editor.oneLine ? lines.replaceAll('\n', ' ') : lines);
      await poll(() => lab.read()).toBe(await lab.text());
    },
  },
  {
    name: 'focus in chip',
    run: async (lab, editor) => {
      await write(lab, editor, 'one three');
      await lab.press('ArrowLeft', 5);
      await lab.click('[data-act=toggle]');
      await poll(() => lab.chipHas('.card')).toBe(true);
      expect(await lab.insert('two')).toBe('inserted');
      await poll(() => lab.text()).toBe('one two three');
      await lab.click('[data-act=toggle]');
      await poll(() => lab.chipHas('.card')).toBe(false);
    },
  },
  {
    name: 'one undo',
    run: async (lab, editor) => {
      const before = await write(lab, editor, 'I hear you.', `${COMMAND} I am here.`);
      await reading(editor);
      const instead = wordingIn(await useInstead(lab));
      await poll(() => lab.text()).toBe(before.replace(COMMAND, instead));
      await lab.press('Control+z');
      await poll(() => lab.text()).toBe(before);
      await write(lab, editor, 'one three');
      await lab.press('ArrowLeft', 5);
      await reading(editor);
      expect(await lab.insert('two')).toBe('inserted');
      await poll(() => lab.text()).toBe('one two three');
      await lab.press('Control+z');
      await poll(() => lab.text()).toBe('one three');
    },
  },
  {
    name: 'type on',
    run: async (lab, editor) => {
      await write(lab, editor, 'one three');
      await lab.press('ArrowLeft', 6);
      expect(await lab.insert('two')).toBe('inserted');
      await poll(() => lab.text()).toBe('one two three');
      await lab.type('!?');
      await poll(() => lab.text()).toBe('one two!? three');
    },
  },
  {
    name: 'send',
    run: async (lab, editor) => {
      const before = await write(lab, editor, 'I hear you.', `${COMMAND} I am here.`);
      const instead = wordingIn(await useInstead(lab));
      const wanted = before.replace(COMMAND, instead);
      await poll(() => lab.text()).toBe(wanted);
      await lab.send();
      await poll(async () => (await lab.sent()).at(-1)).toBe(wanted);
      await poll(() => lab.text()).toBe('');
      await lab.enter();
      await lab.type('Next.');
      await poll(() => lab.text()).toBe('Next.');
    },
  },
  {
    name: 'input method',
    run: async (lab, editor) => {
      const before = await write(lab, editor, 'I am here.');
      let outcome: unknown;
      await lab.compose('日本', async () => {
        const inserting = lab.insert('Two.').then((result) => {
          outcome = result;
        });
        await new Promise((done) => setTimeout(done, 250));
        expect(await lab.text()).not.toContain('Two.');
        expect(outcome).toBeUndefined();
        return inserting;
      });
      await poll(async () => outcome).toBe('inserted');
      await poll(() => lab.text()).toBe(`${before}日本 Two.`);
    },
  },
  {
    name: 'draft changed',
    run: async (lab, editor) => {
      const before = await write(lab, editor, 'I am here.');
      for (const how of ['caret', 'draft'] as const)
        expect(await lab.insertFor('I am not here.', 'Two.', how)).toBe('refused');
      expect(await lab.text()).toBe(before);
      expect(await lab.insertFor(before, 'Two.', 'draft')).toBe('inserted');
      await poll(() => lab.text()).toBe('Two.');
    },
  },
  {
    name: 'chip beside',
    run: async (lab, editor) => {
      await write(lab, editor, 'Hello.');
      await poll(async () => {
        const [composer, chip] = [await lab.composerBox(), await lab.chipBox('.bar')];
        if (!chip) return 'no chip';
        const over =
          chip.x < composer.x + composer.width &&
          chip.x + chip.width > composer.x &&
          chip.y < composer.y + composer.height &&
          chip.y + chip.height > composer.y;
        const apart = Math.max(
          composer.x - chip.x - chip.width,
          chip.x - composer.x - composer.width,
          composer.y - chip.y - chip.height,
          chip.y - composer.y - composer.height,
        );
        return over ? 'over the composer' : apart > 24 ? `${Math.round(apart)} px away` : 'beside';
      }).toBe('beside');
    },
  },
];
