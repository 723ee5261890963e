import * as glassEasel from 'glass-easel';

export type Definition = Record<string, unknown>;
type Method = (this: unknown, ...args: unknown[]) => unknown;

/** A map's `regionchange` reaches its handler as `begin` or `end`: WeChat's one event whose type is not its name. */
const typeOf = ({ type, detail }: { type: string; detail: unknown }): string =>
  type === 'regionchange' ? String((detail as { type?: unknown } | null)?.type ?? type) : type;

/** Gives the handlers of a page or component events of WeChat's shape: plain objects that can be copied. */
export function adaptHandlers(definition: Definition): Definition {
  const adapted: Definition = { ...definition };
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value === 'function') adapted[name] = adapt(value as Method);
  }
  const methods = definition['methods'];
  if (typeof methods === 'object' && methods !== null) {
    adapted['methods'] = Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        typeof method === 'function' ? adapt(method as Method) : method,
      ]),
    );
  }
  return adapted;
}

function adapt(method: Method): Method {
  return function (this: unknown, ...args: unknown[]) {
    return method.apply(this, args.map(toPlainEvent));
  };
}

interface EventTarget {
  id?: string;
  dataset?: unknown;
}

function toPlainEvent(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(value instanceof glassEasel.Event || looksLikeEvent(value)))
    return value;
  const event = value as unknown as {
    type: string;
    detail: unknown;
    target: EventTarget;
    currentTarget: EventTarget;
    timeStamp: number;
    mark?: unknown;
  };
  return {
    type: typeOf(event),
    timeStamp: event.timeStamp,
    detail: event.detail,
    target: toPlainTarget(event.target),
    currentTarget: toPlainTarget(event.currentTarget),
    mark: event.mark ?? {},
    touches: [],
    changedTouches: [],
  };
}

const looksLikeEvent = (value: object): boolean => 'currentTarget' in value && 'detail' in value && 'type' in value;

const toPlainTarget = (target: EventTarget | undefined): object => ({
  id: target?.id ?? '',
  dataset: target?.dataset ?? {},
  offsetLeft: 0,
  offsetTop: 0,
});
