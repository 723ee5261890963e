import type { Language } from '../contract/scalars';
import type { TrackCode, TrackIssue } from './track-issue';

/** Message and remedy; `{name}` stands for a value of the issue. */
type Words = Readonly<Record<Language, string>>;

const words: Readonly<Record<TrackCode, Words>> = {
  empty: {
    zh: '文件是空的。请在原软件里重新导出一次。',
    en: 'The file is empty. Export it again from where it was recorded.',
  },
  zipped: {
    zh: '这是压缩文件（例如 KMZ）。请先解压，再上传里面的 .kml 或 .gpx 文件。',
    en: 'This is a compressed file (such as KMZ). Unpack it and upload the .kml or .gpx file within.',
  },
  'unknown-format': {
    zh: '认不出这种文件（开头是“{found}”）。请上传 GPX、KML 或 GeoJSON 文件。',
    en: 'This kind of file is not known (it begins with "{found}"). Upload GPX, KML or GeoJSON.',
  },
  malformed: {
    zh: '文件第 {line} 行的格式有错，读不下去。请在原软件里重新导出，不要用文本编辑器改动。',
    en: 'The file is broken at line {line}. Export it again and do not change it in a text editor.',
  },
  truncated: {
    zh: '文件不完整，在第 {line} 行断掉了。请重新下载或重新导出整个文件。',
    en: 'The file is not complete: it ends at line {line}. Download or export it again as a whole.',
  },
  doctype: {
    zh: '文件里有 DOCTYPE 声明，为安全起见不读取。请从轨迹软件直接导出，或删掉这一段声明。',
    en: 'The file has a DOCTYPE, which is refused for safety. Export it from a track app, or remove that declaration.',
  },
  'too-large': {
    zh: '文件太大（{size} 百万字符，最多 {limit}）。请先在轨迹软件里抽稀或分段导出。',
    en: 'The file is too large ({size} million characters, at most {limit}). Thin or split it before export.',
  },
  'other-datum': {
    zh: '文件声明的坐标系是 {found}，这里只收 WGS-84。请在导出时选择 WGS-84（EPSG:4326）。',
    en: 'The file says that its datum is {found}; only WGS-84 is taken. Export it as WGS-84 (EPSG:4326).',
  },
  'no-line': {
    zh: '文件里没有轨迹线（有 {waypoints} 个单独的点）。请导出“轨迹”或“路线”，不要只导出标注点。',
    en: 'The file has no line (but {waypoints} single points). Export the track or route, not the waypoints alone.',
  },
  'too-short': {
    zh: '轨迹线不足两个不同的位置。请检查记录是否完整，再重新导出。',
    en: 'The line has fewer than two different positions. See whether the recording is complete and export it again.',
  },
  'too-many-points': {
    zh: '轨迹超过 {limit} 个位置。请先在轨迹软件里抽稀或分段导出。',
    en: 'The track has more than {limit} positions. Thin or split it before export.',
  },
  'bad-number': {
    zh: '第 {number} 个位置的坐标不是数字（“{found}”，第 {line} 行）。请删掉这个位置或改正后再上传。',
    en: 'Position {number} has a coordinate that is no number ("{found}", line {line}). Remove or correct it.',
  },
  swapped: {
    zh: '经纬度好像写反了：纬度写成了 {lat}。可以选“对调经纬度”再读一次。',
    en: 'Longitude and latitude look swapped: latitude {lat}. Read the file again with the two exchanged.',
  },
  'out-of-range': {
    zh: '第 {number} 个位置超出地球范围（经度 {lon}、纬度 {lat}）。请删掉或改正这个位置。',
    en: 'Position {number} lies off the globe (longitude {lon}, latitude {lat}). Remove or correct it.',
  },
  antimeridian: {
    zh: '第 {number} 个位置跨过了 180° 经线（经度 {lon}）。请把轨迹在那里断开，只上传博山的一段。',
    en: 'The track crosses the 180th meridian at position {number} (longitude {lon}). Upload only the part in Boshan.',
  },
  'outside-shandong': {
    zh: '有 {count} 个位置不在山东省内，第一个是第 {number} 个（经度 {lon}、纬度 {lat}）。请删掉这些位置后再上传。',
    en: '{count} positions lie outside Shandong, the first is number {number} (longitude {lon}, latitude {lat}). Remove them.',
  },
  namespace: {
    zh: '文件的命名空间不合标准（“{found}”），已按内容读取。请在预览里核对路线。',
    en: 'The namespace is not the standard one ("{found}"); the file was read all the same. Check the line.',
  },
  'outside-boshan': {
    zh: '有 {percent}% 的位置不在博山区内。如果路线本来就出区，可以忽略；否则请检查文件。',
    en: '{percent}% of the positions lie outside Boshan. Fine where the route leaves the district; else check the file.',
  },
  gap: {
    zh: '相邻位置最远隔 {metres} 米（第 {number} 个之后），中间按直线连接。请确认没有漏记。',
    en: 'There is a gap of {metres} m after position {number}, drawn as a straight line. See that nothing is missing.',
  },
  'several-lines': {
    zh: '文件里有 {count} 段线，已按先后顺序接成一条。请在预览里核对顺序。',
    en: 'The file has {count} lines, joined in their order. Check the order.',
  },
  'no-time': {
    zh: '轨迹没有完整的时间记录，不影响使用；步行时间按距离和爬升估算。',
    en: 'The track has no complete times, which does not matter: walking time is estimated from distance and climb.',
  },
  'no-heights': {
    zh: '轨迹没有海拔，不显示高度图。需要高度图时，请用带海拔的记录重新导出。',
    en: 'The track has no heights, so no profile is shown. Export a recording with heights if you need one.',
  },
  'flat-heights': {
    zh: '所有位置的海拔都是 {metres} 米，多半是没有记录，已忽略海拔。',
    en: 'All heights are {metres} m, most likely because none were recorded; they are left out.',
  },
  'incomplete-heights': {
    zh: '有 {count} 个位置没有可信的海拔，太多了，已忽略全部海拔。需要高度图时请换一份记录。',
    en: '{count} positions have no credible height, too many to fill: all heights are left out. Use another recording.',
  },
  'filled-heights': {
    zh: '有 {count} 个位置没有可信的海拔，已按前后位置推算。请在高度图里核对。',
    en: '{count} positions had no credible height; theirs were interpolated from their neighbours. Check the profile.',
  },
};

/** Message and remedy of an error or a warning, in Chinese or English. */
export const tellTrackIssue = ({ code, values }: TrackIssue, language: Language): string =>
  words[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '—'));
