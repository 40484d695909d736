/** Stands in for the extension's storage areas in a plain page: the store asks for nothing else of the browser here. */
const area = () => {
  const kept = new Map<string, unknown>();
  return {
    get: async (keys: string | string[] | null) =>
      Object.fromEntries([...kept].filter(([key]) => keys === null || [keys].flat().includes(key))),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
    },
    remove: async (key: string) => void kept.delete(key),
    clear: async () => kept.clear(),
  };
};
export const browser = {
  storage: { local: area(), session: area(), onChanged: { addListener() {}, removeListener() {} } },
};
