/** The elements of the page, and their theme. */
import 'iiif-blocks/elements/event-list';
import 'iiif-blocks/elements/member-count';
import 'iiif-blocks/elements/next-call';
import 'iiif-blocks/elements/site';
import 'iiif-blocks/themes/iiif.css';
