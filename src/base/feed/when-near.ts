/** Calls `onNear` once, when an element is within 200 pixels of the viewport, or the page is printed. Returns a function that cancels. */
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
