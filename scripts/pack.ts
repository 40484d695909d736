/**
 * The command for pack authors and their CI (prompts/README.md, "The command"). Problems as `file:line:column message`;
 * exit 0 in order, 1 when there are problems, 2 for wrong use.
 */
import { parseArgs } from 'node:util';
import { build, check, stats, test } from './pack/check';
import { compare } from './pack/compare';
import { create } from './pack/new';
import { OPTIONS, type Options } from './pack/options';
import { WrongUse } from './pack/read';
import { keys, ship, verify } from './pack/ship';

const USAGE = `usage: npm run -s pack -- VERB PATH
  new FOLDER [--id NAME]                 a first pack of your own, ready to change
  check PATH [--junit F]                 everything that keeps it from being published
  test PATH [--labelled F] [--neutral F] sentences, precision, recall, noise
       [--min-recall 0.8] [--min-precision 0.8] [--max-noise 20] [--junit F]
  stats PATH [--labelled F] [--rules]    what a careful reviewer would say
  compare BEFORE AFTER [--labelled F] [--report F.md or F.html] [--write --by NAME] [--approved] [--junit F]
  build PATH [--out F]                   the compiled pack
  ship PATH --out F [--key F]            one file to hand out
  sign PATH --key F --out F              the same, signed
  verify FILE [--key PUBLIC] [--hash H]  all checks of an import
  keys FILE                              a new pair for signing
PATH is a folder or an exported file. Everywhere: --base FOLDER, --policy FILE, --today 2026-11-23, --json`;

function run(verb: string | undefined, paths: string[], options: Options): Promise<number> | number {
  const [path, other] = paths;
  if (!path || paths.length > (verb === 'compare' ? 2 : 1)) throw new WrongUse(USAGE);
  switch (verb) {
    case 'new':
      return create(path, options);
    case 'check':
      return check(path, options);
    case 'test':
      return test(path, options);
    case 'stats':
      return stats(path, options);
    case 'build':
      return build(path, options);
    case 'compare':
      if (!other) throw new WrongUse('Name two packs: compare BEFORE AFTER');
      return compare(path, other, options);
    case 'sign':
      if (!options.key) throw new WrongUse('Name the private key: --key FILE (make one with: pack keys FILE)');
      return ship(path, options);
    case 'ship':
      return ship(path, options);
    case 'verify':
      return verify(path, options);
    case 'keys':
      return keys(path);
    default:
      throw new WrongUse(USAGE);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [verb, ...paths] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  return run(verb, paths, values);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    const known = error instanceof WrongUse || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(known ? error.message : (error.stack ?? error.message));
    process.exitCode = 2;
  },
);
