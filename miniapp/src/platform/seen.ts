/** Whether an element has been scrolled to. A mini-program's page waits for a tap instead. */
export const useSeen = (_elementId: string): boolean => false;
