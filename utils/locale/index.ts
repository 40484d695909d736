/**
 * The door of the locale room: every word of the interface. One JSON file a surface in `en/`, in the browsers' own
 * format (`message` with `$1`…`$9`); the build merges them into `_locales/en/messages.json`. Guidance words are not
 * here: they belong to packs.
 */
import { browser } from 'wxt/browser';
import type background from './en/background.json';
import type cards from './en/cards.json';
import type chip from './en/chip.json';
import type journal from './en/journal.json';
import type manifest from './en/manifest.json';
import type measure from './en/measure.json';
import type options from './en/options.json';
import type panel from './en/panel.json';
import type point from './en/point.json';
import type policy from './en/policy.json';
import type practice from './en/practice.json';
import type progress from './en/progress.json';
import type review from './en/review.json';
import type share from './en/share.json';
import type ship from './en/ship.json';
import type vault from './en/vault.json';
import type workbench from './en/workbench.json';

/** Every key there is; a key without a sentence does not compile. */
export type WordKey =
  | keyof typeof background
  | keyof typeof cards
  | keyof typeof chip
  | keyof typeof journal
  | keyof typeof manifest
  | keyof typeof measure
  | keyof typeof options
  | keyof typeof panel
  | keyof typeof point
  | keyof typeof policy
  | keyof typeof practice
  | keyof typeof progress
  | keyof typeof review
  | keyof typeof share
  | keyof typeof ship
  | keyof typeof vault
  | keyof typeof workbench;

/** Says one sentence of the interface. `$1`…`$9` are replaced by the values, in order. */
export type Say = (key: WordKey, ...values: (string | number)[]) => string;

/** The browser's own lookup, in the language the browser is set to; English where a language lacks a sentence. */
export const say: Say = (key, ...values) =>
  // The polyfill types only the keys of the manifest; ours are checked by WordKey.
  (browser.i18n.getMessage as (name: string, substitutions?: string[]) => string)(key, values.map(String));
