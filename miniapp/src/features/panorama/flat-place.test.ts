import { flatPlace } from './flat-place';

it.each([
  [
    { yaw: 0, pitch: 0 },
    { left: 50, top: 50 },
  ],
  [
    { yaw: -180, pitch: 90 },
    { left: 0, top: 0 },
  ],
  [
    { yaw: 90, pitch: -45 },
    { left: 75, top: 75 },
  ],
])('%j lies at %j per cent', (spot, place) => {
  expect(flatPlace(spot)).toEqual(place);
});
