/** The door of the phrase language: parse it, build one automaton of all phrases, match it. */
export { type BuildProblem, type BuiltMatcher, buildMatcher, type PhraseEntry } from './build';
export { type Matcher, openMatcher } from './match';
export type { Node, NumberTest, Phrase } from './node';
export { type Lists, type ParsedPhrase, type PhraseProblem, parsePhrase } from './parse';
