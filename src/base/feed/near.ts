/** Calls back once, when an element is near the part of the page that is seen, or the page is printed; the answer gives that up. */
export function whenNear(element: Element, onNear: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) call();
    },
    { rootMargin: '200px' },
  );
  const stop = () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', call);
  };
  const call = () => {
    stop();
    onNear();
  };
  observer.observe(element);
  window.addEventListener('beforeprint', call);
  return stop;
}
