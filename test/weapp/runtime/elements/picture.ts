import { NativeElement } from './native-element';

const fits: Record<string, string> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: 'fill',
  widthFix: 'fill',
  heightFix: 'fill',
};

/** `image`. Paths inside the package are served from the bundle's files by the driver. */
class ImageElement extends NativeElement {
  static observedAttributes = ['src', 'mode', 'lazy-load'];
  private readonly image = document.createElement('img');

  constructor() {
    super();
    this.image.alt = '';
    this.image.setAttribute('style', 'display:block;width:100%;height:100%');
    this.shadow.append(this.image);
    this.image.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = this.image;
      if (this.getAttribute('mode') === 'widthFix' && width > 0)
        this.style.height = `${(this.clientWidth * height) / width}px`;
      this.send('load', { width, height });
    });
    this.image.addEventListener('error', () => this.send('error', { errMsg: 'GET image failed' }));
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'src' && before !== value) {
      if (value) this.image.src = ImageElement.resolve(value);
      else this.image.removeAttribute('src');
    } else if (name === 'mode') this.image.style.objectFit = fits[value ?? ''] ?? 'fill';
    else if (name === 'lazy-load') this.image.loading = this.flag('lazy-load') ? 'lazy' : 'eager';
  }

  /** Set by the runtime: leads addresses to where the harness serves them. */
  static resolve: (source: string) => string = (source) => source;
}

/** Registers `image` and `cover-image`. */
export function definePictures(resolve: (source: string) => string): void {
  ImageElement.resolve = resolve;
  customElements.define('wx-image', ImageElement);
  customElements.define('wx-cover-image', class extends ImageElement {});
}
