/**
 * What a screen reader is told. One polite line; one assertive line, only ever used when the level becomes `now`.
 * Both stay in the page: a live region that is added together with its text is not read out.
 */
export function LiveRegion({ polite, assertive }: { polite: string; assertive: string }) {
  return (
    <div className="unseen">
      <p role="status" aria-live="polite">
        {polite}
      </p>
      <p role="alert" aria-live="assertive">
        {assertive}
      </p>
    </div>
  );
}
