import Taro from '@tarojs/taro';

/** Left edge and width of the element with this id, in logical pixels of the page; `undefined` where there is none. */
export const measureBox = (id: string): Promise<{ readonly left: number; readonly width: number } | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((box) => {
        const found = Array.isArray(box) ? box[0] : box;
        resolve(found ? { left: found.left, width: found.width } : undefined);
      })
      .exec();
  });
