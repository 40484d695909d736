import type { ReactNode } from 'react';

/** What is wider than a narrow screen scrolls by itself; a group of its own, so that it can be reached by keys. */
export function Scrolls({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div role="group" className="data-scroll" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
