/**
 * The door of the practice room: the simulated person, and what a practice chat comes to. `begin` and `answer` play a
 * scenario by what the trainee's messages hold (`heard`), `replay` brings a run back from its marks, `debrief` says what
 * was covered and counts, `otherWays` shows the branches not taken, `checkScenario` plays a pack's own examples.
 */
export { BENCHMARKS, type Benchmark, type Standing, standing } from './benchmarks';
export { checkScenario, playExample } from './check';
export { type Debrief, debrief, type Figures, type Heard as HeardMessage, toMeasures } from './debrief';
export { heard, signsOf } from './heard';
export { type Mistake, mistakesOf } from './mistakes';
export { type OtherWay, otherWays } from './other-ways';
export { answer, begin, type Played, type PracticeState, replay, turnOf } from './play';
