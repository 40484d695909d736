import type { Inserted, Plan } from './insert';
import type { FormField } from './read-field';

/** `execCommand` keeps undo and tells the page; where a browser has none, `setRangeText` and an `input` event. */
export function insertIntoForm(field: FormField, plan: Plan): Inserted {
  if (field.readOnly || field.disabled) return 'refused';
  if (field.maxLength >= 0 && plan.after.length > field.maxLength) return 'refused';
  field.focus({ preventScroll: true });
  field.setSelectionRange(plan.start, plan.end);
  field.ownerDocument.execCommand?.('insertText', false, plan.text);
  if (field.value === plan.before && plan.after !== plan.before) {
    field.setRangeText(plan.text, plan.start, plan.end, 'end');
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: plan.text }),
    );
  }
  // A page may trim or dress what it is given, so it is enough that the words are there.
  return field.value === plan.after || field.value.includes(plan.text.trim()) ? 'inserted' : 'failed';
}
