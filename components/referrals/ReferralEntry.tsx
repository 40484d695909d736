import type { Say } from '@/utils/locale';
import type { Referral } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { freshness } from './freshness';

/** One plain sentence for the person: name, number, text keyword, hours. */
export function referralSentence(entry: Referral, say: Say): string {
  const voice = entry.voice[0] ?? '';
  if (entry.emergency) return say('panel_referral_emergency_sentence', voice);
  const hours = entry.hours || say('panel_referral_hours_unknown');
  const { sms } = entry;
  const text =
    sms &&
    (sms.keyword ? say('panel_referral_text_word', sms.keyword, sms.number) : say('panel_referral_text', sms.number));
  if (voice && text) return say('panel_referral_both_sentence', entry.name, voice, text, hours);
  if (voice) return say('panel_referral_call_sentence', entry.name, voice, hours);
  if (text) return say('panel_referral_text_sentence', entry.name, text, hours);
  return say('panel_referral_chat_sentence', entry.name, entry.chatUrl, hours);
}

const AGES = {
  fresh: 'panel_verified',
  old: 'panel_verified_old',
  stale: 'panel_verified_stale',
} as const;

interface Props {
  entry: Referral;
  now: number;
  onCopy: (text: string) => void;
  onInsert?: (text: string) => void;
}

/** One service: how to reach it, when it is open, when somebody last checked. */
export function ReferralEntry({ entry, now, onCopy, onInsert }: Props) {
  const say = useSay();
  const age = freshness(entry.verified, now);
  const sentence = referralSentence(entry, say);
  const more = [entry.hours, entry.languages.join(', '), entry.cost, entry.notes].filter(Boolean).join(' · ');
  return (
    <li className={entry.emergency ? 'referral referral-emergency' : 'referral'}>
      <p className="referral-name">
        {entry.name}
        {entry.audience && <span className="tag">{entry.audience}</span>}
      </p>
      <ul className="reach">
        {entry.voice.length > 0 && (
          <li>
            <Icon name="phone" />
            <span className="unseen">{say('panel_referral_call')}</span>
            <strong>{entry.voice.join(` ${say('panel_or')} `)}</strong>
          </li>
        )}
        {entry.sms && (
          <li>
            <Icon name="message" />
            <strong>
              {entry.sms.keyword
                ? say('panel_referral_text_word', entry.sms.keyword, entry.sms.number)
                : say('panel_referral_text', entry.sms.number)}
            </strong>
          </li>
        )}
        {entry.chatUrl && (
          <li>
            <Icon name="link" />
            <span>{entry.chatUrl.replace(/^https?:\/\//, '')}</span>
          </li>
        )}
      </ul>
      {more && <p className="quiet">{more}</p>}
      <p className={age === 'fresh' ? 'quiet' : 'referral-old'}>
        {age !== 'fresh' && <Icon name="urgent" />}
        {say(entry.verified ? AGES[age] : 'panel_verified_never', entry.verified)}
      </p>
      <div className="row row-tight">
        {onInsert && (
          <button type="button" className="button" onClick={() => onInsert(sentence)}>
            <Icon name="insert" />
            {say('panel_insert')}
            <span className="unseen">{entry.name}</span>
          </button>
        )}
        <button type="button" className="button button-bare" onClick={() => onCopy(sentence)}>
          <Icon name="copy" />
          {say('panel_copy')}
          <span className="unseen">{entry.name}</span>
        </button>
      </div>
    </li>
  );
}
