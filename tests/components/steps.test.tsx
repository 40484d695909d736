// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NextStep } from '../../components/conversation/NextStep';
import { StepList } from '../../components/conversation/StepList';
import { show, step, stepView } from './fixtures';

afterEach(cleanup);

const steps = [
  step({ id: 'connect', label: 'Thank and reflect', phase: 'connect', answer: false }),
  step(),
  step({ id: 'tell', label: 'Tell your supervisor', phase: 'tell', answer: false }),
];

test.each([
  ['empty', 'To do'],
  ['suggested', 'Done?'],
  ['waiting', 'Answer?'],
  ['confirmed', 'Done'],
  ['not_applicable', 'Not applicable'],
] as const)('a step that is %s says "%s"', (status, words) => {
  show(<StepList views={[stepView({ status })]} steps={steps} next={null} onMark={vi.fn()} />);
  const row = screen.getByRole('listitem', { hidden: true });
  expect(row.querySelector('.step-status')).toHaveTextContent(words);
});

test('a question is done when its answer is recorded', async () => {
  const onMark = vi.fn();
  show(<NextStep step={step()} view={stepView({ status: 'waiting', words: 'are you suicidal' })} onMark={onMark} />);
  expect(screen.getByText('are you suicidal')).toBeVisible();
  const answers = screen.getByRole('group', { name: 'Answer: Ask about suicide directly' });
  expect(
    within(answers)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['Yes', 'No', 'Unsure', 'No reply']);
  await userEvent.click(within(answers).getByRole('button', { name: 'No reply' }));
  expect(onMark).toHaveBeenCalledExactlyOnceWith('ask-suicide', 'confirmed', { answer: 'no_reply' });
  expect(screen.queryByRole('button', { name: /Mark done/ })).toBeNull();
});

test('a suggested tick is confirmed by hand', async () => {
  const onMark = vi.fn();
  const tell = steps[2]!;
  show(<NextStep step={tell} view={stepView({ id: 'tell', status: 'suggested', words: 'my lead' })} onMark={onMark} />);
  await userEvent.click(screen.getByRole('button', { name: /Yes, done/ }));
  expect(onMark).toHaveBeenCalledExactlyOnceWith('tell', 'confirmed');
});

test('not applicable takes a reason, and can be opened again', async () => {
  const onMark = vi.fn();
  const view = stepView({ id: 'tell' });
  const { unmount } = show(<NextStep step={steps[2]!} view={view} onMark={onMark} />);
  await userEvent.click(screen.getByRole('button', { name: /Not applicable/ }));
  await userEvent.type(screen.getByLabelText(/Why not/), ' is here already ');
  await userEvent.click(screen.getByRole('button', { name: 'Not applicable' }));
  expect(onMark).toHaveBeenLastCalledWith('tell', 'not_applicable', { reason: 'is here already' });
  unmount();
  show(<NextStep step={steps[2]!} view={{ ...view, status: 'not_applicable' }} onMark={onMark} />);
  await userEvent.click(screen.getByRole('button', { name: /Open again/ }));
  expect(onMark).toHaveBeenLastCalledWith('tell', 'open');
});

test('phases stand folded, in order of urgency, and say what is next and what waits in them', () => {
  const views = [
    stepView({ id: 'tell' }),
    stepView({ status: 'waiting', words: 'are you suicidal' }),
    stepView({ id: 'connect', status: 'confirmed' }),
  ];
  show(<StepList views={views} steps={steps} next="tell" onMark={vi.fn()} />);
  const phases = [...document.querySelectorAll<HTMLDetailsElement>('.phase')];
  expect(phases.map((phase) => phase.open)).toEqual([false, false, false]);
  expect(phases.map((phase) => phase.querySelector('summary')?.textContent)).toEqual([
    'Tellnext0 of 1 done',
    'Ask1 to confirm0 of 1 done',
    'Connect1 of 1 done',
  ]);
});

test('arrows walk the lines that can be seen, Home and End to the first and the last', async () => {
  const views = [stepView({ id: 'tell' }), stepView(), stepView({ id: 'connect' })];
  show(<StepList views={views} steps={steps} next="tell" onMark={vi.fn()} />);
  const at = () => document.activeElement?.querySelector('.fold-title')?.textContent;
  document.querySelector('summary')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(at()).toBe('Ask');
  document.activeElement?.closest('details')?.setAttribute('open', '');
  await userEvent.keyboard('{ArrowDown}');
  expect(at()).toBe('Ask about suicide directly');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(at()).toBe('Connect');
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(at()).toBe('Tellnext');
  await userEvent.keyboard('{End}');
  expect(at()).toBe('Connect');
});
