const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * What WeChat enforces or scores. Bytes, counts or milliseconds.
 * Sources: developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html (setData, nodes),
 * …/framework/subpackages.html (packages), …/framework/ability/storage.html and file-system.html (storage, files),
 * …/framework/ability/network.html (requests), …/api/route/wx.navigateTo.html (page stack).
 */
export const wechatLimits = {
  setDataHardBytes: 1024 * KIB,
  setDataScoreBytes: 256 * KIB,
  setDataCallsPerSecond: 20,
  nodes: 1000,
  depth: 30,
  children: 60,
  packageBytes: 2 * MIB,
  allPackagesBytes: 30 * MIB,
  packageMediaBytes: 200 * KIB,
  storageBytes: 10 * MIB,
  storageKeyBytes: MIB,
  fileBytes: 200 * MIB,
  concurrentRequests: 10,
  requestTimeoutMs: 60_000,
  pageStack: 10,
  sceneCharacters: 32,
} as const;

/** What this project asks of itself: half of WeChat's score. `children` has no half: lists are paged below WeChat's own. */
export const aims = {
  setDataBytes: wechatLimits.setDataScoreBytes / 2,
  setDataCallsPerSecond: wechatLimits.setDataCallsPerSecond / 2,
  nodes: wechatLimits.nodes / 2,
  depth: wechatLimits.depth / 2,
  children: wechatLimits.children,
  mainPackageBytes: 1.5 * MIB,
} as const;
