/** @jest-environment jsdom */
import { act, type PropsWithChildren } from 'react';
import { createRoot } from 'react-dom/client';
import { ThemeProvider, type DefaultTheme } from 'styled-components';
import type { FitReport } from '../fit-report';
import type { TiePoint } from './control-points-api';
import ControlPointsInput from './control-points-input';

const mockForm: { values: object; points: unknown } = { values: {}, points: null };
let mockReport: FitReport = { kind: 'refusal', message: '现有 0 个对应点，至少要三个：请再添加。', points: [] };
const mockChanged = jest.fn();

jest.mock('@strapi/strapi/admin', () => ({
  useField: () => ({ value: mockForm.points, error: undefined, onChange: mockChanged }),
  useForm: (_name: string, read: (form: object) => unknown) => read(mockForm),
  useFetchClient: () => mockClient,
}));
const mockClient = {
  post: () => Promise.resolve({ data: { data: mockReport } }),
  get: () => Promise.resolve({ data: { data: { point: { lon: 117.86, lat: 36.46 } } } }),
};
/** The design system needs a provider and draws nothing that matters here. */
jest.mock('@strapi/design-system', () => {
  const box = ({ children, onClick }: PropsWithChildren<{ onClick?: () => void }>) => (
    <div onClick={onClick}>{children}</div>
  );
  const button = ({ children, label, onClick }: PropsWithChildren<{ label?: string; onClick?: () => void }>) => (
    <button type="button" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
  const field = { Root: box, Label: box, Hint: box, Error: box };
  return {
    Box: box,
    Flex: box,
    Typography: box,
    SingleSelect: box,
    SingleSelectOption: box,
    Field: field,
    Button: button,
    IconButton: button,
    TextInput: ({ value, onChange, ...rest }: React.InputHTMLAttributes<HTMLInputElement>) => (
      <input value={value} onChange={onChange} aria-label={rest['aria-label']} />
    ),
  };
});
jest.mock('@strapi/icons', () => ({ Trash: () => null }));
jest.mock('./place-search', () => ({ PlaceSearch: () => null }));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const points: TiePoint[] = [
  { x: 0.1, y: 0.1, point: { lon: 117.85, lat: 36.47 } },
  { x: 0.5, y: 0.5, point: null },
];
const picture = { image: { media: { url: '/uploads/map.png' } }, fit: 'affine' };
let unmount = () => undefined as void;

async function open(values: object, stored: unknown): Promise<HTMLElement> {
  mockForm.values = values;
  mockForm.points = stored;
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  unmount = () => {
    act(() => root.unmount());
    host.remove();
  };
  act(() =>
    root.render(
      <ThemeProvider theme={{ colors: {} } as DefaultTheme}>
        <ControlPointsInput name="controlPoints" label="对应点" />
      </ThemeProvider>,
    ),
  );
  await act(() => new Promise((done) => setTimeout(done, 250)));
  return host;
}

describe('the input of control points', () => {
  beforeEach(() => mockChanged.mockReset());
  afterEach(() => unmount());

  it('asks for the picture first', async () => {
    const host = await open({ image: null }, null);
    expect(host.textContent).toContain('请先在上面的“手绘图”里上传图片');
    expect(host.querySelector('img')).toBeNull();
  });

  it('adds a point where the drawing is clicked', async () => {
    const host = await open(picture, points);
    const sheet = host.querySelector('img')!.parentElement!;
    sheet.getBoundingClientRect = () => ({ left: 0, top: 0, width: 200, height: 300 }) as DOMRect;
    act(() => void sheet.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 50, clientY: 225 })));
    expect(mockChanged).toHaveBeenCalledWith('controlPoints', [...points, { x: 0.25, y: 0.75, point: null }]);
  });

  it('moves a point by keys, and takes one away', async () => {
    const host = await open(picture, points);
    const pin = host.querySelector('[aria-label^="对应点 1"]')!;
    act(() => void pin.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'ArrowRight' })));
    expect(mockChanged).toHaveBeenLastCalledWith('controlPoints', [{ ...points[0], x: 0.104 }, points[1]]);
    act(() => (host.querySelector('[aria-label="去掉第 1 个对应点"]') as HTMLElement).click());
    expect(mockChanged).toHaveBeenLastCalledWith('controlPoints', [points[1]]);
  });

  it('shows the remedy, and nothing in English but the names of datums', async () => {
    mockReport = { kind: 'refusal', message: '第 2 个对应点不完整：请填好它的经纬度。', points: [1] };
    const host = await open(picture, points);
    expect(host.textContent).toContain('第 2 个对应点不完整');
    expect(host.textContent).toContain('有问题');
    expect(host.textContent).toContain('还没有经纬度');
    expect(host.textContent?.replace(/WGS-84|GCJ-02/g, '')).not.toMatch(/[a-z]{2}/i);
  });

  it('draws the grid of a fit, and the error of each point', async () => {
    mockReport = {
      kind: 'fit',
      residuals: [4, 90],
      leftOut: [null, null],
      rms: 60,
      widthMetres: 600,
      heightMetres: 900,
      gridMetres: 200,
      grid: [
        [
          { x: 0, y: 0.5 },
          { x: 1, y: 0.5 },
        ],
      ],
    };
    const host = await open(picture, JSON.stringify(points));
    expect(host.querySelectorAll('polyline').length).toBe(2);
    expect(host.textContent).toContain('误差 4.0 米');
    expect(host.textContent).toContain('整体误差（均方根）60 米');
  });
});
