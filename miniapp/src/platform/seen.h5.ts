import { useEffect, useState } from 'react';

/** Whether an element has been scrolled to, once and for all. False where the browser cannot tell. */
export function useSeen(elementId: string): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = document.getElementById(elementId);
    if (seen || !element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [elementId, seen]);
  return seen;
}
