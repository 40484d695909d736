/** The door of the suggest room: rank suggestions for findings, fill slots, vary. */
export {};
