/** Texts of videos. */
export const mediaMessages = {
  playVideo: 'Play: {title}',
  playUntitled: 'Play video',
  videoOn: 'Video on {service}',
  watchOn: 'Watch on {service}',
  loadsOnPlay: 'Nothing is loaded from {service} until you play it.',
} as const;
