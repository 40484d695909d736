import { Icon, type IconName } from '../basics/Icon';
import { useSay } from '../basics/Words';
import type { Readiness } from './facts';

type State = 'done' | 'missing' | 'must';
const SIGNS: { [S in State]: IconName } = { done: 'confirmed', missing: 'empty', must: 'urgent' };

interface Props {
  ready: Readiness;
  /** This version number stands for other content here. */
  versionTaken: boolean;
}

/** What must be mended, and what a careful organisation would add, before a pack goes out. */
export function ReadyList({ ready, versionTaken }: Props) {
  const say = useSay();
  const { about, problems, sentences, reviewed, reviewBy, reviewDue, withoutSource, withoutOwner, approved } = ready;
  const lines: [State, string, (readonly string[])?][] = [
    problems.length > 0 ? ['must', say('ship_list_sentences_not')] : ['done', say('ship_list_sentences', sentences)],
  ];
  if (about) {
    const either = (there: boolean, yes: string, no: string, more: readonly string[] = []) =>
      lines.push(there ? ['done', yes] : ['missing', no, more]);
    either(about.owner.trim() !== '', say('ship_list_owner', about.owner), say('ship_list_owner_not'));
    either(about.licence.trim() !== '', say('ship_list_licence', about.licence), say('ship_list_licence_not'));
    either(!versionTaken, say('ship_list_version', about.version), say('ship_list_version_not', about.version));
    either(
      reviewed !== null,
      say('ship_list_review', reviewed?.by ?? '', reviewed?.on ?? ''),
      say('ship_list_review_not'),
    );
    either(
      reviewBy !== '' && !reviewDue,
      say('ship_list_review_by', reviewBy),
      reviewDue ? say('ship_list_review_due', reviewBy) : say('ship_list_review_by_not'),
    );
    either(
      withoutSource.length === 0,
      say('ship_list_sources'),
      say('ship_list_sources_not', withoutSource.length),
      withoutSource,
    );
    either(
      withoutOwner.length === 0,
      say('ship_list_owners'),
      say('ship_list_owners_not', withoutOwner.length),
      withoutOwner,
    );
    either(
      approved !== null,
      say('ship_list_approved', approved?.by ?? '', approved?.on ?? ''),
      say('ship_list_approved_not'),
    );
  }
  return (
    <ul className="ship-ready">
      {lines.map(([state, text, more = []]) => (
        <li key={text} className={`ship-ready-${state}`}>
          <Icon name={SIGNS[state]} />
          <span>
            <span className="unseen">{say(`ship_step_${state}`)}: </span>
            {text}
            {more.length > 0 && (
              <ul className="quiet">
                {more.slice(0, 10).map((line) => (
                  <li key={line}>{line}</li>
                ))}
                {more.length > 10 && <li>{say('ship_more_problems', more.length - 10)}</li>}
              </ul>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
