/** Attributes that describe a slide to assistive technology, unless the page sets them itself. */
const NAMES = ['role', 'aria-roledescription', 'aria-label'] as const;

/** Sets the attributes that describe elements as slides, and removes the ones that it has set. */
export class SlideDescriptions {
  readonly #set = new Map<Element, readonly (typeof NAMES)[number][]>();

  /** Describes these slides, and removes the description of all others. */
  update(slides: readonly Element[], kind: string, labelOf: (index: number) => string) {
    for (const [slide, names] of this.#set) {
      if (slides.includes(slide)) continue;
      for (const name of names) slide.removeAttribute(name);
      this.#set.delete(slide);
    }
    slides.forEach((slide, index) => {
      const names = this.#set.get(slide) ?? NAMES.filter((name) => !slide.hasAttribute(name));
      this.#set.set(slide, names);
      const values = { role: 'group', 'aria-roledescription': kind, 'aria-label': labelOf(index) };
      for (const name of names) slide.setAttribute(name, values[name]);
    });
  }
}
