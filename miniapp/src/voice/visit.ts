/** What "in this session" means to a visitor: a day out, whatever becomes of the app meanwhile. */
export const VISIT_MS = 12 * 3_600_000;
