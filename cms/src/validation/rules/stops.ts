import { error, type Rule } from '../issue';
import { members } from '../walk';

/** A route that visitors see has a day, and each of its days a stop. Drafts may be empty. */
export const routeStops: Rule = ({ days }, { uid, publishing }) => {
  if (uid !== 'api::tour-route.tour-route' || !publishing) return [];
  const list = members(days);
  if (list.length === 0) return [error(['days'], '线路还没有行程：请添加至少一天，并在这一天里添加停留点。')];
  return list.flatMap(([index, day]) =>
    members(day.stops).length === 0
      ? [error(['days', index, 'stops'], `第 ${Number(index) + 1} 天没有停留点：请添加至少一个，或删掉这一天。`)]
      : [],
  );
};

/** A bus line that visitors see has two stops at least. */
export const busStops: Rule = ({ stops }, { uid, publishing }) =>
  uid === 'api::bus-line.bus-line' && publishing && members(stops).length < 2
    ? [error(['stops'], '专线至少要有起点和终点两站：请补全站点。')]
    : [];
