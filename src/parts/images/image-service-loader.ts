import { FeedController } from '../../feeds/feed-controller.js';
import { readImageInfo, type ImageService } from '../../images/info.js';
import { imageRequests } from '../../images/requests.js';
import type { ImageHost, ImageSource } from './image-host.js';
import { warn } from '../../base/warn.js';

/**
 * Loads the description of an image service and chooses the sizes to request. A separate module, loaded if `image-service` is
 * set.
 */
export class ImageServiceLoader {
  readonly #host: ImageHost;
  readonly #feed: FeedController<ImageService>;
  #madeOf: readonly unknown[] = ['nothing yet'];
  #image: ImageSource | undefined;

  constructor(host: ImageHost) {
    this.#host = host;
    this.#feed = new FeedController(host);
  }

  /** The image at the address of a service; undefined if it is not available, with a console warning. */
  ask(address: string, region: string | undefined): ImageSource | 'loading' | undefined {
    const base = baseOf(address, this.#host.baseURI);
    const feed = this.#feed;
    // The description of a service is read like a feed with a single record.
    feed.request(base ? { url: `${base}/info.json` } : undefined, readImageInfo, {
      baseUrl: base ?? '',
    });
    const [service] = feed.reading.records;
    if (feed.status === 'loading' || (base && feed.status === 'idle')) return 'loading';
    const madeOf = [base, region, service, feed.error];
    if (madeOf.some((part, index) => part !== this.#madeOf[index])) {
      this.#madeOf = madeOf;
      this.#image = service && this.#read(service, region);
      const reasons = [
        ...(base ? [] : ['that is no address']),
        ...(feed.error ? [feed.error.message] : []),
        ...feed.reading.problems.map(({ reason }) => reason),
        ...(service && !this.#image ? ['it offers no size that it would not refuse'] : []),
      ];
      for (const reason of reasons) this.#complain(address, reason);
    }
    return this.#image;
  }

  #read(service: ImageService, region: string | undefined): ImageSource | undefined {
    const found = imageRequests(service, { region });
    if (!found) return undefined;
    const { srcset, problem, ...image } = found;
    if (problem) this.#complain(service.id, problem);
    return {
      ...image,
      srcset: srcset.map(({ url, width }) => `${url} ${width}w`).join(', '),
      attribution: service.attribution,
    };
  }

  #complain(address: string, reason: string) {
    warn(this.#host, `the image service ${address}: ${reason}.`);
  }
}

/** The base URI of a service from its address, which may be that of its `info.json`; undefined if it is not a web address. */
function baseOf(address: string, page: string): string | undefined {
  try {
    const { protocol, href } = new URL(address.trim().replace(/(\/info\.json|\/+)$/, ''), page);
    return /^https?:$/.test(protocol) ? href.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined;
  }
}
