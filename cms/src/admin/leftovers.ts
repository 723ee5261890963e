/** English that Strapi writes into its pages without asking its translations, and what stands there instead. */
const words: Readonly<Record<string, string>> = {
  Menu: '菜单',
  User: '用户',
  'Content Manager': '内容管理',
  'Super Admin': '超级管理员',
  'Notifications alt+T': '通知 alt+T',
  Pagination: '翻页',
  Loading: '载入中',
  'Loading content': '正在载入',
  'Loading content.': '正在载入。',
  'Choose date': '选择日期',
  'Choose time': '选择时间',
  // A field of day and time puts the English behind the Chinese that it asked for.
  '清除 date': '清除日期',
  '清除 time': '清除时间',
  Strapi控制面板: '内容管理',
  Published: '已发布',
  Draft: '草稿',
  Modified: '有修改',
  published: '已发布',
  draft: '草稿',
  modified: '有修改',
};
const attributes = ['aria-label', 'title'];

/** The Chinese for a text as a whole, or the text itself. */
export const inChinese = (text: string): string => words[text.trim()] ?? text.replaceAll(' (default)', '（默认）');

const isStaffs = (node: Node): boolean =>
  (node.parentElement ?? document.body).closest('textarea, input, [contenteditable]') !== null;

function translateText(node: Text): void {
  const translated = inChinese(node.data);
  if (translated !== node.data && !isStaffs(node)) node.data = translated;
}

function translateAttributes(element: Element): void {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    // A label's title that says nothing: Strapi turns an element into text there.
    if (value === '[object Object]') element.removeAttribute(name);
    else if (value !== null && inChinese(value) !== value) element.setAttribute(name, inChinese(value));
  }
}

function translate(root: Node): void {
  if (root instanceof Text) return translateText(root);
  if (!(root instanceof Element)) return;
  translateAttributes(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) translateText(node);
    else translateAttributes(node as Element);
  }
}

/** Puts Chinese in the place of the admin's fixed English, now and whenever the page changes. */
export function keepChinese(): void {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(translate);
      else if (target instanceof Text) translateText(target);
      else translateAttributes(target as Element);
    }
  });
  translate(document.body);
  const what = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes };
  observer.observe(document.body, what);
}
