import type { Pattern } from './patterns';

const count = (words: string) => words.replace(/\D/g, '').length;
/** Money, and numbers to ring that spell a word. */
const NO_CODE = /^(?:USD|EUR|GBP|CAD|AUD|INR|NZD|COVID|HTTP|UTC|GMT|RTX|GTX)\b|^1?-?8(?:00|33|44|55|66|77|88)-/;

/**
 * Numbers with letters as records, devices and offices write them, named or not: what has five digits and capitals
 * before or between them is nobody's word ("MRN 00482913", "XKB 4472 91830", "FP-99301"). Capitals count here.
 */
export const CODE_PATTERNS: readonly Pattern[] = [
  {
    kind: 'id',
    regex:
      /\b(?!I\s)[A-Z]{1,5}\s(?:\d{2,12}[\s/-]){0,4}\d{2,12}\b(?!\s*(?:%|people|times|years|dollars|pounds|euros))/g,
    unless: (words) => count(words) < 5 || NO_CODE.test(words) || /^[A-Z]{2}\s\d{5}(?:-\d{4})?$/.test(words),
  },
  {
    kind: 'id',
    regex: /\b[A-Z]{2,5}\s(?=[A-Z0-9]{0,15}\d[A-Z0-9]{0,15}\d[A-Z0-9]{0,15}\d)[A-Z]{1,3}\d[A-Z0-9]{4,15}\b/g,
  },
  {
    kind: 'id',
    regex: /\b(?=[A-Z0-9/-]{0,60}[A-Z])[A-Z0-9]{1,12}(?:[-/][A-Z0-9]{1,12}){1,6}\b/g,
    unless: (words) => count(words) < 5 || NO_CODE.test(words),
  },
  // Plates: "B-KL 4471", "T 482 KJN", "KDA 123B", "MH 12 AB 1234"; looser ones where a car is spoken of
  {
    kind: 'id',
    regex:
      /\b(?:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\s?\d{1,4}[EH]?|[A-Z]{1,2}\s\d{3}\s[A-Z]{3}|[A-Z]{3}\s?\d{3}[A-Z]|[A-Z]{2}[\s-]?\d{1,2}[\s-][A-Z]{1,3}[\s-]?\d{4}|[A-Z]{3}-\d{3}[A-Z]{2})\b/g,
  },
  {
    kind: 'id',
    regex:
      /\b(?:car|van|truck|taxi|cab|uber|bike|motorbike|okada|rego|plates?)\b[^.!?\n]{0,20}?\s([A-Z]{1,3}[\s-]?\d{2,4}[\s-]?[A-Z]{0,3}|\d{1,4}[\s-]?[A-Z]{1,3}[\s-]?\d{0,4})\b(?!\s*(?:km|mph|miles|PM|AM|CC|HP))/g,
    unless: (words) => count(words) < 2 || words.length < 5,
  },
  // "room key 4471#", "keypad 2580"
  {
    kind: 'id',
    regex:
      /\b(?:room key|key ?pad|key ?code|pass ?code|key safe|lock ?box|alarm|gate|buzzer)(?:\s+(?:code|number|is|was|no))*[:\s]\s*#?(\d{3,8}#?)(?![\w%])/gi,
  },
  // A fax is somebody's, also where the number costs nothing.
  { kind: 'phone', regex: /\bfax\b[^.!\n]{0,25}?((?:\+|\()?\d(?:[ ().–-]{0,3}\d){6,14})(?!\w)/gi },
  // "ends in 4471", "the last four of my social are 1120", "ext 4021"
  { kind: 'id', regex: /\b(?:ends?|ending)\s+(?:in|with)\s+(\d{3,10})\b/gi },
  {
    kind: 'id',
    regex:
      /\blast\s+(?:four|4|three|3|six|6)(?:\s+(?:digits|numbers))?(?:\s+of\s+(?:my|the|his|her)\s+[a-z]+(?:\s+[a-z]+)?)?(?:\s+(?:is|are|were)|:)?\s+(\d{3,6})\b/gi,
  },
  { kind: 'phone', regex: /\b(?:ext|extn|extension)\.?:?\s+(\d{2,6})\b/gi },
  { kind: 'phone', regex: /(?<![\d/])\d{3}\/\d{3}\/\d{4}(?![\d/])/g },
  {
    kind: 'id',
    regex:
      /\b(?:my|his|her|their|door|entry|access|pass|security|the)\s?code(?:\s+is|\s+was|\s*[:=])?\s+#?(\d(?:[\d-]{1,14})\d)\b/gi,
  },
];
