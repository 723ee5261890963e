import { readPosition } from './read-position';

describe('a pasted position', () => {
  it.each([
    '117.85, 36.49',
    '36.49 117.85',
    '117.85，36.49',
    '北纬36.49°，东经117.85°',
    ' (36.49,117.85) ',
    '１１７．８５　３６．４９',
  ])('%s', (text) => expect(readPosition(text, 'WGS-84')).toEqual({ lon: 117.85, lat: 36.49 }));

  it('in GCJ-02 is brought back to WGS-84, some 600 m away', () => {
    const point = readPosition('117.822164, 36.493427', 'GCJ-02');
    expect(point).toEqual({ lon: expect.closeTo(117.816277, 3), lat: expect.closeTo(36.493315, 3) });
  });

  it.each([
    ['', '例如 117.85, 36.49'],
    ['117.85', '请粘贴一对'],
    ['117.85, 36.49, 200', '请粘贴一对'],
    ['116.4, 39.9', '不在山东省内'],
    ['-117.85, 36.49', '不在山东省内'],
    ['117°51′00″ 36°29′24″', '不要用分和秒'],
  ])('%p is refused with a remedy', (text, words) => {
    expect(readPosition(text, 'WGS-84')).toContain(words);
  });
});
