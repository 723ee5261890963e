import { fireEvent, render } from '@testing-library/react';
import { Illustration, MediaContext, type MediaAddress } from './illustration';

const picture = { url: '/uploads/lake.jpg', alt: { zh: '湖' }, credit: '馆方', licence: 'CC BY 4.0' };
const media: MediaAddress = (asked, box) => (typeof asked === 'string' ? asked : `${asked.url}?${String(box)}`);

const show = (url = picture.url) => (
  <MediaContext.Provider value={media}>
    <Illustration box={[56, 56]} images={[{ ...picture, url }]} />
  </MediaContext.Provider>
);

it('shows the copy for its box, and the picture itself where that does not come', () => {
  const { container, rerender } = render(show());
  const shown = (): string | null => container.querySelector('img')!.getAttribute('src');
  expect(shown()).toBe('/uploads/lake.jpg?56,56');
  fireEvent.error(container.querySelector('img')!);
  expect(shown()).toBe('/uploads/lake.jpg');
  // Does not come either: it does not go round in circles.
  fireEvent.error(container.querySelector('img')!);
  expect(shown()).toBe('/uploads/lake.jpg');
  rerender(show('/uploads/hill.jpg'));
  expect(shown()).toBe('/uploads/hill.jpg?56,56');
});
