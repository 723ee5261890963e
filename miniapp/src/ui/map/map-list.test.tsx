import { fireEvent, render, screen } from '@testing-library/react';
import { MapList, markersInView } from './map-list';
import type { MapMarker } from './types';

const marker = (id: string, lon: number): MapMarker => ({
  id,
  point: { lon, lat: 36.48 },
  kind: 'scenic',
  label: `Place ${id}`,
});
const markers = [marker('far', 117.88), marker('near', 117.851), marker('outside', 118.2)];
const bounds = { west: 117.8, south: 36.4, east: 117.9, north: 36.5 };

describe('the list behind the map', () => {
  it('holds what the map shows, from its middle outwards', () => {
    expect(markersInView(markers, bounds).map(({ id }) => id)).toEqual(['near', 'far']);
    expect(markersInView(markers, undefined)).toHaveLength(3);
  });

  it('opens, chooses a place, and closes', () => {
    const onSelect = jest.fn();
    render(<MapList markers={markers} boundsNow={() => bounds} language="en" onSelect={onSelect} />);
    fireEvent.click(screen.getByText('Show the places on the map as a list'));
    expect(screen.getByText('2 places in view')).toBeTruthy();
    fireEvent.click(screen.getByText('Place far'));
    expect(onSelect).toHaveBeenCalledWith('far');
    fireEvent.click(screen.getByText('Close the list'));
    expect(screen.queryByText('Place far')).toBeNull();
  });

  it('says what to do when nothing is in view', () => {
    render(<MapList markers={[]} boundsNow={() => bounds} language="zh-Hans" />);
    fireEvent.click(screen.getByText('以列表查看地图上的地点'));
    expect(screen.getByText('当前范围内没有地点，请移动或缩小地图。')).toBeTruthy();
  });
});
