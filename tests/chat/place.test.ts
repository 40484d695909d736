import { describe, expect, it } from 'vitest';
import { choose, roomBeside, spotsBeside } from '@/entrypoints/chat.content/chip/place';

const nothing = { under: () => 0, obstacles: [] };

describe('where things float', () => {
  const windows = [
    { width: 320, height: 568 },
    { width: 400, height: 700 },
    { width: 1200, height: 700 },
  ];
  const sizes = [
    { width: 24, height: 24 },
    { width: 304, height: 110 },
    { width: 304, height: 340 },
  ];
  it.each(windows.flatMap((view) => sizes.map((size) => [view, size] as const)))(
    'in %o a thing of %o lies inside the window and never over the composer',
    (view, wanted) => {
      for (const top of [8, 200, view.height - 60]) {
        // As the card does: what has no room above or below scrolls inside itself.
        const height = Math.min(wanted.height, Math.max(top, view.height - top - 44) - 12);
        const size = { ...wanted, height };
        const anchor = { left: 12, top, width: view.width - 90, height: 44 };
        const spots = spotsBeside(anchor, size, view);
        expect(spots.length).toBeGreaterThan(0);
        for (const { left, top } of spots) {
          expect(left >= 0 && top >= 0 && left + size.width <= view.width && top + size.height <= view.height).toBe(
            true,
          );
          const apart =
            left >= anchor.left + anchor.width ||
            left + size.width <= anchor.left ||
            top >= anchor.top + anchor.height ||
            top + size.height <= anchor.top;
          expect(apart).toBe(true);
        }
      }
    },
  );

  const view = { width: 400, height: 700 };
  const anchor = { left: 16, top: 620, width: 280, height: 50 };
  const size = { width: 300, height: 120 };
  const spots = spotsBeside(anchor, size, view);

  it('stands right above the composer where nothing is in the way', () => {
    expect(spots[choose(spots, size, nothing, 0)]).toMatchObject({ top: 494 });
    // Also when it stood far away before.
    expect(spots[choose(spots, size, nothing, spots.length - 1)]).toMatchObject({ top: 494 });
  });

  it('gives way to the newest message and to controls', () => {
    const newest = { box: { left: 16, top: 560, width: 200, height: 50 }, weight: 18 };
    expect(spots[choose(spots, size, { ...nothing, obstacles: [newest] }, 0)]).toMatchObject({ top: 8 });
    const button = (x: number, y: number) => (x > 200 && x < 290 && y > 480 && y < 620 ? 6 : 0);
    const { left, top } = spots[choose(spots, size, { under: button, obstacles: [] }, 0)] ?? { left: 0, top: 0 };
    expect(top === 8 || left + size.width <= 200 || left >= 290).toBe(true);
  });

  it('tells how high a card may be that leaves in sight what it quotes', () => {
    const quoted = (top: number) => roomBeside({ left: 16, top, width: 200, height: 40 }, anchor, view);
    // Under it, or over it where there is more; no bound for what is scrolled away.
    expect(quoted(100)).toBe(620 - 140 - 12);
    expect(quoted(560)).toBe(560 - 14);
    expect(quoted(330)).toBe(316);
    expect(quoted(-80)).toBe(Number.POSITIVE_INFINITY);
    expect(quoted(740)).toBe(Number.POSITIVE_INFINITY);
    // A card of that height has a spot that does not cover it.
    const free = { width: 300, height: quoted(330) };
    const box = { left: 16, top: 330, width: 200, height: 40 };
    const found = spotsBeside(anchor, free, view);
    const at = found[choose(found, free, { ...nothing, obstacles: [{ box, weight: 60 }] }, 0)];
    expect(at && (at.top + free.height <= 330 || at.top >= 370)).toBe(true);
  });

  it('does not jump for a trifle', () => {
    const second = spots.findIndex(({ left, top }) => top === 494 && left !== spots[0]?.left);
    expect(choose(spots, size, nothing, second)).toBe(second);
  });
});
