import type { CountryReferrals } from '@/utils/packs';

type Country = CountryReferrals['country'];

/** Time zones of the countries in the directory; the first stands for a country that has one only. */
export const ZONES: Record<Country, readonly string[]> = {
  GB: ['Europe/London'],
  IE: ['Europe/Dublin'],
  DE: ['Europe/Berlin'],
  FR: ['Europe/Paris'],
  NL: ['Europe/Amsterdam'],
  IN: ['Asia/Kolkata'],
  JP: ['Asia/Tokyo'],
  KE: ['Africa/Nairobi'],
  NG: ['Africa/Lagos'],
  ZA: ['Africa/Johannesburg'],
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  US: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
  ],
  CA: [
    'America/St_Johns',
    'America/Halifax',
    'America/Toronto',
    'America/Winnipeg',
    'America/Regina',
    'America/Edmonton',
    'America/Vancouver',
  ],
  AU: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Darwin', 'Australia/Perth'],
  MX: ['America/Mexico_City', 'America/Cancun', 'America/Hermosillo', 'America/Tijuana'],
  BR: ['America/Sao_Paulo', 'America/Manaus', 'America/Rio_Branco', 'America/Noronha'],
};

/** Zones named in hours, by country: "Eastern" of a US line. */
const NAMED: Record<string, string> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
};

/** The one zone of a country; null where there are several or none is known. */
export const onlyZone = (country: Country): string | null => {
  const zones = Object.hasOwn(ZONES, country) ? (ZONES[country] ?? []) : [];
  return zones.length === 1 ? (zones[0] as string) : null;
};

/** One stretch of opening: days (0 Sunday … 6 Saturday) on which it begins, minutes of the day; `to` may be past 1440. */
interface Stretch {
  days: number[];
  from: number;
  to: number;
}
interface Opening {
  stretches: Stretch[];
  zone: string | null;
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const PART =
  /^(?:(daily|(?:sun|mon|tue|wed|thu|fri|sat)(?:-(?:sun|mon|tue|wed|thu|fri|sat))?)\s+)?(\d{1,2}(?::\d{2})?)-(\d{1,2}(?::\d{2})?|midnight)(?:\s+(eastern|central|mountain|pacific))?$/;

/**
 * Reads the hours of a pack: "Mon-Fri 9:00-21:00 Central", "8:00-midnight", "Mon-Thu 10:00-22:00, Fri-Sun 10:00-18:00".
 * `always` for 24/7. Null for what is not said so plainly ("hours vary"): it is shown as it stands, never guessed.
 */
export function parseHours(hours: string): Opening | 'always' | null {
  const plain = hours
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  if (plain === '24/7') return 'always';
  const stretches: Stretch[] = [];
  let zone: string | null = null;
  for (const part of plain.split(/\s*,\s*/)) {
    const match = PART.exec(part);
    if (!match) return null;
    const [, days, from = '', to = '', named] = match;
    const start = minutes(from);
    const end = to === 'midnight' ? 1440 : minutes(to);
    if (start === null || end === null) return null;
    stretches.push({ days: daysOf(days), from: start, to: end > start ? end : end + 1440 });
    if (named) zone = NAMED[named] ?? null;
  }
  return { stretches, zone };
}

function minutes(time: string): number | null {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours <= 24 && rest < 60 ? hours * 60 + rest : null;
}

function daysOf(days: string | undefined): number[] {
  if (!days || days === 'daily') return EVERY_DAY;
  const [first = '', last = first] = days.split('-');
  const from = DAYS.indexOf(first);
  const to = DAYS.indexOf(last);
  return EVERY_DAY.map((step) => (from + step) % 7).slice(0, ((to - from + 7) % 7) + 1);
}

/** Minutes by which a zone's clocks are ahead of UTC at a moment (milliseconds since 1970). */
function offset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - at) / 60_000);
}

/** Is a service open at this moment? Null where its hours or its zone are not known. */
export function openAt(hours: string, country: Country, now: number): boolean | null {
  const opening = parseHours(hours);
  if (opening === 'always') return true;
  const zone = opening?.zone ?? onlyZone(country);
  if (!opening || !zone) return null;
  const local = Math.floor(now / 60_000) + offset(zone, now);
  const day = (Math.floor(local / 1440) + 4) % 7;
  const minute = ((local % 1440) + 1440) % 1440;
  return opening.stretches.some(({ days, from, to }) =>
    // Also what began yesterday and goes on past midnight.
    [0, 1].some((ago) => days.includes((day - ago + 7) % 7) && minute + ago * 1440 >= from && minute + ago * 1440 < to),
  );
}

/**
 * The same hours on the clocks of another zone, at this moment's offsets: "Mon-Fri 16:00-21:00". Null where it cannot be
 * told, and where the clocks agree. A day that moves is marked with +1 or -1.
 */
export function hoursIn(hours: string, country: Country, zone: string | null, now: number): string | null {
  const opening = parseHours(hours);
  const from = opening === 'always' ? null : (opening?.zone ?? onlyZone(country));
  if (!opening || opening === 'always' || !from || !zone) return null;
  const shift = offset(zone, now) - offset(from, now);
  if (shift === 0) return null;
  return opening.stretches
    .map(({ days, from: start, to: end }) => `${daysWords(days)}${clock(start + shift)}-${clock(end + shift)}`)
    .join(', ');
}

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return '';
  const name = (day: number | undefined) => {
    const word = DAYS[day ?? 0] ?? '';
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return days.length === 1 ? `${name(days[0])} ` : `${name(days[0])}-${name(days.at(-1))} `;
}

function clock(minute: number): string {
  const day = Math.floor(minute / 1440);
  const within = ((minute % 1440) + 1440) % 1440;
  const time = `${Math.floor(within / 60)}:${String(within % 60).padStart(2, '0')}`;
  if (minute === 1440) return '24:00';
  return day === 0 ? time : `${time} (${day > 0 ? '+' : '−'}${Math.abs(day)})`;
}

/** "14:05" on the clocks of a zone. */
export const timeIn = (zone: string, now: number): string =>
  new Intl.DateTimeFormat([], { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now);

/** "America/New_York" as a person reads it: "New York". */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
