/** The door of the packs room: YAML by people who do not program, validated, compiled to one artefact. */
export type * from './artefact';
