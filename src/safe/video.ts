/** A video on a service that we know how to ask for with the least that it learns of the reader. */
export interface Video {
  /** Name of the service. */
  readonly service: 'YouTube' | 'Vimeo';
  /** Address of its page there, for a link. */
  readonly page: string;
  /** Address for a frame, on the host that sets no cookies before it plays; it plays at once. */
  readonly frame: string;
  /** Whether the video is probably in portrait format. */
  readonly isTall: boolean;
}

/** A minute and a half: `90`, `90s`, `1m30s`, `0h1m30s`, `1:30`. Anything else is the beginning. */
function seconds(time: string | null | undefined): number {
  const [, clock] = /^(\d+(?::\d\d){1,2})$/.exec(time ?? '') ?? [];
  if (clock) return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const [, h = 0, m = 0, s = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  const start = Number(h) * 3600 + Number(m) * 60 + Number(s);
  return start < 1e6 ? start : 0;
}

function youTube({ hostname, pathname, searchParams, hash }: URL): Video | undefined {
  const [, kind, named] = /^\/(?:(shorts|embed|live|v)\/)?([^/]*)\/?$/.exec(pathname) ?? [];
  const isShort = hostname === 'youtu.be';
  const id = kind || isShort ? named : named === 'watch' ? searchParams.get('v') : '';
  // `/embed/videoseries` and `/embed/live_stream` are as long as an id, or not.
  if (!id || !/^[\w-]{11}$/.test(id) || id === 'videoseries') return undefined;
  const start = seconds(
    searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.*)/.exec(hash)?.[1] ?? undefined,
  );
  return {
    service: 'YouTube',
    page: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
    frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&playsinline=1&rel=0${start ? `&start=${start}` : ''}`,
    isTall: kind === 'shorts',
  };
}

function vimeo({ pathname, searchParams, hash }: URL): Video | undefined {
  const [, id, inPath] =
    /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/)?(\d{5,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(
      pathname,
    ) ?? [];
  if (!id) return undefined;
  // An unlisted video is shown only to who knows its hash.
  const secret = inPath ?? /^[\da-f]{6,20}$/.exec(searchParams.get('h') ?? '')?.[0];
  const start = seconds(/^#t=(.*)/.exec(hash)?.[1] ?? searchParams.get('t'));
  const at = start ? `#t=${start}s` : '';
  return {
    service: 'Vimeo',
    page: `https://vimeo.com/${id}${secret ? `/${secret}` : ''}${at}`,
    frame: `https://player.vimeo.com/video/${id}?${secret ? `h=${secret}&` : ''}dnt=1&autoplay=1${at}`,
    isTall: false,
  };
}

/**
 * The video that an address of YouTube or Vimeo leads to, whichever of their forms it has, with the time at which it starts;
 * undefined for anything else: another host, another scheme than `https:`, a channel, a playlist. What comes of it is put
 * together anew: of the given address only the video's id, its hash and the time are in it. Never throws.
 */
export function readVideo(address: unknown): Video | undefined {
  try {
    // Without a scheme it is `https:`; the host of a relative address is nobody's.
    const url = new URL(String(address).trim(), 'https://host.invalid');
    if (url.protocol !== 'https:' || url.port || url.username || url.password) return undefined;
    if (
      /^(?:(?:(?:www|m|music)\.)?youtube\.com|(?:www\.)?youtube-nocookie\.com|youtu\.be)$/.test(url.hostname)
    )
      return youTube(url);
    return /^(?:(?:www|player)\.)?vimeo\.com$/.test(url.hostname) ? vimeo(url) : undefined;
  } catch {
    return undefined;
  }
}
