/** 以上为巡察反馈意见整改情况,现予以公布。: the sentence by which a notice makes public what stands above it. */
const PUBLISHED_ABOVE =
  /(以上|上述)[^。]{0,80}整改[^。]{0,40}(公布|公开|通报|公告|公示)|现[将就把](以上|上述)[^。]{0,60}(公布|公开|通报|公告|公示)/

/** Whether a text has the sentence. */
export const publishesAbove = (words: string): boolean => PUBLISHED_ABOVE.test(words)

/** Whether a text begins with it. */
export const opensPublishingAbove = (words: string): boolean =>
  /^(现[将就把])?(以上|上述)/.test(words) && PUBLISHED_ABOVE.test(words)
