import { type ReactNode, useState } from 'react';
import { Icon } from './Icon';

/**
 * A part that can be folded away. Native `details`: keys and screen readers work by themselves. `open` is the
 * state it starts in and follows while the specialist has not touched it. `late`: what is inside is made
 * when it is first opened, so that a long panel opens sooner.
 */
export function Fold({
  title,
  aside,
  open = false,
  className = '',
  late = false,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  open?: boolean;
  className?: string;
  late?: boolean;
  children: ReactNode;
}) {
  const [chosen, choose] = useState<boolean | null>(null);
  const shown = chosen ?? open;
  // What is typed or chosen inside stays while it is folded away again.
  const [met, meet] = useState(!late || shown);
  if (shown && !met) meet(true);
  return (
    <details
      className={`fold ${className}`}
      open={shown}
      onToggle={(event) => {
        // Fires after our own change too; only a difference is a choice of the specialist.
        if (event.currentTarget.open !== shown) choose(event.currentTarget.open);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed; told before it opens, what is inside is there with it */}
      <summary onClick={() => meet(true)}>
        <span className="fold-arrow">
          <Icon name="arrow" />
        </span>
        <span className="fold-title">{title}</span>
        {aside}
      </summary>
      {met && children}
    </details>
  );
}
