/**
 * The door of the packs room: YAML by people who do not program in, one artefact out. `parsePack` reads the files,
 * `compilePack` looks names up and builds the automaton, `checkExamples` runs every sentence as a test.
 */
export type * from './artefact';
export { compilePack } from './compile';
export { checkExamples, type Example, examplesOf, type ReadSentence, type SentenceReading } from './examples';
export { type PackSource, parsePack } from './parse';
export { type Parsed, type Problem, printProblem } from './problem';
