/** The door of the privacy room: redaction, retention, encryption at rest. */
export {};
