import type { Say } from '@/utils/locale';
import type { Referral } from '@/utils/packs';
import { Icon } from '../basics/Icon';
import { useSay } from '../basics/Words';
import { freshness } from './freshness';
import { hoursIn, openAt } from './hours';
import { languageName } from './ReferralFilters';

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

/** How to reach a service, in few words: "call 116 123", "text HOME to 741741". */
export function reachWords({ voice, sms, chatUrl }: Referral, say: Say): string {
  if (voice[0]) return say('panel_referral_reach_call', voice[0]);
  if (sms)
    return sms.keyword
      ? say('panel_referral_text_word', sms.keyword, sms.number)
      : say('panel_referral_text', sms.number);
  return chatUrl;
}

const AGES = {
  fresh: 'panel_verified',
  old: 'panel_verified_old',
  stale: 'panel_verified_stale',
} as const;

interface Props {
  entry: Referral;
  now: number;
  country: string;
  /** The specialist's time zone, and the person's where it is known; IANA names. */
  here: string;
  zone: string | null;
  onCopy: (text: string) => void;
  onInsert?: (text: string) => void;
}

/** One service: how to reach it, when it is open, when somebody last checked. */
export function ReferralEntry({ entry, now, country, here, zone, onCopy, onInsert }: Props) {
  const say = useSay();
  const age = freshness(entry.verified, now);
  const sentence = referralSentence(entry, say);
  const open = openAt(entry.hours, country, now);
  const theirs = hoursIn(entry.hours, country, zone, now);
  const yours = hoursIn(entry.hours, country, here, now);
  const hours = [
    entry.hours,
    theirs && say('panel_hours_theirs', theirs),
    yours && yours !== theirs && say('panel_hours_yours', yours),
    open !== null && entry.hours !== '24/7' && say(open ? 'panel_hours_open' : 'panel_hours_closed'),
  ]
    .filter(Boolean)
    .join('; ');
  const more = [hours, entry.languages.map(languageName).join(', '), entry.cost, entry.notes].filter(Boolean);
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
            <strong>
              <bdi dir="ltr">{entry.voice.join(` ${say('panel_or')} `)}</bdi>
            </strong>
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
      {more.length > 0 && <p className="quiet">{more.join(' · ')}</p>}
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
