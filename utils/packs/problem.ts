/** One thing wrong with a pack, worded for its author. */
export interface Problem {
  /** Id of the pack it stands in, where that is not the one being read (an overlay's base). */
  pack?: string;
  /** Path of the file within the pack. */
  file: string;
  /** Where in the file: `0.phrases.2` is the third phrase of the first rule. */
  path: string;
  /** Line in the file, from 1; absent when the place is unknown. */
  line?: number;
  column?: number;
  message: string;
  /** What to do. */
  fix?: string;
}

/** A value, or everything that is wrong, all at once. Author mistakes are values; only bugs throw. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** One problem a line, as compilers print it: `file:line:column message. What to do.` */
export const printProblem = ({ file, line, column, path, message, fix }: Problem): string =>
  `${file}:${line ?? 1}:${column ?? 1} ${path ? `${path}: ` : ''}${message}${fix ? ` ${fix}` : ''}`;

const MOST_A_FILE = 200;

/** The first problems of a file, and how many more there are: nobody reads the ten-thousandth. */
export const mostOf = (file: string, problems: Problem[]): Problem[] =>
  problems.length <= MOST_A_FILE
    ? problems
    : [
        ...problems.slice(0, MOST_A_FILE),
        {
          file,
          path: '',
          message: `And ${problems.length - MOST_A_FILE} more problems in this file.`,
          fix: 'Mend the first ones, then check again.',
        },
      ];
