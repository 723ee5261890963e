import { warning, type Document, type Issue } from '../../../validation/issue';
import { isDocument, members, numberOf, textOf } from '../../../validation/walk';

/** Navigation needs a position that is at least this exact. */
const NAVIGABLE_METRES = 150;

/** What is worth mending though nothing forbids it; for the panel beside the form. */
export function advise(document: Document, { hasEnglish }: { readonly hasEnglish: boolean }): readonly Issue[] {
  const issues: Issue[] = [];
  const { location, verification } = document;
  if ('verification' in document) {
    const status = isDocument(verification) ? verification.status : undefined;
    if (status === 'disputed') issues.push(warning(['verification'], '有争议：请核对依据，游客端会标注“待核实”。'));
    else if (status !== 'verified')
      issues.push(warning(['verification'], '未核实：价格、时间和等级不会作为事实显示。'));
  }
  if ('images' in document && members(document.images).length === 0) {
    issues.push(warning(['images'], '没有图片：游客会看到插画。'));
  }
  if (!hasEnglish) issues.push(warning(['name'], '没有英文版：外国游客会看到中文。'));
  if ('location' in document) {
    const metres = isDocument(location) ? numberOf(location.accuracyMetres) : undefined;
    const placed = isDocument(location) && numberOf(location.longitude) !== undefined;
    if (!placed) issues.push(warning(['location'], '没有坐标：不会出现在地图上。'));
    else if (metres !== undefined && metres > NAVIGABLE_METRES) {
      issues.push(warning(['location'], `位置不精确（误差 ${metres} 米）：不提供导航，请到现场或在地图上重新取点。`));
    }
  }
  if ('summary' in document && textOf(document.summary) === undefined) {
    issues.push(warning(['summary'], '没有一句话简介：列表卡片会显得空。'));
  }
  return issues;
}
