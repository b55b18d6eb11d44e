import type { Picker } from '../picker.ts';
import { between } from './between.ts';

/** A round red stamp with a star, the owner's name around the rim and a line below; SVG, `size` pixels. */
export const sealSvg = (pick: Picker, owner: string, size: number): string => {
  const red = pick.of(['#e0202a', '#d8232f', '#c81e2b', '#e53935', '#d01818']);
  const below = pick.of(['', '', '财务专用章', '预算专用章', '业务专用章']);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-105 -105 210 210">
<g transform="rotate(${between(pick, [-25, 25])})" fill="${red}" font-family="Noto Serif CJK SC" font-weight="bold" text-anchor="middle">
<circle r="100" fill="none" stroke="${red}" stroke-width="${between(pick, [4, 6])}"/>
<path d="${starPath(pick.int(26, 32))}"/>
${onRim(owner)}
${below === '' ? '' : `<text y="66" font-size="20">${below}</text>`}
</g></svg>`;
};

const starPath = (radius: number): string => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 === 0 ? radius : radius * 0.382;
    const angle = (Math.PI * i) / 5;
    return `${(r * Math.sin(angle)).toFixed(1)},${(-r * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
};

/** Each character is turned by itself: the renderer of sharp knows no text on a path. */
const onRim = (text: string): string => {
  const characters = [...text];
  const step = Math.min(30, 250 / characters.length);
  const narrow = Math.min(1, (step / 360) * 2 * Math.PI * 70 * (1 / 27));
  return characters
    .map((character, i) => {
      const angle = (i - (characters.length - 1) / 2) * step;
      return `<text font-size="27" transform="rotate(${angle}) translate(0,-66) scale(${narrow},1.15)">${character}</text>`;
    })
    .join('');
};
