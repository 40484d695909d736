import { useWatched } from '@/components/basics/use-watched';
import { readOrganisation, readSettings, saveSettings, watchOrganisation, watchSettings } from '@/utils/store';
import type { PracticePack } from './use-practice-pack';

/** Who is there for the trainee: the organisation's own, and the lines of the chosen country. */
export function useSupport({ desk }: PracticePack) {
  const settings = useWatched(readSettings, watchSettings);
  const organisation = useWatched(readOrganisation, watchOrganisation);
  const supervisor = organisation?.contacts.supervisor;
  return {
    directory: desk.referrals,
    country: settings?.country ?? null,
    staff: [...(organisation?.staff ?? []), ...(supervisor?.name || supervisor?.reach ? [supervisor] : [])],
    own: organisation?.referrals ?? [],
    onCountry: (country: string) => void saveSettings({ country }),
  };
}
