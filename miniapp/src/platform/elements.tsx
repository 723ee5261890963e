/**
 * The web's stand-in for `@tarojs/components`: the same names and props on plain DOM elements. Taro's web components
 * would cost 75 KB gzip on the first load, hide the text from the first paint and swallow accessibility attributes.
 * Only what the app uses is here; a new element is added here before it is used on the web.
 */
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode, SyntheticEvent, TouchEvent, UIEvent } from 'react';
import { useEffect, useRef } from 'react';
import './elements.css';

export { Slider } from './slider-element';

interface BaseProps {
  id?: string;
  className?: string;
  style?: CSSProperties | string;
  children?: ReactNode;
  role?: string;
  tabIndex?: number;
  hidden?: boolean;
  onClick?: (event: MouseEvent | KeyboardEvent) => void;
  onTouchStart?: (event: TouchEvent) => void;
  onTouchMove?: (event: TouchEvent) => void;
  onTouchEnd?: (event: TouchEvent) => void;
  onTouchCancel?: (event: TouchEvent) => void;
  [attribute: `aria-${string}`]: string | boolean | number | undefined;
  [attribute: `data-${string}`]: string | number | undefined;
}

const names = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
const styleOf = (style: BaseProps['style']): CSSProperties | undefined =>
  typeof style === 'object' ? style : undefined;

/** Attributes that mini-programs name otherwise or that mean nothing to the DOM. */
function domProps(props: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(props)) {
    if (key === 'aria-role') kept['role'] = value;
    else if (/^(aria-|data-|id$|role$|tabIndex$|hidden$|onClick$|onTouch)/.test(key)) kept[key] = value;
  }
  return kept;
}

/** A tappable view is a button to the keyboard and to a screen reader, unless it says otherwise. */
function tappable({ onClick, role, tabIndex, 'aria-role': ariaRole }: BaseProps): Record<string, unknown> {
  if (!onClick) return {};
  return {
    role: role ?? ariaRole ?? 'button',
    tabIndex: tabIndex ?? 0,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      onClick(event);
    },
  };
}

export function View(props: BaseProps) {
  return (
    <div
      {...domProps({ ...props })}
      {...tappable(props)}
      className={names('el-view', props.className)}
      style={styleOf(props.style)}
    >
      {props.children}
    </div>
  );
}

export function Text(props: BaseProps & { selectable?: boolean; userSelect?: boolean }) {
  return (
    <span
      {...domProps({ ...props })}
      {...tappable(props)}
      className={names('el-text', props.className)}
      style={styleOf(props.style)}
    >
      {props.children}
    </span>
  );
}

const fits: Record<string, CSSProperties['objectFit']> = {
  aspectFill: 'cover',
  aspectFit: 'contain',
  scaleToFill: 'fill',
};

interface ImageProps extends BaseProps {
  src: string;
  mode?: string;
  lazyLoad?: boolean;
  /** Mini-programs must be told; browsers know. */
  webp?: boolean;
  onLoad?: () => void;
  onError?: () => void;
}

export function Image(props: ImageProps) {
  const { src, mode = 'scaleToFill', lazyLoad, onLoad, onError } = props;
  const label = props['aria-label'];
  return (
    <div
      {...domProps({ ...props, role: undefined, 'aria-label': undefined })}
      {...tappable(props)}
      className={names('el-image', props.className)}
      style={styleOf(props.style)}
    >
      <img
        src={src}
        alt={typeof label === 'string' ? label : ''}
        loading={lazyLoad ? 'lazy' : 'eager'}
        decoding="async"
        style={{ objectFit: fits[mode] ?? 'cover' }}
        onLoad={onLoad}
        onError={onError}
      />
    </div>
  );
}

interface ScrollViewProps extends BaseProps {
  scrollX?: boolean;
  scrollY?: boolean;
  scrollLeft?: number;
  scrollTop?: number;
  scrollIntoView?: string;
  enhanced?: boolean;
  showScrollbar?: boolean;
  onScroll?: (event: { detail: { scrollLeft: number; scrollTop: number; scrollWidth: number } }) => void;
  onScrollToLower?: () => void;
}

export function ScrollView(props: ScrollViewProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { scrollX, scrollY, scrollLeft, scrollTop, scrollIntoView, onScroll, onScrollToLower } = props;
  useEffect(() => {
    if (ref.current && scrollLeft !== undefined) ref.current.scrollTo({ left: scrollLeft, behavior: 'smooth' });
  }, [scrollLeft]);
  useEffect(() => {
    if (ref.current && scrollTop !== undefined) ref.current.scrollTo({ top: scrollTop });
  }, [scrollTop]);
  useEffect(() => {
    if (scrollIntoView) document.getElementById(scrollIntoView)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [scrollIntoView]);
  const scrolled = (event: UIEvent<HTMLDivElement>) => {
    const box = event.currentTarget;
    onScroll?.({ detail: { scrollLeft: box.scrollLeft, scrollTop: box.scrollTop, scrollWidth: box.scrollWidth } });
    const left = scrollX
      ? box.scrollWidth - box.scrollLeft - box.clientWidth
      : box.scrollHeight - box.scrollTop - box.clientHeight;
    if (left < 50) onScrollToLower?.();
  };
  return (
    <div
      ref={ref}
      {...domProps({ ...props })}
      className={names('el-scroll', scrollX && 'el-scroll-x', scrollY && 'el-scroll-y', props.className)}
      style={styleOf(props.style)}
      onScroll={onScroll || onScrollToLower ? scrolled : undefined}
    >
      {props.children}
    </div>
  );
}

interface ButtonProps extends BaseProps {
  disabled?: boolean;
  openType?: string;
  plain?: boolean;
  hoverClass?: string;
}

export function Button(props: ButtonProps) {
  return (
    <button
      type="button"
      {...domProps({ ...props })}
      disabled={props.disabled}
      className={names('el-button', props.className)}
      style={styleOf(props.style)}
    >
      {props.children}
    </button>
  );
}

interface InputProps extends BaseProps {
  value?: string;
  type?: string;
  placeholder?: string;
  focus?: boolean;
  maxlength?: number;
  confirmType?: string;
  onInput?: (event: { detail: { value: string } }) => void;
  onConfirm?: (event: { detail: { value: string } }) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function Input(props: InputProps) {
  const ref = useRef<HTMLInputElement>(null);
  const { value, placeholder, focus, maxlength, onInput, onConfirm } = props;
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  const changed = (event: SyntheticEvent<HTMLInputElement>) =>
    onInput?.({ detail: { value: event.currentTarget.value } });
  return (
    <input
      ref={ref}
      {...domProps({ ...props })}
      className={names('el-input', props.className)}
      style={styleOf(props.style)}
      type={props.confirmType === 'search' ? 'search' : 'text'}
      enterKeyHint={props.confirmType === 'search' ? 'search' : undefined}
      value={value}
      placeholder={placeholder}
      maxLength={maxlength !== undefined && maxlength >= 0 ? maxlength : undefined}
      onChange={changed}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onConfirm?.({ detail: { value: event.currentTarget.value } });
      }}
    />
  );
}

interface VideoProps extends BaseProps {
  src: string;
  poster?: string;
  controls?: boolean;
  autoplay?: boolean;
  loop?: boolean;
  muted?: boolean;
  onPlay?: () => void;
  onPause?: () => void;
  onEnded?: () => void;
  onError?: () => void;
}

export function Video(props: VideoProps) {
  return (
    <video
      {...domProps({ ...props })}
      className={props.className}
      style={styleOf(props.style)}
      src={props.src}
      poster={props.poster}
      controls={props.controls ?? true}
      autoPlay={props.autoplay}
      loop={props.loop}
      muted={props.muted}
      playsInline
      preload="none"
      onPlay={props.onPlay}
      onPause={props.onPause}
      onEnded={props.onEnded}
      onError={props.onError}
    />
  );
}

export function RootPortal(props: { children?: ReactNode }) {
  return <>{props.children}</>;
}

/** Native map of mini-programs; the web draws its own, see ui/map. */
export function Map(props: BaseProps) {
  return <div className={props.className} />;
}
