import { NativeElement } from './native-element';

/** `input` and `textarea`. */
class TextField extends NativeElement {
  static observedAttributes = ['value', 'placeholder', 'disabled', 'type', 'password', 'focus', 'maxlength'];
  private readonly field: HTMLInputElement | HTMLTextAreaElement;

  constructor(tag: 'input' | 'textarea') {
    super();
    this.field = document.createElement(tag);
    this.field.setAttribute(
      'style',
      'box-sizing:border-box;width:100%;height:100%;border:0;padding:0;margin:0;font:inherit;color:inherit;background:none;outline:0;text-align:inherit',
    );
    this.shadow.append(this.field);
    const state = (): Record<string, unknown> => ({ value: this.field.value, cursor: this.field.selectionStart ?? 0 });
    for (const type of ['input', 'focus', 'blur']) {
      this.field.addEventListener(type, (event) => {
        event.stopPropagation();
        this.send(type, type === 'focus' ? { ...state(), height: 0 } : state());
      });
    }
    this.field.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') this.send('confirm', state());
    });
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'value') {
      if (this.field.value !== (value ?? '')) this.field.value = value ?? '';
    } else if (name === 'disabled') this.field.disabled = this.flag('disabled');
    else if (name === 'placeholder') this.field.placeholder = value ?? '';
    else if (name === 'maxlength' && Number(value) > 0) this.field.maxLength = Number(value);
    else if (name === 'focus' && this.flag('focus')) this.field.focus();
    else if (name === 'type' && this.field instanceof HTMLInputElement)
      this.field.inputMode = value === 'number' ? 'numeric' : 'text';
  }
}

class InputElement extends TextField {
  constructor() {
    super('input');
  }
}

class TextareaElement extends TextField {
  constructor() {
    super('textarea');
  }
}

/** Registers the text fields. */
export function defineTextFields(): void {
  customElements.define('wx-input', InputElement);
  customElements.define('wx-textarea', TextareaElement);
}
