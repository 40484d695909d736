/**
 * The door of the packs room: YAML by people who do not program in, one artefact out. `loadFiles` does all of it
 * (`parsePack` reads the files, `layerPack` puts an overlay on its base, `compilePack` looks names up and builds the
 * automaton), `checkExamples` runs every sentence as a test, `measure` and `reviewPack` say how good it is,
 * `comparePacks` what a new version changes, `shipPack` and `importPack` send and take in one file.
 */
export type { Adjust } from './adjust';
export { approvalProblems, sameName } from './approval';
export type * from './artefact';
export { Budget, PACK_STEPS } from './budget';
export type { Changes } from './changes';
export {
  AMBIGUOUS_FILE,
  type CheckedSources,
  checkSources,
  LABELLED_FILE,
  packFilesOf,
} from './check-sources';
export { type Comparison, comparePacks, type LineChange, toMark } from './compare';
export type { WordChange } from './compare-words';
export { compilePack } from './compile';
export { decodeFiles } from './decode';
export { addPart, duplicatePart, movePart, type PartValue, readPart, removePart, setField } from './edit-part';
export { checkExamples, type Example, examplesOf, type ReadSentence, type SentenceReading } from './examples';
export { FIELDS, FIXED_NAMES, type Field, LAYOUTS, type NamePool, type PartKind } from './fields';
export { checkFile, type FileKind, kindOfFile } from './file-kind';
export { type LabelledLine, parseLabelled } from './labelled';
export { type Layered, layerPack } from './layer';
export { type Bases, type LoadedPack, loadFiles } from './load';
export { CHANGES_FILE, nextChanges, printChanges, readChanges } from './mark-changes';
export { habits, type Measured, type Measurement, measure, type Noise, noise } from './measure';
export { exampleLines, inOrder, type Observation, observeAll, openObserver, type ReadText } from './observe';
export { extendsOf, type OverlaySource, parseOverlay } from './overlay';
export { type PackSource, parsePack } from './parse';
export { type Part, partAt, partsAfter, partsOf } from './parts';
export { type LockPolicy, NO_POLICY, parsePolicy } from './policy';
export { type Parsed, type Problem, printProblem } from './problem';
export { readingGrade } from './reading-grade';
export { changeReport } from './report';
export { changeReportHtml } from './report-html';
export { claimProblems, type Remark, reviewPack } from './review';
export { PRACTICE_SIGNS } from './scenario-check';
export type { Scenario } from './scenario-schema';
export {
  contentHash,
  type Imported,
  type ImportTerms,
  importPack,
  openShipped,
  type ShippedPack,
  shipPack,
} from './ship';
export {
  type Checked,
  canSign,
  checkSignature,
  keepKey,
  newKeys,
  type Signature,
  type SigningKey,
  signHash,
} from './sign';
export {
  compileTaught,
  cuesPrint,
  keepShift,
  parseTaught,
  printTaught,
  TAUGHT_FILE,
  type Taught,
  type TaughtShift,
} from './taught';
export { deal, mixed, type TaughtLine, teachShift } from './teach';
export { type Share, wilson } from './wilson';
export type { Place, YamlFile } from './yaml-file';
