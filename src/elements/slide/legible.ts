/**
 * 4.5 times as bright (WCAG 2.2, 1.4.3) as the scrim of the style sheet, 80 % black, on the brightest image, which is white:
 * `4.5 × (0.033 + 0.05) − 0.05`, in relative luminance.
 */
const LEAST_LUMINANCE = 0.325;

/** Whether every text in these elements, by the colours that it has now, is legible on the scrim whatever image is below. */
export function isLegibleOnScrim(elements: readonly Element[]): boolean {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  // The canvas knows every way of writing a colour.
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
