import { boshanParts } from '../../content/moment';

/** Clock time in Boshan at an instant (milliseconds), `HH:MM`. */
export const clockAt = (instant: number): string => {
  const { hour, minute } = boshanParts(instant);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
