import { NativeElement } from './native-element';

/** `switch`, `checkbox` and `radio`: a tap turns them. */
abstract class Toggle extends NativeElement {
  static observedAttributes = ['checked', 'disabled', 'value'];
  protected readonly box = document.createElement('input');

  constructor(type: 'checkbox' | 'radio') {
    super();
    this.box.type = type;
    this.box.setAttribute('style', 'pointer-events:none');
    this.shadow.append(this.box);
    this.addEventListener('click', () => {
      if (this.flag('disabled')) return;
      this.box.checked = type === 'radio' ? true : !this.box.checked;
      this.changed(this.box.checked);
    });
  }

  get checked(): boolean {
    return this.box.checked;
  }

  attributeChangedCallback(name: string): void {
    if (name === 'checked') this.box.checked = this.flag('checked');
  }

  protected abstract changed(checked: boolean): void;
}

class SwitchElement extends Toggle {
  constructor() {
    super('checkbox');
  }
  protected changed(value: boolean): void {
    this.send('change', { value });
  }
}

class CheckboxElement extends Toggle {
  constructor() {
    super('checkbox');
  }
  protected changed(): void {
    const group = this.closest('wx-checkbox-group');
    const chosen = [...(group?.querySelectorAll<CheckboxElement>('wx-checkbox') ?? [])].filter(
      ({ checked }) => checked,
    );
    const value = chosen.map((box) => box.getAttribute('value') ?? '');
    group?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  }
}

class RadioElement extends Toggle {
  constructor() {
    super('radio');
  }
  protected changed(): void {
    const group = this.closest('wx-radio-group');
    for (const other of group?.querySelectorAll<RadioElement>('wx-radio') ?? []) other.box.checked = other === this;
    group?.dispatchEvent(new CustomEvent('change', { detail: { value: this.getAttribute('value') ?? '' } }));
  }
}

/** `swiper`: a strip that the driver or `current` moves. */
class SwiperElement extends NativeElement {
  static observedAttributes = ['current'];
  private readonly strip = document.createElement('slot');
  private shown = 0;

  constructor() {
    super();
    this.strip.setAttribute('style', 'display:flex;height:100%;width:100%');
    const sheet = document.createElement('style');
    sheet.textContent = '::slotted(*) { flex: none; }';
    this.shadow.append(sheet, this.strip);
  }

  attributeChangedCallback(): void {
    this.turn(Number(this.prop('current') ?? 0), '');
  }

  private turn(current: number, source: string): void {
    this.strip.style.transform = `translateX(${-100 * current}%)`;
    if (current === this.shown) return;
    this.shown = current;
    this.send('change', { current, currentItemId: '', source });
  }
}

class RichTextElement extends NativeElement {
  static observedAttributes = ['nodes'];
  attributeChangedCallback(): void {
    const nodes = this.prop('nodes');
    this.shadow.textContent = typeof nodes === 'string' ? nodes.replace(/<[^>]*>/g, '') : JSON.stringify(nodes);
  }
}

/** Registers the remaining controls. */
export function defineControls(): void {
  customElements.define('wx-switch', SwitchElement);
  customElements.define('wx-checkbox', CheckboxElement);
  customElements.define('wx-radio', RadioElement);
  customElements.define('wx-swiper', SwiperElement);
  customElements.define('wx-rich-text', RichTextElement);
}
