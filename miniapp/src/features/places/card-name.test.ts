import { isLongName } from './card-name';

describe('a name on a card over the map', () => {
  it.each([
    ['颜神古镇', false, false],
    ['博山陶瓷琉璃艺术中心', false, false],
    ['博山陶瓷琉璃艺术中心', true, true],
    ['淄博市博山区陶瓷琉璃艺术中心', false, true],
    ['Yanshen Town', false, false],
    ['Boshan Ceramics and Liuli Art Centre', false, true],
  ])('%s, elder %s: takes two lines %s', (name, elder, long) => {
    expect(isLongName(name, elder)).toBe(long);
  });
});
