/** The door of the composer room: read, mark and insert in every kind of editor. */
export {};
