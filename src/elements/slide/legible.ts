/**
 * Minimum relative luminance of text on the scrim: 4.5 : 1 (WCAG 2.2, 1.4.3) against 80 % black over the brightest image, which
 * is white: `4.5 × (0.033 + 0.05) − 0.05`.
 */
const LEAST_LUMINANCE = 0.325;

/** Whether the current text colours of all these elements are legible on the scrim, over any image. */
export function isLegibleOnScrim(elements: readonly Element[]): boolean {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  // A canvas converts every CSS colour syntax.
  const luminance = (color: string) => {
    for (const each of ['#333', color]) {
      pixel.fillStyle = each;
      pixel.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) =>
      value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 3295,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const colors = new Set(elements.map((element) => getComputedStyle(element).color));
  return [...colors].every((color) => luminance(color) >= LEAST_LUMINANCE);
}
