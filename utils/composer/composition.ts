/**
 * Follows input methods: inserting while one composes corrupts most editors.
 * @returns whether one composes just now, anywhere in the document
 */
export function watchComposition(document: Document, signal: AbortSignal): () => boolean {
  let composing = false;
  const set = (value: boolean) => () => {
    composing = value;
  };
  const options = { signal, capture: true, passive: true };
  document.addEventListener('compositionstart', set(true), options);
  document.addEventListener('compositionend', set(false), options);
  // Some input methods never tell the end when the field is left.
  document.addEventListener('focusout', set(false), options);
  return () => composing;
}
