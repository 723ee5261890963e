/** Left edge and width of the element with this id, in CSS pixels of the window; `undefined` where there is none. */
export function measureBox(id: string): Promise<{ readonly left: number; readonly width: number } | undefined> {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return Promise.resolve(box && { left: box.left, width: box.width });
}
