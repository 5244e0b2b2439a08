import { svg, type SVGTemplateResult } from 'lit';

/** A different shape for each kind, so that kinds differ without colour. */
export const icons: Readonly<Record<'info' | 'success' | 'warning' | 'urgent', SVGTemplateResult>> = {
  info: svg`<circle cx="12" cy="12" r="9.5" /><path d="M12 11v6M12 7.2v.1" />`,
  success: svg`<circle cx="12" cy="12" r="9.5" /><path d="M7.5 12.5l3 3 6-6.5" />`,
  warning: svg`<path d="M12 3L22 20.5H2zM12 9.5v5M12 17.4v.1" />`,
  urgent: svg`<path d="M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8zM12 7v6M12 16.7v.1" />`,
};
