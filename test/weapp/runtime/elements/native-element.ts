interface EngineNode {
  getAttribute(name: string): unknown;
}

/** Base of the stand-ins for native components. What they draw lies in a shadow tree and is not counted as nodes. */
export abstract class NativeElement extends HTMLElement {
  protected readonly shadow: ShadowRoot = this.attachShadow({ mode: 'open' });

  /** A property as the template gave it; attributes of the DOM hold only text. */
  protected prop(name: string): unknown {
    const node = (this as unknown as { __wxElement?: EngineNode }).__wxElement;
    return node ? node.getAttribute(name) : this.getAttribute(name);
  }

  protected flag(name: string): boolean {
    const value = this.prop(name);
    return value === true || value === '' || value === 'true';
  }

  /** Sends an event of the mini-program, which does not bubble. */
  send(type: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: false }));
  }
}
