import { useEffect, useRef } from 'react';
import type { PracticeRun } from '@/utils/store';
import { useSay } from '../basics/Words';

interface Props {
  person: string;
  turns: PracticeRun['turns'];
  /** The person is still writing. */
  writing: boolean;
}

/** The chat as it stands. What is new is read out; the last message stays in view. */
export function Messages({ person, turns, writing }: Props) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something is added
  useEffect(() => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [turns.length, writing]);
  return (
    <div className="practice-log" role="log" aria-label={say('practice_messages')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <ol ref={list} className="practice-messages" tabIndex={0} aria-label={say('practice_messages')}>
        {turns.map(({ who, text }, at) =>
          text === '' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added
            <li key={at} className="quiet practice-waited">
              {say('practice_waited')}
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added
            <li key={at} className={`practice-message practice-${who}`} data-from={who}>
              <span className="unseen">{who === 'person' ? person : say('practice_you')}: </span>
              {text}
            </li>
          ),
        )}
      </ol>
      <p className="quiet practice-writing">
        {writing && (
          <>
            <span aria-hidden="true" className="practice-dots">
              <span />
              <span />
              <span />
            </span>{' '}
            {say('practice_writing', person)}
          </>
        )}
      </p>
    </div>
  );
}
