import { expect } from 'chai';
import { readVideo } from '../../../src/safe/video.js';

const ID = 'dQw4w9WgXcQ';

describe('readVideo', () => {
  const youTube: [address: string, start?: number][] = [
    [`https://www.youtube.com/watch?v=${ID}`],
    [`https://youtube.com/watch?app=desktop&v=${ID}&list=PLabc&index=3`],
    [`https://m.youtube.com/watch?v=${ID}#`],
    [`https://music.youtube.com/watch?v=${ID}`],
    [`HTTPS://WWW.YOUTUBE.COM/watch?v=${ID}`],
    [`  https://youtu.be/${ID}?si=tracking-of-who-shared-it  `],
    [`https://youtu.be/${ID}/`],
    [`//youtu.be/${ID}`],
    [`https://www.youtube.com/embed/${ID}?rel=0&enablejsapi=1`],
    [`https://www.youtube-nocookie.com/embed/${ID}`],
    [`https://www.youtube.com/live/${ID}?feature=share`],
    [`https://www.youtube.com/v/${ID}`],
    [`https://youtu.be/${ID}?t=90`, 90],
    [`https://www.youtube.com/watch?v=${ID}&t=90s`, 90],
    [`https://www.youtube.com/watch?v=${ID}&t=1m30s`, 90],
    [`https://www.youtube.com/watch?v=${ID}&t=1h2m3s`, 3723],
    [`https://www.youtube.com/watch?v=${ID}&t=2h`, 7200],
    [`https://www.youtube.com/watch?v=${ID}&t=1:02:03`, 3723],
    [`https://www.youtube.com/embed/${ID}?start=90`, 90],
    [`https://www.youtube.com/watch?v=${ID}#t=90`, 90],
    [`https://youtu.be/${ID}?t=soon`],
    [`https://youtu.be/${ID}?t=-5`],
    [`https://youtu.be/${ID}?t=${'9'.repeat(400)}`],
    [`https://youtu.be/${ID}?t=90%26autoplay%3D0`],
  ];
  for (const [address, start = 0] of youTube) {
    it(`reads ${address.slice(0, 99)}`, () => {
      expect(readVideo(address)).to.deep.equal({
        service: 'YouTube',
        page: `https://www.youtube.com/watch?v=${ID}${start ? `&t=${start}s` : ''}`,
        frame: `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&playsinline=1&rel=0${start ? `&start=${start}` : ''}`,
        isTall: false,
      });
    });
  }

  it('knows that shorts are higher than wide', () => {
    expect(readVideo(`https://www.youtube.com/shorts/${ID}?feature=share`)).to.deep.include({
      page: `https://www.youtube.com/watch?v=${ID}`,
      isTall: true,
    });
  });

  const vimeo: [address: string, page: string, frame: string][] = [
    ['https://vimeo.com/76979871', '76979871', '76979871?dnt=1&autoplay=1'],
    ['https://www.vimeo.com/76979871?share=copy', '76979871', '76979871?dnt=1&autoplay=1'],
    [
      'https://vimeo.com/76979871/8272103f6e',
      '76979871/8272103f6e',
      '76979871?h=8272103f6e&dnt=1&autoplay=1',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0',
      '76979871/8272103f6e',
      '76979871?h=8272103f6e&dnt=1&autoplay=1',
    ],
    ['https://player.vimeo.com/video/76979871', '76979871', '76979871?dnt=1&autoplay=1'],
    ['https://vimeo.com/channels/staff-picks/76979871', '76979871', '76979871?dnt=1&autoplay=1'],
    ['https://vimeo.com/groups/iiif/videos/76979871', '76979871', '76979871?dnt=1&autoplay=1'],
    ['https://vimeo.com/showcase/1234567/video/76979871', '76979871', '76979871?dnt=1&autoplay=1'],
    ['https://vimeo.com/76979871#t=1m30s', '76979871#t=90s', '76979871?dnt=1&autoplay=1#t=90s'],
    ['https://vimeo.com/76979871?h=%22%3E&x', '76979871', '76979871?dnt=1&autoplay=1'],
  ];
  for (const [address, page, frame] of vimeo) {
    it(`reads ${address}`, () => {
      expect(readVideo(address)).to.deep.equal({
        service: 'Vimeo',
        page: `https://vimeo.com/${page}`,
        frame: `https://player.vimeo.com/video/${frame}`,
        isTall: false,
      });
    });
  }

  const refused: unknown[] = [
    undefined,
    null,
    '',
    5,
    {},
    'dQw4w9WgXcQ',
    '/watch?v=dQw4w9WgXcQ',
    `http://www.youtube.com/watch?v=${ID}`,
    `http://vimeo.com/76979871`,
    `javascript://www.youtube.com/watch?v=${ID}%0aalert(1)`,
    `java\nscript:alert(1)//youtu.be/${ID}`,
    `data:text/html,https://youtu.be/${ID}`,
    `blob:https://www.youtube.com/${ID}`,
    `https://www.youtube.com.evil.example/watch?v=${ID}`,
    `https://evil.example/https://www.youtube.com/watch?v=${ID}`,
    `https://www.youtube.com@evil.example/watch?v=${ID}`,
    `https://me:secret@www.youtube.com/watch?v=${ID}`,
    `https://www.youtube.com:8443/watch?v=${ID}`,
    `https://notyoutube.com/watch?v=${ID}`,
    `https://xn--yutube-wqf.com/watch?v=${ID}`,
    'https://www.youtube.com/',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=',
    `https://www.youtube.com/watch?v=${ID}x`,
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/embed/videoseries?list=PLabc',
    'https://www.youtube.com/playlist?list=PLabc',
    'https://www.youtube.com/@iiif',
    'https://www.youtube.com/channel/UCclvJbSCxYOYdyN-J9bVNOQ',
    `https://www.youtube.com/redirect?q=https://youtu.be/${ID}`,
    `https://youtu.be/${ID}/../../x`,
    'https://vimeo.com/',
    'https://vimeo.com/iiif',
    'https://vimeo.com/123',
    'https://vimeo.com/event/1234567',
    'https://vimeo.com/76979871/settings',
    'https://vimeopro.com/76979871',
    'https://dailymotion.com/video/x7tgad0',
  ];
  for (const address of refused) {
    it(`refuses ${JSON.stringify(address)}`, () => expect(readVideo(address)).to.equal(undefined));
  }
});
