const PREFIX = 'boshan.';

/** Small settings that must be there before the first paint: read at once, kept across runs. */
export function readPreference(key: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Answers false where the device would not keep it. */
export function writePreference(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
