/** Gives `scroll-view` its events and its `scroll-into-view` and `scroll-top`. */
export function defineScrollView(): void {
  customElements.define('wx-scroll-view', ScrollViewElement);
}

class ScrollViewElement extends HTMLElement {
  static observedAttributes = ['scroll-into-view', 'scroll-top', 'scroll-left'];

  constructor() {
    super();
    this.addEventListener('scroll', (event) => {
      if (event instanceof CustomEvent) return;
      event.stopImmediatePropagation();
      this.report();
    });
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (value === null || value === '') return;
    if (name === 'scroll-top') this.scrollTop = Number(value);
    else if (name === 'scroll-left') this.scrollLeft = Number(value);
    else setTimeout(() => this.querySelector(`#${CSS.escape(value)}`)?.scrollIntoView({ block: 'start' }), 0);
  }

  private report(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = this;
    const detail = { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 };
    this.dispatchEvent(new CustomEvent('scroll', { detail }));
    const threshold = Number(this.getAttribute('lower-threshold') ?? 50);
    if (scrollTop > 0 && scrollTop + this.clientHeight >= scrollHeight - threshold) {
      this.dispatchEvent(new CustomEvent('scrolltolower', { detail: { direction: 'bottom' } }));
    }
  }
}
